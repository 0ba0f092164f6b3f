using ActionRegister.Application.Events;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.Proposals;

namespace ActionRegister.Web.Wording;

/// <summary>Something recorded, as it is read again: its sentence, and what was written with it.</summary>
internal sealed record Retold(Kept Kept, string Sentence, IReadOnlyList<PrivateText> Words);

/// <summary>Says once more what was recorded, for whoever has to act on it.</summary>
public sealed class Retelling(PeopleKnown people, EntryReferences references, EventsAt events, EventTypes types, FactWords facts)
{
    /// <summary>Each of what happened, in the order given.</summary>
    internal async Task<IReadOnlyList<Retold>> Of(IReadOnlyList<Kept> happened, Group group, CancellationToken cancellation)
    {
        if (happened.Count == 0) return [];
        var names = new NamesKnown(
            group,
            (await people.All(cancellation)).ToDictionary(p => p.Id, p => p.Name.Words),
            await references.Find(happened.SelectMany(kept => Named(kept.Event)), cancellation));
        return [.. happened.Select(kept => new Retold(kept, facts.Of(kept.Event, names), Words(kept.Event)))];
    }

    /// <summary>What was recorded at positions of the log.</summary>
    internal async Task<IReadOnlyDictionary<long, Retold>> At(IEnumerable<long> positions, Group group, CancellationToken cancellation) =>
        (await Of([.. (await events.Find(positions, cancellation)).Values], group, cancellation)).ToDictionary(told => told.Kept.Position);

    /// <summary>Other entries that the sentence of an event names.</summary>
    internal static IEnumerable<EntryId> Named(IEvent happened) => happened switch
    {
        ActionProposed { Under: { } under } => [under],
        ConflictClaimed e => [e.With],
        ActionFellWithDecision e => [e.Decision],
        _ => [],
    };

    // One event may hold the same words twice: they are read once.
    private List<PrivateText> Words(IEvent happened) =>
        [.. types.PrivateTexts(happened).Select(text => text.Text).DistinctBy(text => text.ErasedBy is { } gone ? $"{gone}" : text.Words)];
}
