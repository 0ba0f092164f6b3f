using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Importing;

namespace ActionRegister.Web.Wording;

/// <summary>Sentences about imports, and about what happened to imported entries before the register.</summary>
internal static class ImportFacts
{
    public static string? Of(IEvent happened, FactSpeaker words) => happened switch
    {
        ImportStarted e => words["FactImportStarted", e.File, e.Rows, e.Entries],
        ImportCompleted e => words["FactImportCompleted", e.Rows, e.Entries, e.Hash.Short],
        ImportConfirmed { Both: true } e => words["FactImportConfirmedByBoth", words.CoChair(e.CoChair), e.Hash.Short],
        ImportConfirmed e => words["FactImportConfirmed", words.CoChair(e.CoChair), e.Hash.Short],
        ImportWithdrawn => words["FactImportWithdrawn"],
        AmendmentImported { Kind: AmendmentKind.Overturn } e => words["FactOverturnImported", Dates.Words(e.EffectiveFrom), e.Row.Source],
        AmendmentImported e => words["FactAmendmentImported", Dates.Words(e.EffectiveFrom), e.Row.Source],
        ProgressImported e => words["FactProgressImported", Dates.Words(e.On), e.Row.Source],
        CompletionImported e => words["FactCompletionImported", Dates.Words(e.On), e.Row.Source],
        _ => null,
    };
}
