using ActionRegister.Domain.Actions;
using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Deciding;

namespace ActionRegister.Web.Wording;

/// <summary>Sentences about amendments, and about the doing of actions.</summary>
internal static class AmendmentFacts
{
    public static string? Of(IEvent happened, FactSpeaker words) => happened switch
    {
        AmendmentProposed e => words[$"FactPutForward{e.Kind}", e.Amendment, words.Party(e.Sponsor)],
        AmendmentRevised { Voids.Count: > 0 } e => words["FactAmendmentRevisedVoiding", e.Amendment, words.Parties(e.Voids)],
        AmendmentRevised { Comments.Count: > 0 } e => words["FactAmendmentRevisedFrom", e.Amendment, FactSpeaker.List(e.Comments)],
        AmendmentRevised e => words["FactAmendmentRevised", e.Amendment],
        ConsultationOpened e => words["FactConsultationOpened", e.Amendment, e.Days, Dates.Words(e.Closes)],
        AmendmentAdopted e => words[$"FactAdopted{e.Kind}", e.Amendment, Dates.Words(e.EffectiveFrom)],
        AmendmentWithdrawn e => words["FactAmendmentWithdrawn", e.Amendment],
        AmendmentLapsed e => words["FactAmendmentLapsed", e.Amendment, e.AfterDays],
        ActionFellWithDecision e => words["FactActionFellWithDecision", words.Entry(e.Decision), Dates.Words(e.EffectiveFrom)],
        ProgressReported e => words["FactProgressReported", words.Party(e.For)],
        ActionCompleted e => words["FactActionCompleted", words.Party(e.For), Dates.Words(e.DisputableUntil)],
        CompletionDisputed e => words["FactCompletionDisputed", words.Party(e.By)],
        _ => null,
    };
}
