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
    public TracedEntries? Traces { get; init; }

    /// <summary>The entry put together, or null when it was not there at that moment, and the group as it was then.</summary>
    public async Task<(EntryTrace? Entry, GroupTrace Group)> Traced(EntryId entry, Moment moment, CancellationToken cancellation)
    {
        if (Traces is not null) return await Traces.FindWithGroup(entry, moment, cancellation);
        var read = (await States.Events([StreamName.Of(entry), StreamName.Group], moment.Position, cancellation)).ToLookup(e => e.Stream);
        var (events, group) = (read[StreamName.Of(entry)].ToList(), read[StreamName.Group].ToList());
        return (events.Count == 0 ? null : new(events, moment), GroupTrace.Of(group));
    }

    /// <summary>Those of the entries that were there at that moment, put together.</summary>
    public async Task<IReadOnlyDictionary<EntryId, EntryTrace>> Traced(
        IReadOnlyList<EntryId> entries, Moment moment, CancellationToken cancellation)
    {
        if (Traces is not null) return await Traces.Find(entries, moment, cancellation);
        var read = (await States.Events(entries.Select(StreamName.Of), moment.Position, cancellation)).ToLookup(e => e.Stream);
        return entries.Where(id => read[StreamName.Of(id)].Any()).ToDictionary(id => id, id => new EntryTrace([.. read[StreamName.Of(id)]], moment));
    }
}
