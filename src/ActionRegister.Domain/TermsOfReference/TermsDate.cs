using System.Globalization;

namespace ActionRegister.Domain.TermsOfReference;

/// <summary>How exactly a document states its date.</summary>
public enum DatePrecision
{
    /// <summary>The document states no date.</summary>
    None,

    /// <summary>A year alone.</summary>
    Year,

    /// <summary>A month of a year.</summary>
    Month,

    /// <summary>A day.</summary>
    Day,
}

/// <summary>The date of a terms document, no more exact than the document states it.</summary>
/// <param name="Precision">How much of the day the document states.</param>
/// <param name="AsPublished">The document's own words: "October 2022"; null when it states no date.</param>
/// <param name="Day">The first day that the words allow, or the day that the operator gave; otherwise null.</param>
/// <param name="Basis">Where a day comes from that the document does not state; null when it states one.</param>
public sealed record TermsDate(DatePrecision Precision, string? AsPublished, DateOnly? Day, string? Basis)
{
    /// <summary>A document without a date.</summary>
    public static TermsDate Undated { get; } = new(DatePrecision.None, null, null, null);

    /// <summary>The same date with a day that somebody gives, and why that day.</summary>
    public TermsDate WithDay(DateOnly day, string basis) => this with { Day = day, Basis = basis };

    /// <summary>The date as people read it: "October 2022 (no day stated)".</summary>
    public override string ToString() => Precision switch
    {
        DatePrecision.None => Day is { } day
            ? string.Create(CultureInfo.InvariantCulture, $"no date stated; taken as {day:d MMMM yyyy}: {Basis}")
            : "no date stated",
        DatePrecision.Year => $"{AsPublished} (no month or day stated)",
        DatePrecision.Month => $"{AsPublished} (no day stated)",
        DatePrecision.Day => $"{AsPublished}",
    };
}
