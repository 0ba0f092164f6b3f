using System.Globalization;
using System.Text.RegularExpressions;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Rounds;
using Group = ActionRegister.Domain.Membership.Group;

namespace ActionRegister.Domain.Amendments;

/// <summary>
/// M7 for a correction: an owner, a due date, an effective date or a figure is touched only if the recording cited shows it,
/// so the words that say what it shows have to name each one. Whether they are true, those who consent judge.
/// </summary>
internal static partial class Correcting
{
    /// <summary>What the correction touches although its source is not said to show it, each as a full sentence.</summary>
    public static IEnumerable<string> Gaps(Content before, Content after, string shows, Group group)
    {
        foreach (var owner in after.Owners.Except(before.Owners).Concat(before.Owners.Except(after.Owners)))
        {
            if (!Names(shows, owner.Value) && !Names(shows, group.NameOf(owner)))
                yield return $"It touches the owner {group.NameOf(owner)}, which the recording cited is not said to show.";
        }

        if (after.Due != before.Due && !Shows(after.Due, shows))
            yield return "It touches the due date, and the recording cited is not said to show the one after.";
        if (after.EffectiveFrom != before.EffectiveFrom && !Shows(after.EffectiveFrom, shows))
            yield return "It touches the effective date, and the recording cited is not said to show the one after.";
        var shown = Figures(shows);
        foreach (var figure in Touched(Figures(Wording(before)), Figures(Wording(after))).Except(shown))
            yield return $"It touches the figure {figure}, which the recording cited is not said to show.";
    }

    // Where figures are only taken away, those are what is touched.
    private static IEnumerable<string> Touched(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var same = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        var (old, now) = (before.Skip(same).ToList(), after.Skip(same).ToList());
        var sameAtEnd = Enumerable.Reverse(old).Zip(Enumerable.Reverse(now)).TakeWhile(pair => pair.First == pair.Second).Count();
        return (now.Count > sameAtEnd ? now : old).SkipLast(sameAtEnd);
    }

    private static bool Shows(Due? due, string shows) =>
        due is { On: { } day } ? Shows((DateOnly?)day, shows) : due?.NoneBecause is not { } because || Names(shows, because);

    private static bool Shows(DateOnly? day, string shows) => day is not { } named
        || Names(shows, named.Words())
        || Names(shows, named.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static bool Names(string shows, string what) => shows.Contains(what, StringComparison.OrdinalIgnoreCase);

    private static string Wording(Content content) =>
        string.Join('\n', content.Title, content.Text, content.Reasons, content.Impact, content.Due?.NoneBecause);

    private static List<string> Figures(string words) => [.. Figure().Matches(words).Select(match => match.Value)];

    // "1,000", "2.5" and "3/4" are one figure each; a full stop or comma at the end is not part of it.
    [GeneratedRegex(@"[0-9]+(?:[.,/:][0-9]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();
}
