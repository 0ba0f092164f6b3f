using ActionRegister.Application.Events;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Rounds;

namespace ActionRegister.Application.Reading;

/// <summary>Makes an entry's line in the register from its folded state; the register's own read model must say the same.</summary>
internal static class EntryRow
{
    public static RegisterRow Of(Entry entry, IReadOnlyList<Kept> events, Effect? inForce, Content shown, Moment moment)
    {
        var stage = Stages.Of(entry, moment.At);
        var until = entry.Completion is { Disputed: false } completion ? completion.DisputableUntil : (DateOnly?)null;
        var progress = Stages.ProgressOf(entry.Kind, stage, until, moment.At);
        var agreed = entry.Agreed is [var first, ..] ? events.First(e => e.Position == first.Position) : null;
        return new(
            entry.Id,
            entry.Reference,
            entry.Kind,
            shown.Title,
            stage,
            entry.Proposal?.Sponsor,
            shown.Owners,
            shown.Due?.On,
            LondonDay.Of(events[0].Recorded.Clock),
            entry.Status == EntryStatus.Proposed ? entry.Proposal?.WindowCloses() : null,
            agreed is null || entry.Imported ? null : LondonDay.Of(agreed.Recorded.Clock),
            inForce?.From,
            inForce is not null,
            entry.Imported,
            agreed?.Recorded.Rules,
            progress,
            Stages.IsOverdue(progress, shown.Due?.On, moment.At),
            entry.Amendments.Values.Count(a => a.Deliberation.IsOpen),
            events[^1].Position);
    }
}
