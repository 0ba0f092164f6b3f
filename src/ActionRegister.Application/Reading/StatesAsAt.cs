using ActionRegister.Application.Commands;
using ActionRegister.Application.Events;
using ActionRegister.Domain.Deciding;
using ActionRegister.EventStore.Reading;

namespace ActionRegister.Application.Reading;

/// <summary>What the rules knew at a position: streams folded up to and with it, never further.</summary>
public sealed class StatesAsAt
{
    private const int MostFolded = 2048;

    private readonly Func<IReadOnlyList<(StreamName Stream, long After)>, CancellationToken, Task<IReadOnlyList<Kept>>> _read;

    // Most questions are about now: what was folded for one goes on for the next, and the log is asked only for what came since.
    private readonly StateCache _folded = new(MostFolded);

    /// <summary>From the log.</summary>
    public StatesAsAt(EventReader log, EventTypes types) => _read = async (streams, cancellation) =>
        [.. (await log.ReadStreams([.. streams.Select(s => (s.Stream.Value, s.After))], cancellation)).Select(types.Decode)];

    /// <summary>From wherever whole streams are read, in the order of the log.</summary>
    internal StatesAsAt(Func<IReadOnlyList<StreamName>, CancellationToken, Task<IReadOnlyList<Kept>>> read) => _read = async (streams, cancellation) =>
    {
        var after = streams.ToDictionary(s => s.Stream, s => s.After);
        return [.. (await read([.. after.Keys], cancellation)).Where(e => e.Recorded.Version > after[e.Stream])];
    };

    /// <summary>The events of streams up to and with a position, all together in the order of the log.</summary>
    public async Task<IReadOnlyList<Kept>> Events(
        IEnumerable<StreamName> streams, long position, CancellationToken cancellation) =>
        [.. (await _read([.. streams.Select(s => (s, 0L))], cancellation)).TakeWhile(e => e.Position <= position)];

    /// <summary>The group and every stream that <paramref name="reads"/> names, asked again until it names none that is new.</summary>
    public Task<View> View(Func<View, IEnumerable<StreamName>> reads, long position, CancellationToken cancellation) =>
        View(new View(), reads, position, cancellation);

    /// <summary>The same, going on from a view that has some of the streams, folded up to this position.</summary>
    internal async Task<View> View(
        View view, Func<View, IEnumerable<StreamName>> reads, long position, CancellationToken cancellation)
    {
        // The group is read whatever is asked, so it does not wait for a round trip of its own.
        List<StreamName> missing = [.. Missing().Append(StreamName.Group).Where(stream => !view.Has(stream)).Distinct()];
        while (missing.Count > 0)
        {
            foreach (var (stream, folded) in await Folded(missing, position, cancellation)) view.Add(stream, folded.State);
            missing = Missing();
        }

        return view;

        List<StreamName> Missing() => [.. reads(view).Concat(view.Imports).Where(stream => !view.Has(stream)).Distinct()];
    }

    /// <summary>One stream's state at a position, and its version there.</summary>
    internal async Task<VersionedState> State(StreamName stream, long position, CancellationToken cancellation) =>
        (await Folded([stream], position, cancellation))[stream];

    private async Task<Dictionary<StreamName, VersionedState>> Folded(
        IReadOnlyList<StreamName> streams, long position, CancellationToken cancellation)
    {
        // What was folded further than asked is of no use here.
        var found = streams.ToDictionary(
            stream => stream,
            stream => _folded.Find(stream) is { } folded && folded.Position <= position ? folded : VersionedState.Initial(stream));
        var since = await _read([.. found.Select(f => (f.Key, f.Value.Version))], cancellation);
        foreach (var kept in since.TakeWhile(e => e.Position <= position))
            found[kept.Stream] = found[kept.Stream].After(kept.Recorded);
        foreach (var (stream, state) in found.Where(f => f.Value.Version > 0)) _folded.Keep(stream, state);
        return found;
    }
}
