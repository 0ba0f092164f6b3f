using ActionRegister.Application.Reading;
using Microsoft.Extensions.Localization;

namespace ActionRegister.Web.Wording;

/// <summary>What was out of the ordinary about something, in the reader's language: "Agreed on short notice".</summary>
public sealed class ExceptionWords(IStringLocalizer<Texts> words)
{
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
