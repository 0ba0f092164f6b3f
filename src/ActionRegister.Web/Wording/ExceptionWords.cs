using ActionRegister.Application.Reading;
using Microsoft.Extensions.Localization;

namespace ActionRegister.Web.Wording;

/// <summary>What was out of the ordinary about something, in the reader's language: "Agreed on short notice".</summary>
public sealed class ExceptionWords(IStringLocalizer<Texts> words)
{
    /// <summary>An exception, and what it is about: "Agreed on short notice: D-2026-0014".</summary>
    /// <param name="row">The exception.</param>
    /// <param name="others">How many more entries the same event made one of.</param>
    public string Of(ExceptionRow row, int others = 0)
    {
        ArgumentNullException.ThrowIfNull(row);
        var kind = Of(row.Kind);
        return row switch
        {
            { Reference: { } reference } when others > 0 => words["ExceptionOnSeveral", kind, reference.Value, others],
            { Reference: { } reference, Amendment: { } number } => words["ExceptionOnAmendment", kind, reference.Value, number],
            { Reference: { } reference } => words["ExceptionOnEntry", kind, reference.Value],
            _ => kind,
        };
    }

    /// <summary>A kind of exception.</summary>
    public string Of(ExceptionKind kind) => kind switch
    {
        ExceptionKind.ShortNotice => words["ExceptionShortNotice"],
        ExceptionKind.Correction => words["ExceptionCorrection"],
        ExceptionKind.SettingChosen => words["ExceptionSettingChosen"],
        ExceptionKind.SeatLeftOut => words["ExceptionSeatLeftOut"],
        ExceptionKind.CoChairChanged => words["ExceptionCoChairChanged"],
        ExceptionKind.LateRecord => words["ExceptionLateRecord"],
        ExceptionKind.CompletionDisputed => words["ExceptionCompletionDisputed"],
        ExceptionKind.ConflictSettled => words["ExceptionConflictSettled"],
        ExceptionKind.RecordCorrected => words["ExceptionRecordCorrected"],
        ExceptionKind.OpeningVoided => words["ExceptionOpeningVoided"],
        ExceptionKind.ErasureRepeated => words["ExceptionErasureRepeated"],
        ExceptionKind.Imported => words["ExceptionImported"],
    };
}
