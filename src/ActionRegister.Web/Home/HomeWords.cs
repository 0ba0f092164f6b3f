using System.Globalization;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Contents;
using ActionRegister.Web.Wording;
using Microsoft.Extensions.Localization;

namespace ActionRegister.Web.Home;

/// <summary>Something agreed of late, as a person reads it.</summary>
/// <param name="What">"D-2026-0014, agreed on 3 May 2026, in force from 10 May 2026".</param>
public sealed record AgreedItem(string What, string Title, string Address);

/// <summary>An exception, as a person reads it.</summary>
/// <param name="What">"Agreed on short notice: D-2026-0014".</param>
/// <param name="Detail">What exactly, in English as it is derived from the record.</param>
public sealed record ExceptionItem(string What, string Detail, DateTimeOffset At);

/// <summary>Words of the home page, in the reader's language.</summary>
public sealed class HomeWords(IStringLocalizer<Texts> words)
{
    /// <summary>Something agreed.</summary>
    public AgreedItem Of(RegisterRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var what = words["AgreedEntry", row.Reference.Value, Dates.Words(row.AgreedOn ?? row.ProposedOn), Dates.Words(row.EffectiveFrom ?? row.AgreedOn ?? row.ProposedOn)];
        return new(what, row.Title, $"/entries/{row.Reference}");
    }

    /// <summary>An exception.</summary>
    public ExceptionItem Of(ExceptionRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var kind = Kind(row.Kind);
        var what = row switch
        {
            { Reference: { } reference, Amendment: { } number } => words["ExceptionOnAmendment", kind, reference.Value, number].Value,
            { Reference: { } reference } => words["ExceptionOnEntry", kind, reference.Value].Value,
            _ => kind,
        };
        return new(what, row.Detail, row.At);
    }

    private string Kind(ExceptionKind kind) => kind switch
    {
        ExceptionKind.ShortNotice => words["ShortNotice"],
        ExceptionKind.Correction => words["Correction"],
        ExceptionKind.SettingChosen => words["SettingChosen"],
        ExceptionKind.SeatLeftOut => words["SeatLeftOut"],
        ExceptionKind.CoChairChanged => words["CoChairChanged"],
        ExceptionKind.LateRecord => words["LateRecord"],
        ExceptionKind.CompletionDisputed => words["CompletionDisputed"],
        ExceptionKind.ConflictSettled => words["ConflictSettled"],
        ExceptionKind.RecordCorrected => words["RecordCorrected"],
        ExceptionKind.OpeningVoided => words["OpeningVoided"],
        ExceptionKind.ErasureRepeated => words["ErasureRepeated"],
    };

    private static string Amendment(Reference reference, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"/entries/{reference}/amendments/{number}");
}
