using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Founding;
using ActionRegister.UnitTests.Deciding;
using Xunit;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Founding;

public sealed class AbandonFoundingTests
{
    private static readonly AbandonFounding Abandon = new("A seat is missing.");

    private static Scenario GivenAFounding() => Scenario.Given().At(Founded).ByOperator().When(TheGroup.Founding).ThenAccepted();

    [Fact]
    public void The_operator_gives_up_a_founding_that_is_wrong() =>
        GivenAFounding().When(Abandon).Then(new FoundingAbandoned(PrivateText.Of("A seat is missing.")));

    [Fact]
    public void Abandoning_twice_records_it_once() => GivenAFounding().When(Abandon).When(Abandon).ThenAlreadySo();

    [Fact]
    public void There_must_be_a_founding_to_abandon() =>
        Scenario.Given().ByOperator().When(Abandon).ThenRefused("There is no founding to abandon.");

    [Fact]
    public void A_confirmed_founding_can_no_longer_be_abandoned() =>
        Scenario.Given(TheGroup.Ledger()).ByOperator().When(Abandon).ThenRefused("it can no longer be abandoned");

    [Fact]
    public void Nobody_but_the_operator_abandons_a_founding() =>
        GivenAFounding().By(CentralCoChair).When(Abandon).ThenNotPermitted("It is for the operator.");

    [Fact]
    public void An_abandoned_register_takes_nothing_more() =>
        GivenAFounding().When(Abandon).When(TheGroup.Founding).ThenRefused("One register holds one group");
}
