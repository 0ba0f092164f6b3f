using ActionRegister.Application.Reading;
using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Importing;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;

namespace ActionRegister.Web.Entries;

/// <summary>A day that matters now on an entry.</summary>
/// <param name="Words">Key of what happens on it.</param>
/// <param name="Amendment">The amendment that it is about, or null.</param>
internal sealed record KeyDate(string Words, DateOnly Day, int? Amendment = null);

/// <summary>The days that somebody who opens an entry asks for first, nearest what is open to what is done.</summary>
internal static class KeyDates
{
    public static IEnumerable<KeyDate> Of(EntryPage page)
    {
        var row = page.Row;
        if (page.State.Proposal is { IsOpen: true } proposal)
            foreach (var date in Open(proposal, null, page.Moment.At)) yield return date;
        if (row.Due is { } due) yield return new("DateDue", due);
        if (row.EffectiveFrom is { } since) yield return new("DateInForceSince", since);
        else if (row.Stage == Stage.Agreed && page.State.LastAgreed is { } agreed) yield return new("DateInForceFrom", agreed.EffectiveFrom);
        foreach (var amendment in page.State.Amendments.Values.Where(a => a.Deliberation.IsOpen).OrderBy(a => a.Number))
            foreach (var date in Open(amendment.Deliberation, amendment.Number, page.Moment.At)) yield return date;
        if (page.State.Completion is { Disputed: false } completion && row.Progress == ActionProgress.ReportedDone)
            yield return new("DateDisputableUntil", completion.DisputableUntil);
        if (page.Events.Select(kept => kept.Event).OfType<CompletionImported>().LastOrDefault() is { } done) yield return new("DateDoneBefore", done.On);
        if (EndedOn(page) is { } ended) yield return ended;
        if (row.AgreedOn is { } agreedOn) yield return new("DateAgreedOn", agreedOn);
        yield return new(row.Imported ? "DateImportedOn" : "DateProposedOn", row.ProposedOn);
    }

    private static IEnumerable<KeyDate> Open(Deliberation text, int? amendment, DateTimeOffset now)
    {
        if (text.OpenRound is { } round) yield return new(amendment is null ? "DateAnswersBy" : "DateAnswersByAmendment", round.PlannedClose, amendment);
        else if (text.WindowCloses() is { } closes)
        {
            var closed = ClearDays.IsClosed(closes, now);
            yield return new((amendment, closed) switch
            {
                (null, false) => "DateNoticeCloses",
                (null, true) => "DateNoticeClosed",
                (_, false) => "DateConsultationClosesAmendment",
                (_, true) => "DateConsultationClosedAmendment",
            }, closes, amendment);
        }
    }

    private static KeyDate? EndedOn(EntryPage page) =>
        page.Events.LastOrDefault(kept => Ending(kept.Event) is not null) is { } last
            ? new(Ending(last.Event)!, last.Event is AmendmentImported before ? before.EffectiveFrom : LondonDay.Of(last.Recorded.Clock)) // it has one
            : null;

    private static string? Ending(IEvent happened) => happened switch
    {
        ProposalWithdrawn => "DateWithdrawnOn",
        ProposalLapsed => "DateLapsedOn",
        EntrySuperseded => "DateSupersededOn",
        AmendmentAdopted { Kind: AmendmentKind.Overturn } => "DateOverturnedOn",
        ActionFellWithDecision => "DateFellOn",
        AmendmentImported { Kind: AmendmentKind.Overturn } => "DateOverturnedBefore",
        _ => null,
    };
}
