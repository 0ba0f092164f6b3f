using ActionRegister.Application.Audit;
using ActionRegister.Application.Events;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Importing;
using ActionRegister.EventStore.Reading;

namespace ActionRegister.Application.Replaying;

/// <summary>Everything that the rules know, folded from the first event of the log on, one event after the other.</summary>
internal sealed class FoldedRegister
{
    private readonly Dictionary<StreamName, FoldedEntry> _entries = [];
    private readonly Dictionary<StreamName, object> _others = [];

    /// <summary>How many events were folded.</summary>
    public long Events { get; private set; }

    /// <summary>How many entries there are.</summary>
    public int Entries => _entries.Count;

    /// <summary>Takes the next event of the log.</summary>
    public void Next(Kept kept)
    {
        if (kept.Position != Events)
            throw new CorruptLogException($"Where event {Events} should stand, the log has event {kept.Position}");
        try
        {
            if (kept.Stream.Category == "entry")
                EntryOf(kept.Stream).Next(kept);
            else
                _others[kept.Stream] = Fold.Evolve(_others.GetValueOrDefault(kept.Stream) ?? Fold.Initial(kept.Stream), kept.Recorded);
        }
        catch (Exception e) when (RulesAudit.IsNonsense(e))
        {
            throw new CorruptLogException($"Event {kept.Position} ({kept.Type}) cannot follow what {kept.Stream} has before it: {e.Message}");
        }

        Events++;
    }

    /// <summary>An entry, which is not asked for again; null when the log has none.</summary>
    public FoldedEntry? Take(EntryId entry) => _entries.Remove(StreamName.Of(entry), out var folded) ? folded : null;

    /// <summary>Entries that nobody asked for, in the order of the log.</summary>
    public IEnumerable<FoldedEntry> Left => _entries.Values.OrderBy(entry => entry.Position);

    /// <summary>How the import of an entry stands; null when no import brought it.</summary>
    public Import? ImportOf(FoldedEntry entry) =>
        entry.Import is { } import ? _others.GetValueOrDefault(StreamName.Of(import)) as Import : null;

    private FoldedEntry EntryOf(StreamName stream) =>
        _entries.TryGetValue(stream, out var entry) ? entry : _entries[stream] = new();
}
