using System.Globalization;
using ActionRegister.Domain.Contents;

namespace ActionRegister.Web.Redlines;

/// <summary>How one part of a content differs.</summary>
/// <param name="Field">Which part, as the API names it: "title", "text", "owners".</param>
/// <param name="Runs">The words of both, in order.</param>
internal sealed record FieldRedline(string Field, IReadOnlyList<Run> Runs);

/// <summary>Which words differ between two contents.</summary>
internal static class ContentRedline
{
    /// <summary>The parts that differ; none when the contents are equal.</summary>
    public static IReadOnlyList<FieldRedline> Between(Content before, Content after) => Between(Parts(before), Parts(after));

    /// <summary>The parts that differ, in whatever words both are given.</summary>
    public static IReadOnlyList<FieldRedline> Between(
        IEnumerable<(string Field, string Words)> before, IEnumerable<(string Field, string Words)> after) =>
    [
        .. before.Zip(after, (a, b) => (a.Field, Before: a.Words, After: b.Words))
            .Where(part => part.Before != part.After)
            .Select(part => new FieldRedline(part.Field, WordDiff.Between(part.Before, part.After))),
    ];

    private static IEnumerable<(string Field, string Words)> Parts(Content c) =>
    [
        ("overturned", c.Overturned ? "overturned" : ""),
        ("title", c.Title),
        ("text", c.Text),
        ("reasons", c.Reasons ?? ""),
        ("effectiveFrom", c.EffectiveFrom is { } day ? Day(day) : "on agreement"),
        ("impact", c.Impact ?? ""),
        ("owners", Lines(c.Owners)),
        ("due", c.Due is null ? "" : c.Due.On is { } on ? Day(on) : c.Due.NoneBecause ?? ""),
        ("contributors", c.Contributors is not { } who ? "" : Lines([.. who.Central, "", .. who.Local, "", who.WhyOneSide ?? ""])),
        ("supersedes", c.Supersedes is null ? "" : c.Supersedes.Count == 0 ? "none" : Lines(c.Supersedes)),
        ("fallsWithIt", Lines(c.FallsWithIt)),
        ("carries", Carried(c.Carries)),
        ("annexes", Lines(c.Annexes.Select(a => $"{a.Name} {a.Sha256}"))),
    ];

    private static string Carried(Carried? carried) => carried switch
    {
        { Setting: { } s } => $"{s.Name} from {s.From} to {s.To}",
        { Terms: { } t } => Lines([$"terms from {t.From} to {t.To.Name}", .. t.To.Wording.Select(w => $"{w.Cite}: {w.Published ?? w.Summary}")]),
        _ => "",
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Lines<T>(IEnumerable<T> items) => string.Join('\n', items);
}
