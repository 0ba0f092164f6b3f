using ActionRegister.Application.Events;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Importing;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Web.Importing;

/// <summary>One import as its own events tell it: what was just recorded shows at once.</summary>
public sealed class ImportShown
{
    private readonly IReadOnlyList<Kept> _events;

    private ImportShown(ImportId id, IReadOnlyList<Kept> events)
    {
        (Id, _events) = (id, events);
        State = events.Aggregate(Import.Initial, (import, kept) => import.Evolve(kept.Recorded));
    }

    internal ImportId Id { get; }

    internal Import State { get; }

    internal string Address => $"/imports/{Id}";

    internal DateTimeOffset StartedAt => _events[0].At;

    internal DateTimeOffset? CompletedAt => Last<ImportCompleted>()?.At;

    internal Kept? Withdrawn => Last<ImportWithdrawn>();

    /// <summary>Finds it; null when there is no such import.</summary>
    internal static async Task<ImportShown?> Find(Guid id, HappenedOn happened, CancellationToken cancellation) =>
        await happened.Find(StreamName.Of(new ImportId(id)), cancellation) is { Count: > 0 } events ? new(new(id), events) : null;

    /// <summary>When a side's co-chair confirmed it, or null.</summary>
    internal DateTimeOffset? ConfirmedAt(Side side) =>
        _events.LastOrDefault(kept => kept.Event is ImportConfirmed confirmed && confirmed.CoChair == side)?.At;

    private Kept? Last<T>()
        where T : IEvent => _events.LastOrDefault(kept => kept.Event is T);
}
