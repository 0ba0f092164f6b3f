using ActionRegister.Application.Events;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;

namespace ActionRegister.Application.Tracing;

/// <summary>Where a graph is read from: the register, or the events of a pack.</summary>
/// <param name="States">Streams, up to a moment.</param>
/// <param name="Doing">The actions that carry a decision out, oldest first.</param>
/// <param name="Named">The entry that a reference names, or null.</param>
internal sealed record WhySources(
    StatesAsAt States,
    Func<EntryId, Task<IReadOnlyList<EntryId>>> Doing,
    Func<Reference, Task<EntryId?>> Named,
    EventTypes Types)
{
    /// <summary>Where entries are kept put together; null where each is put together from its events.</summary>
    public Func<EntryId, Moment, CancellationToken, Task<EntryTrace?>>? Trace { get; init; }

    /// <summary>The entry put together, or null when it was not there at that moment.</summary>
    public async Task<EntryTrace?> Traced(EntryId entry, Moment moment, CancellationToken cancellation)
    {
        if (Trace is not null) return await Trace(entry, moment, cancellation);
        var events = await States.Events([StreamName.Of(entry)], moment.Position, cancellation);
        return events.Count == 0 ? null : new(events, moment);
    }
}
