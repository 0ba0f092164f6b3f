using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ActionRegister.Application.Projections;
using ActionRegister.Domain.Deciding;

namespace ActionRegister.Application.Reading;

/// <summary>What questions to the register have in common: the values that go with them, and how words are searched for.</summary>
internal static partial class RegisterQuestion
{
    // The words of few texts are looked up, and lead to their entries. Words that many texts have would lead to most entries:
    // there the newest entries are asked one by one, until there are enough. A scalar subquery is never asked of all beforehand.
    private const string FoundByRareWords =
        """
          and (e.entry in (
              select o.entry from read.entry_text x join read.entry_stood o on o.hash = x.hash
              where x.search @@ websearch_to_tsquery('english', {10}) and o.rec_from <= {1})
            or upper({10}) in (e.reference, upper(e.old_reference)))
        """;

    private const string FoundByFrequentWords =
        """
          and (coalesce((
              select true from read.entry_stood o join read.entry_text x on x.hash = o.hash
              where o.entry = e.entry and o.rec_from <= {1} and x.search @@ websearch_to_tsquery('english', {10}) limit 1), false)
            or upper({10}) in (e.reference, upper(e.old_reference)))
        """;

    /// <summary>Where an entry stands, by its state's row, its import's, if it has one, and the day: a notice closes without an event.</summary>
    public static string Stage(string state, string import, string today) =>
        $"""
        case when {import}.status = 'withdrawn' then 'withdrawn' when {import}.status <> 'confirmed' then 'unconfirmed'
          when {state}.stage = 'opened' then case when {state}.closes < {today} then 'notice-closed' else 'in-notice' end else {state}.stage end
        """;

    /// <summary>Whether more texts than that have these words.</summary>
    public static FormattableString Frequent(string text, int most) =>
        $"select count(*) > {most} from (select from read.entry_text where search @@ websearch_to_tsquery('english', {text}) limit {most + 1}) t";

    public static string Searched(RegisterFilter filter, bool frequent) =>
        filter.Text is null ? "" : frequent ? FoundByFrequentWords : FoundByRareWords;

    /// <summary>By place: 0 today, 1 the position, 2 the effective day, 3 before which position, then what is filtered by.</summary>
    public static object?[] Asked(RegisterFilter filter, Moment moment, long before) =>
    [
        LondonDay.Of(moment.At), moment.Position, moment.EffectiveOn, before, filter.Kind?.Word(), filter.Sponsor?.Value, filter.Owner?.Value,
        filter.Stages.Select(s => s.Word()).ToArray(), filter.OverdueOnly, filter.Under?.Value, filter.Text, filter.Import?.Value,
    ];

    /// <summary>The question with its values.</summary>
    // Of a value that a question does not use PostgreSQL could not tell the type: only those used go with it.
    public static FormattableString Of(string sql, object?[] values)
    {
        var used = Place().Matches(sql).Select(place => int.Parse(place.Groups[1].Value, CultureInfo.InvariantCulture)).Distinct().ToList();
        return FormattableStringFactory.Create(
            Place().Replace(sql, place => $"{{{used.IndexOf(int.Parse(place.Groups[1].Value, CultureInfo.InvariantCulture))}}}"), [.. used.Select(place => values[place])]);
    }

    [GeneratedRegex(@"\{(\d+)\}")]
    private static partial Regex Place();
}
