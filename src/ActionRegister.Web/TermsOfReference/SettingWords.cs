using System.Text.RegularExpressions;
using ActionRegister.Domain.TermsOfReference;
using Microsoft.Extensions.Localization;

namespace ActionRegister.Web.TermsOfReference;

/// <summary>Settings and clauses as people read them.</summary>
public sealed partial class SettingWords(IStringLocalizer<Texts> words)
{
    /// <summary>A value in words: "14 clear days", "every seat is for".</summary>
    public string Value(Setting setting, string value)
    {
        ArgumentNullException.ThrowIfNull(setting);
        return setting.Choices.Contains(value)
            ? words[$"Value{Pascal(value)}"]
            : words[setting.Days is { Unit: "clear days" } ? "ClearDays" : "Days", value];
    }

    /// <summary>Where the value comes from: an entry, the terms, or the register's default where they are silent.</summary>
    public string Basis(SettingName name, RulesInForce rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return rules.Chosen.FirstOrDefault(c => c.Name == name) is { } chosen
            ? words["ChosenBy", chosen.By]
            : rules.Provision(name).Basis == RulesInForce.SilentBasis ? words["Silent"] : words["TermsSaySo"];
    }

    /// <summary>A clause's place as the name of a place on the page.</summary>
    public string Anchor(string cite) => $"clause-{NotPlain().Replace(cite, "-").Trim('-').ToLowerInvariant()}";

    private static string Pascal(string value) => string.Concat(value.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex NotPlain();
}
