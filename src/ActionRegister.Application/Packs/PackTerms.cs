using System.Globalization;
using System.Text;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Application.Packs;

/// <summary>The rules by which things were decided: the terms of reference clause by clause, and every setting, by their number.</summary>
internal static class PackTerms
{
    /// <summary>The rules in force at the moment, and all by which something was recorded on the entries.</summary>
    public static IReadOnlyList<RulesInForce> Concerned(Group group, IEnumerable<PackEntry> entries)
    {
        var numbers = entries.SelectMany(entry => entry.Trace.Events.Select(e => e.Recorded.Rules)).ToHashSet();
        return [.. group.RulesHistory.Where(rules => numbers.Contains(rules.Number) || rules.Number == group.InForce?.Number)];
    }

    public static IEnumerable<(string Name, byte[] Bytes)> Of(IEnumerable<RulesInForce> concerned)
    {
        foreach (var rules in concerned)
        {
            yield return (string.Create(CultureInfo.InvariantCulture, $"terms/{rules.Number}.txt"), Plain(rules));
            yield return (string.Create(CultureInfo.InvariantCulture, $"terms/{rules.Number}.html"), Page(rules));
        }
    }

    /// <summary>What the rules of a number are called.</summary>
    public static string Title(RulesInForce rules) => string.Create(CultureInfo.InvariantCulture, $"Rules {rules.Number}: {rules.Terms.ShortName}");

    private static byte[] Plain(RulesInForce rules)
    {
        var text = new StringBuilder($"{Title(rules)}\n{rules.Terms.Title}\nDated: {rules.Terms.Dated}\n\n\n");
        foreach (var clause in rules.Terms.Wording)
            text.Append(CultureInfo.InvariantCulture, $"{clause.Cite}\n\n{clause.Published ?? clause.Summary}\n\n\n");
        text.Append("Settings where the terms leave a choice\n\n");
        foreach (var (question, value, basis) in Chosen(rules))
            text.Append(CultureInfo.InvariantCulture, $"{question}\n    {value} ({basis})\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static byte[] Page(RulesInForce rules)
    {
        var page = new PackHtml(Title(rules)).Add("p", $"{rules.Terms.Title}. Dated: {rules.Terms.Dated}.");
        foreach (var clause in rules.Terms.Wording)
            page.Add("h2", clause.Cite).Words(clause.Published ?? clause.Summary);
        return page.Add("h2", "Settings where the terms leave a choice").Table(
            ["Question", "Value", "Basis"],
            Chosen(rules).Select(one => (IReadOnlyList<string>)[PackHtml.Text(one.Question), PackHtml.Text(one.Value), PackHtml.Text(one.Basis)])).ToBytes();
    }

    private static IEnumerable<(string Question, string Value, string Basis)> Chosen(RulesInForce rules) =>
        Settings.All.Select(setting => (setting.Question, rules.Value(setting.Name), $"{rules.Provision(setting.Name).Clause}; {rules.Provision(setting.Name).Basis}"));
}
