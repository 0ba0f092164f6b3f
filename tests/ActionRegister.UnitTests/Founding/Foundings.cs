using ActionRegister.Domain.Founding;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.UnitTests.Deciding;

namespace ActionRegister.UnitTests.Founding;

/// <summary>Foundings that tests try.</summary>
internal static class Foundings
{
    /// <summary>The earlier terms, which state no date, with a day that the operator gives.</summary>
    public static readonly FoundingTerms Era = new(
        new(new Guid("00000000-0000-7000-9000-000000000002")),
        new("D-2026-0001"),
        ReadyMadeTerms.AascEra with { Dated = TermsDate.Undated.WithDay(new(2017, 5, 1), "minutes of the first meeting") });

    /// <summary>A founding on the earlier terms and on those of October 2022.</summary>
    public static FoundGroup OnBothTerms => TheGroup.Founding with
    {
        Terms = [Era, TheGroup.Founding.Terms[0] with { Reference = new("D-2026-0002") }],
    };

    public static Scenario Found(FoundGroup founding) =>
        Scenario.Given().At(TheGroup.Founded).ByOperator().When(founding);

    public static string Key(char digit) => new(digit, 64);
}
