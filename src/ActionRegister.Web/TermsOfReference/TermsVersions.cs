using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Web.TermsOfReference;

/// <summary>Counts versions of the terms among the sets of rules, most of which only change a setting.</summary>
internal static class TermsVersions
{
    /// <summary>Each version with the first rules under it, oldest first, numbered from 1.</summary>
    public static IReadOnlyList<(int Number, RulesInForce Rules)> Of(IReadOnlyList<RulesInForce> history) =>
    [
        .. history.Where((rules, i) => i == 0 || rules.Terms.Name != history[i - 1].Terms.Name).Select((rules, i) => (i + 1, rules)),
    ];
}
