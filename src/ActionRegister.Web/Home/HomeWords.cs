using ActionRegister.Application.Reading;
using ActionRegister.Domain.Amendments;
using ActionRegister.Web.Entries;
using ActionRegister.Web.Wording;
using Microsoft.Extensions.Localization;

namespace ActionRegister.Web.Home;

/// <summary>Something agreed of late, as a person reads it.</summary>
/// <param name="What">"D-2026-0014, agreed on 3 May 2026, in force from 10 May 2026".</param>
public sealed record AgreedItem(string What, string Title, string Address);

/// <summary>An exception, as a person reads it.</summary>
/// <param name="What">"Agreed on short notice: D-2026-0014".</param>
/// <param name="Detail">What exactly, in English as it is derived from the record.</param>
/// <param name="Address">The page of the entry, or null for a matter of the group.</param>
public sealed record ExceptionItem(string What, string Detail, DateTimeOffset At, string? Address);

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

    /// <summary>An exception.</summary>
    public ExceptionItem Of(ExceptionRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var kind = exceptions.Of(row.Kind);
        var what = row switch
        {
            { Reference: { } reference, Amendment: { } number } => words["ExceptionOnAmendment", kind, reference.Value, number].Value,
            { Reference: { } reference } => words["ExceptionOnEntry", kind, reference.Value].Value,
            _ => kind,
        };
        return new(what, row.Detail, row.At, row.Reference is { } of ? EntryAddress.Of(of, row.Amendment) : null);
    }
}
