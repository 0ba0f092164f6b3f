using System.Globalization;

namespace ActionRegister.Domain.TermsOfReference.Documents;

/// <summary>Reads a date as documents publish it: a day, a month, or a year alone.</summary>
internal static class PublishedDate
{
    private static readonly (string Format, DatePrecision Precision)[] _formats =
    [
        ("d MMMM yyyy", DatePrecision.Day),
        ("d MMM yyyy", DatePrecision.Day),
        ("d/M/yyyy", DatePrecision.Day),
        ("d.M.yyyy", DatePrecision.Day),
        ("yyyy-MM-dd", DatePrecision.Day),
        ("MMMM yyyy", DatePrecision.Month),
        ("MMM yyyy", DatePrecision.Month),
        ("yyyy", DatePrecision.Year),
    ];

    private static readonly string[] _introductions =
        ["dated", "date", "updated", "last updated", "revised", "agreed", "adopted"];

    /// <summary>The date, when the words are a date and nothing else; otherwise null.</summary>
    public static TermsDate? Of(string words)
    {
        var date = WithoutIntroduction(words.Trim());
        var plain = WithoutOrdinal(date);
        foreach (var (format, precision) in _formats)
        {
            if (DateOnly.TryParseExact(plain, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return new TermsDate(precision, date, day, Basis: null);
            }
        }

        return null;
    }

    private static string WithoutIntroduction(string words)
    {
        var introduction = _introductions.FirstOrDefault(word =>
            words.StartsWith(word, StringComparison.OrdinalIgnoreCase)
            && words.Length > word.Length && words[word.Length] is ':' or ' ');
        return introduction is null ? words : words[introduction.Length..].TrimStart(':', ' ');
    }

    // "1st October 2022"
    private static string WithoutOrdinal(string date)
    {
        var digits = date.TakeWhile(char.IsAsciiDigit).Count();
        var hasOrdinal = digits is 1 or 2 && date.Length > digits + 2
            && date[digits..(digits + 2)] is "st" or "nd" or "rd" or "th";
        return hasOrdinal ? date[..digits] + date[(digits + 2)..] : date;
    }
}
