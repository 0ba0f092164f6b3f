using ActionRegister.Domain.Deciding;
using Shouldly;

namespace ActionRegister.UnitTests.Deciding;

/// <summary>Says that a requirement refuses, and that no other does.</summary>
internal static class Unmet
{
    /// <summary>Refused for that requirement alone, with its clause, in a sentence that contains these words.</summary>
    public static Scenario ThenUnmet(this Scenario scenario, string code, string cite, string because)
    {
        scenario.ThenRefused(because, RefusalKind.Rule, cite);
        var refusal = ((Outcome.Refused)scenario.Outcome).Refusal;
        refusal.Requirements!.Where(r => !r.Met).Select(r => r.Code).ShouldBe([code], refusal.Because);
        refusal.Requirements!.Single(r => !r.Met).Clause.Cite.ShouldBe(cite);
        return scenario;
    }
}
