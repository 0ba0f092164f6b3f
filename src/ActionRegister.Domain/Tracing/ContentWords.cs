using System.Globalization;
using ActionRegister.Domain.Contents;

namespace ActionRegister.Domain.Tracing;

/// <summary>A content as words, part by part, each part under the name that the API gives it: what redlines compare and what is traced.</summary>
public static class ContentWords
{
    /// <summary>Every part, always in the same order; what is not said is empty.</summary>
    public static IReadOnlyList<(string Field, string Words)> Of(Content c) =>
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
