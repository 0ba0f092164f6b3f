namespace ActionRegister.EventStore.Signing;

/// <summary>What a signer needs.</summary>
/// <param name="KeyFile">Secret keys, one a line, oldest first.</param>
/// <param name="Folder">Where the last note is kept, outside the database.</param>
/// <param name="Identity">Reads from the log in whose name it is signed; null while the log has no name yet.</param>
public sealed record SignerSettings(
    string KeyFile, string Folder, Func<CancellationToken, Task<LogIdentity?>> Identity)
{
    /// <summary>The least time between two signatures.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(1);
}
