using System.Globalization;

namespace ActionRegister.Domain.TermsOfReference;

/// <summary>One thing the group may settle: its question, its default and the values that it can take.</summary>
/// <param name="Name">The setting.</param>
/// <param name="StoredName">The name in the log and in links, for ever.</param>
/// <param name="Question">What choosing a value answers, in plain words.</param>
/// <param name="Default">What holds until the group chooses: the strictest.</param>
/// <param name="Choices">The named values it can take; empty when it is a number only.</param>
/// <param name="Days">The bounds when it can be a number of days, otherwise null.</param>
public sealed record Setting(
    SettingName Name,
    string StoredName,
    string Question,
    string Default,
    IReadOnlyList<string> Choices,
    DayBounds? Days)
{
    /// <summary>Whether there is anything to choose.</summary>
    public bool HasOneValueOnly => Days is null && Choices.Count == 1;

    /// <summary>Why the value cannot be chosen, as a full sentence; null when it can.</summary>
    public string? Check(string value)
    {
        if (Choices.Contains(value, StringComparer.Ordinal))
        {
            return null;
        }

        if (Days is null)
        {
            return HasOneValueOnly
                ? $"The setting {StoredName} can only be \"{Default}\"; the register offers no other value."
                : $"\"{Shown(value)}\" is not a choice for the setting {StoredName}; choose {OneOf(Choices)}.";
        }

        return Days.Check(value) is { } fault
            ? $"\"{Shown(value)}\" {fault} for the setting {StoredName}; it takes {OneOf([.. Choices, $"{Days}"])}."
            : null;
    }

    private static string OneOf(IReadOnlyList<string> values) =>
        values.Count == 1 ? values[0] : $"{string.Join(", ", values.SkipLast(1))} or {values[^1]}";

    // A refusal quotes what was given, and what was given may be anything of any length.
    private static string Shown(string value) =>
        string.Concat(value.Take(40).Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or ' ' or '.' ? c : '?'));
}

/// <summary>The fewest and the most days that a setting can take, and the unit that it counts in.</summary>
/// <param name="Least">The fewest days, inclusive.</param>
/// <param name="Most">The most days, inclusive.</param>
/// <param name="Unit">"clear days" or "days".</param>
public sealed record DayBounds(int Least, int Most, string Unit)
{
    /// <summary>What is wrong with the value as a number of days, to follow the value; null when nothing is.</summary>
    public string? Check(string value) => Parse(value) switch
    {
        null => "is not a number",
        var days when days < Least => "is too short",
        var days when days > Most => "is too long",
        _ => null,
    };

    /// <summary>The bounds in words: "1 to 365 clear days".</summary>
    public override string ToString() => $"{Least} to {Most} {Unit}";

    // "014" and "+14" would be second spellings of one value, and stored values are compared as text.
    private static int? Parse(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var days)
        && days.ToString(CultureInfo.InvariantCulture) == value ? days : null;
}
