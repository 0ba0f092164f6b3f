using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.TheEntry;

namespace ActionRegister.UnitTests.Amendments;

public sealed class EffectiveFromTests
{
    [Theory]
    [InlineData(null, null, "2026-09-18")] // on adoption
    [InlineData(null, "2026-12-01", "2026-12-01")] // a day to come
    [InlineData(null, "2026-09-02", "2026-09-18")] // a day that has passed when it is adopted
    [InlineData("2027-01-01", null, "2027-01-01")] // never before what it amends
    [InlineData("2027-01-01", "2026-12-01", "2027-01-01")]
    [InlineData("2027-01-01", "2027-02-01", "2027-02-01")]
    public void An_amendment_takes_effect_no_earlier_than_its_adoption_and_its_base(string? before, string? wanted, string day)
    {
        var ledger = Agreed(Quarterly with { EffectiveFrom = Parse(before) }).Ledger;
        var after = Decision("Dispersal is reviewed every month.") with { EffectiveFrom = Parse(wanted) };

        Amended(ledger, Id, after).Ready().On("2026-09-18").Adopt().Ledger.Entry(Id).LastAgreed!.EffectiveFrom.ShouldBe(Parse(day)!.Value);
    }

    private static DateOnly? Parse(string? day) => day is null ? null : DateOnly.ParseExact(day, "O");
}
