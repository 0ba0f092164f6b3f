using ActionRegister.Domain.Founding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.UnitTests.Deciding;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Founding;

public sealed class ConfirmFoundingTests
{
    private static readonly ConfirmFounding Confirm = new(TheGroup.Founding.Hash);

    private static Scenario GivenAFounding() => Scenario.Given().At(Founded).ByOperator().When(TheGroup.Founding).ThenAccepted();

    [Fact]
    public void The_register_opens_with_the_second_co_chair()
    {
        var scenario = GivenAFounding()
            .By(LocalCoChair).When(Confirm).Then(new FoundingConfirmed(Side.Local, TheGroup.Founding.Hash));
        scenario.Ledger.Group.Founding.ShouldBe(FoundingStatus.NotConfirmed);

        scenario.By(CentralCoChair).When(Confirm).Then(new FoundingConfirmed(Side.Central, TheGroup.Founding.Hash));
        scenario.Ledger.Group.Founding.ShouldBe(FoundingStatus.Confirmed);
        scenario.Ledger.Group.CoChairs.Values.ShouldAllBe(office => office.Confirmed);
    }

    [Fact]
    public void One_co_chair_cannot_confirm_for_both() =>
        GivenAFounding().By(LocalCoChair).When(Confirm).When(Confirm).ThenAlreadySo()
            .Ledger.Group.Founding.ShouldBe(FoundingStatus.NotConfirmed);

    [Fact]
    public void Confirming_a_confirmed_founding_is_already_so() =>
        Scenario.Given(TheGroup.Ledger()).By(LocalCoChair).When(Confirm).ThenAlreadySo();

    [Fact]
    public void A_co_chair_confirms_what_they_saw() =>
        GivenAFounding().By(LocalCoChair).When(new ConfirmFounding(new("another")))
            .ThenRefused("You saw the founding another, and this register was founded by");

    [Fact]
    public void Nobody_else_confirms_a_founding() =>
        GivenAFounding().By(Holder(Wales)).When(Confirm).ThenNotPermitted("both co-chairs, each personally");

    [Fact]
    public void There_must_be_a_founding_to_confirm() =>
        Scenario.Given().By(LocalCoChair).When(Confirm).ThenRefused("There is no group yet");

    [Fact]
    public void An_abandoned_founding_cannot_be_confirmed() =>
        GivenAFounding().ByOperator().When(new AbandonFounding("A seat is missing.")).By(LocalCoChair).When(Confirm)
            .ThenRefused("The founding was abandoned: this log takes nothing more.");

    [Fact]
    public void Until_both_have_confirmed_everything_else_is_refused()
    {
        var record = new RecordPerson(Stranger, "A newcomer");
        var scenario = GivenAFounding().By(Secretariat).When(record)
            .ThenRefused("founding not confirmed: both co-chairs have to confirm the founding");

        scenario.By(CentralCoChair).When(Confirm).By(Secretariat).When(record)
            .ThenRefused("founding not confirmed: the local co-chair has to confirm the founding");

        scenario.By(LocalCoChair).When(Confirm).By(Secretariat).When(record).ThenAccepted();
    }
}
