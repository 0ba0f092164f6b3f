using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.UnitTests.Deciding;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Membership;

public sealed class RenameBodyTests
{
    private static readonly BodyId Body = new("dluhc");
    private static readonly RenameBody Rename = new(Body, "Ministry of Housing", Letter("dluhc"));

    private static Scenario Given() => Scenario.Given(TheGroup.Ledger()).By(Secretariat);

    [Fact]
    public void A_body_takes_another_name_and_its_seat_stays() =>
        Given().When(Rename).Then(new BodyRenamed(Body, "Ministry of Housing", Letter("dluhc")))
            .Ledger.Group.NameOf(Party.Of(Body)).ShouldBe("Ministry of Housing");

    [Fact]
    public void Renaming_twice_records_it_once() => Given().When(Rename).When(Rename).ThenAlreadySo();

    [Fact]
    public void A_body_is_renamed_on_its_own_letter_only() =>
        Given().When(Rename with { Notice = Letter("home-office") })
            .ThenRefused("needs a letter from \"dluhc\"", cite: "[Arrangements] 1");

    [Fact]
    public void A_body_that_takes_no_part_is_not_renamed() =>
        Given().When(Rename with { Body = new("atlantis") }).ThenRefused("No body \"atlantis\" takes part", RefusalKind.Unknown);

    [Fact]
    public void Only_the_secretariat_records_it() =>
        Given().By(Holder(Dluhc)).When(Rename).ThenNotPermitted("record a body's new name");
}
