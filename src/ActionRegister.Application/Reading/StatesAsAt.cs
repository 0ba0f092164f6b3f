using ActionRegister.Application.Events;
using ActionRegister.Domain.Deciding;
using ActionRegister.EventStore.Reading;

namespace ActionRegister.Application.Reading;

/// <summary>What the rules knew at a position: streams folded up to and with it, never further.</summary>
public sealed class StatesAsAt
{
    private readonly Func<IReadOnlyList<StreamName>, CancellationToken, Task<IReadOnlyList<Kept>>> _read;

    /// <summary>From the log.</summary>
    public StatesAsAt(EventReader log, EventTypes types)
        : this(async (streams, cancellation) =>
            [.. (await log.ReadStreams([.. streams.Select(s => (s.Value, 0L))], cancellation)).Select(types.Decode)])
    {
    }

    /// <summary>From wherever whole streams are read, in the order of the log.</summary>
    internal StatesAsAt(Func<IReadOnlyList<StreamName>, CancellationToken, Task<IReadOnlyList<Kept>>> read) => _read = read;

    /// <summary>The events of streams up to and with a position, all together in the order of the log.</summary>
    public async Task<IReadOnlyList<Kept>> Events(
        IEnumerable<StreamName> streams, long position, CancellationToken cancellation) =>
        [.. (await _read([.. streams], cancellation)).TakeWhile(e => e.Position <= position)];

    /// <summary>The group and every stream that <paramref name="reads"/> names, asked again until it names none that is new.</summary>
    public async Task<View> View(
        Func<View, IEnumerable<StreamName>> reads, long position, CancellationToken cancellation)
    {
        var view = new View();
        IReadOnlyList<StreamName> missing = [StreamName.Group];
        while (missing.Count > 0)
        {
            var events = (await Events(missing, position, cancellation)).ToLookup(e => e.Stream, e => e.Recorded);
            foreach (var stream in missing)
                view.Add(stream, Fold.Of(stream, events[stream]));
            missing = [.. reads(view).Concat(view.Imports).Where(stream => !view.Has(stream)).Distinct()];
        }

        return view;
    }
}
