using ActionRegister.Domain.Audit;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Erasures;

namespace ActionRegister.Web.Wording;

/// <summary>Sentences about the log itself: what was erased from it, and who signs it.</summary>
internal static class LogFacts
{
    public static string? Of(IEvent happened, FactSpeaker words) => happened switch
    {
        ErasureAsked e => words[$"FactErasureAsked{e.Part}", e.Event, e.Basis],
        ErasureAuthorised e => words["FactErasureAuthorised", words.CoChair(e.CoChair)],
        ErasureCarriedOut e => words[$"FactErased{e.Part}", e.Event, e.Basis],
        ErasureRepeated e => words[$"FactErasedAgain{e.Part}", e.Event],
        EpochOpened e => words["FactEpochOpened", e.Origin, e.Closed.Origin, e.Closed.Size],
        SigningKeyChanged => words["FactSigningKeyChanged"],
        _ => null,
    };
}
