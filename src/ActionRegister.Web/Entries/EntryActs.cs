using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Rounds;
using ActionRegister.Web.Actions;
using ActionRegister.Web.Amendments;
using ActionRegister.Web.Commands;
using ActionRegister.Web.Decisions;
using ActionRegister.Web.Proposals;
using ActionRegister.Web.Rounds;

namespace ActionRegister.Web.Entries;

/// <summary>Which acts there are to ask the law about, by what there is: an open text, an agreed entry, an action.</summary>
internal static class EntryActs
{
    /// <summary>The act of the consent page, which has a form of its own.</summary>
    private static readonly ActOffer _consent = new(
        "Consent", Act.Consent, "consent", on => new GiveConsent(on.Id, on.Amendment, on.Standing, null, null));

    /// <summary>Each act, with the number of what it is about; 0 for the text or entry itself.</summary>
    public static IEnumerable<(ActOffer Offer, int Number)> On(ActOn on)
    {
        IEnumerable<(ActOffer, int)> acts = on switch
        {
            { Text: { IsOpen: true } text, Amendment: null } => [.. OnText(text, on), .. OnProposal(text), (CorrectRecordPage.Offer, 0)],
            { Text: { IsOpen: true } text } => [.. OnText(text, on), .. OnAmendment],
            { Amendment: null } => OnAgreed(on.Entry.State),
            _ => [],
        };
        return on.Amendment is null
            ? acts.Concat(on.Entry.State.UnconfirmedCorrections.Order().Select(c => (ConfirmCorrectionPage.Offer, c)))
            : acts;
    }

    private static IEnumerable<(ActOffer, int)> OnText(Deliberation text, ActOn on)
    {
        yield return (CommentPage.Offer, 0);
        foreach (var comment in text.Comments.Where(c => c is { Withdrawn: false, Answer: null })) yield return (AnswerCommentPage.Offer, comment.Number);
        foreach (var comment in text.Comments.Where(c => !c.Withdrawn)) yield return (WithdrawCommentPage.Offer, comment.Number);
        yield return (PositionPage.Offer, 0);
        yield return (_consent, 0);
        foreach (var objection in text.Objections.Where(o => o.AnsweredAt is null)) yield return (AnswerObjectionPage.Offer, objection.Number);
        yield return (OpenRoundPage.Offer, 0);
        if (text.OpenRound is null) yield break;
        yield return (CloseRoundPage.Offer, 0);
        if (LeaveOutSeatPage.Vacant(on).Count > 0) yield return (LeaveOutSeatPage.Offer, 0);
    }

    private static IEnumerable<(ActOffer, int)> OnProposal(Deliberation text)
    {
        yield return (NoticePage.Offer, 0);
        if (text.Opening is { Void: false }) yield return (AskShortNoticePage.Offer, 0);
        if (text.ShortNotice is { Agreed: false }) yield return (AgreeShortNoticePage.Offer, 0);
        yield return (AgreementPage.Offer, 0);
        yield return (RevisePage.Offer, 0);
        yield return (ClaimConflictPage.Offer, 0);
        foreach (var claim in text.Claims.Where(c => !c.Withdrawn && !c.SettledByBoth))
        {
            yield return (SettleConflictPage.Offer, claim.Number);
            yield return (WithdrawConflictPage.Offer, claim.Number);
        }

        yield return (WithdrawPage.Offer, 0);
    }

    private static IEnumerable<(ActOffer, int)> OnAmendment =>
        [(ConsultationPage.Offer, 0), (AdoptionPage.Offer, 0), (ReviseAmendmentPage.Offer, 0), (WithdrawAmendmentPage.Offer, 0)];

    private static IEnumerable<(ActOffer, int)> OnAgreed(Entry entry)
    {
        if (entry is { Status: EntryStatus.Agreed, Kind: EntryKind.Action })
        {
            yield return (ProgressPage.Offer, 0);
            yield return (CompletePage.Offer, 0);
            if (entry.Completion is { Disputed: false } completion) yield return (DisputePage.Offer, completion.Number);
        }

        if (entry.Status == EntryStatus.Agreed)
        {
            yield return (AmendPage.Offer, 0);
            yield return (OverturnPage.Offer, 0);
            yield return (CorrectPage.Offer, 0);
        }

        if (entry.LastAgreed is not null) yield return (ReviewPage.Offer, 0);
        yield return (CorrectRecordPage.Offer, 0);
    }
}
