using ActionRegister.EventStore.Projections;

namespace ActionRegister.Application.Waiting;

/// <summary>Whether readers see a position yet.</summary>
public enum Readiness
{
    /// <summary>Every read model has it.</summary>
    Ready,

    /// <summary>It is recorded, and shows shortly.</summary>
    Pending,
}

/// <summary>Lets whoever has just recorded something wait until the read models show it.</summary>
public sealed class ReadYourWrites(ProjectionHost projections)
{
    private static readonly TimeSpan _atMost = TimeSpan.FromSeconds(2);

    /// <summary>Waits at most 2 s for the read models to hold a position.</summary>
    public async Task<Readiness> WaitFor(long position, CancellationToken cancellation) =>
        await projections.WaitFor(position, [], _atMost, cancellation) ? Readiness.Ready : Readiness.Pending;
}
