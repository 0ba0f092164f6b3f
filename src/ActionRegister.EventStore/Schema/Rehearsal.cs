namespace ActionRegister.EventStore.Schema;

/// <summary>Marks a database, for ever, as one for worked examples and tests, whose clock may be moved; possible only while its log is empty.</summary>
public sealed class Rehearsal
{
    /// <summary>Needs the administrator's connection; the application's string names the database.</summary>
    public Rehearsal(string administrator, string application) =>
        throw new NotSupportedException("The migrator is landed next.");

    /// <summary>Marks the database; refused once the log has an event.</summary>
    public Task Mark(CancellationToken cancellation) => throw new NotSupportedException("The migrator is landed next.");

    /// <summary>Sets how far the log's clock is ahead of (or, negative, behind) the server's.</summary>
    public Task MoveClock(TimeSpan ahead, CancellationToken cancellation) =>
        throw new NotSupportedException("The migrator is landed next.");
}
