using ActionRegister.Application.Reading;
using ActionRegister.Domain.Amendments;
using ActionRegister.Web.Audit;
using ActionRegister.Web.Entries;
using ActionRegister.Web.Wording;
using Microsoft.Extensions.Localization;

namespace ActionRegister.Web.Home;

/// <summary>Something agreed of late, as a person reads it.</summary>
/// <param name="What">"D-2026-0014, agreed on 3 May 2026, in force from 10 May 2026".</param>
public sealed record AgreedItem(string What, string Title, string Address);

/// <summary>An exception, as a person reads it.</summary>
/// <param name="What">"Agreed on short notice: D-2026-0014".</param>
/// <param name="Detail">The sentence of the event that is one.</param>
/// <param name="Address">Where more is to be seen of it.</param>
public sealed record ExceptionItem(string What, string Detail, DateTimeOffset At, string Address);

/// <summary>Words of the home page, in the reader's language.</summary>
public sealed class HomeWords(ExceptionWords exceptions, IStringLocalizer<Texts> words)
{
    /// <summary>Something agreed.</summary>
    public AgreedItem Of(AgreedRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var (on, from) = (Dates.Words(row.Day), Dates.Words(row.EffectiveFrom));
        var what = row.Kind is not { } kind ? words["AgreedEntry", row.Reference.Value, on, from] : kind switch
        {
            AmendmentKind.Amend => words["AgreedAmend", row.Reference.Value, on, from],
            AmendmentKind.Correct => words["AgreedCorrect", row.Reference.Value, on, from],
            AmendmentKind.Overturn => words["AgreedOverturn", row.Reference.Value, on, from],
        };
        return new(what, row.Title, EntryAddress.Of(row.Reference, row.Amendment));
    }

    /// <summary>The exceptions that one event made.</summary>
    internal ExceptionItem Of(ExceptionsOfEvent found, Retold told)
    {
        var row = found.First;
        return new(exceptions.Of(row, found.Others), told.Sentence, row.At, found.Others > 0 ? "/exceptions" : ExceptionAddress.Of(row, told.Kept));
    }
}
