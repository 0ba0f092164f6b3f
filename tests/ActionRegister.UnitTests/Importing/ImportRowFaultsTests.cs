using ActionRegister.Domain.Importing;
using ActionRegister.UnitTests.Deciding;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Importing.Imports;

namespace ActionRegister.UnitTests.Importing;

public sealed class ImportRowFaultsTests
{
    private static readonly DateOnly _today = new(2026, 6, 1);
    private static readonly ImportRow _agreed = OfTheDecision[0];

    [Fact]
    public void A_good_row_has_no_fault() => OfTheDecision.Concat(OfTheAction).SelectMany(Faults).ShouldBeEmpty();

    [Fact]
    public void A_row_has_an_id_an_entry_and_a_source() => Faults(_agreed with { Id = " ", Entry = "", Source = "" })
        .ShouldBe(["It has no id.", "It has no entry.", "It has no source."]);

    [Fact]
    public void What_is_too_long_is_said() => Faults(_agreed with { Content = _agreed.Content! with { Text = new string('x', 100_001) } })
        .ShouldBe(["Its text has 100001 characters; at most 100000 are taken."]);

    [Fact]
    public void Offices_and_owners_are_the_groups_own()
    {
        Faults(_agreed with { By = new("seat:atlantis") }).ShouldBe(["\"seat:atlantis\" is no seat, body or office of the group."]);
        Faults(OfTheAction[0] with { Content = OfTheAction[0].Content! with { Owners = [new("body:atlantis")] } })
            .ShouldHaveSingleItem().ShouldContain("\"body:atlantis\" is no seat, body or office of the group");
    }

    [Fact]
    public void What_was_reported_was_so_by_today()
    {
        Faults(OfTheAction[2] with { On = _today.AddDays(1) }).ShouldHaveSingleItem().ShouldContain("2 June 2026 is still to come");
        Faults(_agreed with { On = _today.AddDays(1), Content = _agreed.Content! with { EffectiveFrom = _today.AddDays(1) } }).ShouldBeEmpty();
    }

    [Fact]
    public void A_day_before_1900_is_not_believed() =>
        Faults(OfTheAction[2] with { On = new(219, 5, 3) }).ShouldHaveSingleItem().ShouldContain("too long ago");

    [Fact]
    public void Only_the_first_row_says_where_an_entry_comes_from() =>
        Faults(OfTheDecision[1] with { OldReference = "Minute 12" }).ShouldHaveSingleItem().ShouldContain("Only a row \"agreed\" says the old reference");

    [Fact]
    public void A_report_has_words() => Faults(OfTheAction[1] with { Note = null }).ShouldBe(["A report of progress or completion has a text."]);

    private static IReadOnlyList<string> Faults(ImportRow row) => [.. ImportRowFaults.Of(row, TheGroup.Ledger().Group, _today)];
}
