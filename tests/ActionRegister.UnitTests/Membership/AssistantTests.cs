using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.UnitTests.Deciding;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Membership;

public sealed class AssistantTests
{
    private static readonly Party TheSeat = Party.Of(Wales);
    private static readonly Party TheOffice = Party.CoChair(Side.Central);
    private static readonly NameAssistant Name = new(TheSeat, Newcomer);
    private static readonly EndAssistant End = new(TheSeat, Assistant);

    private static Scenario GivenTheHolder() => Scenario.Given(TheGroup.Ledger()).By(Holder(Wales));

    [Fact]
    public void A_member_names_an_assistant_for_the_own_seat() =>
        GivenTheHolder().When(Name).Then(new AssistantNamed(TheSeat, Newcomer))
            .Ledger.Group.CapacitiesOf(Newcomer).ShouldBe([new Capacity.Assistant(TheSeat)]);

    [Fact]
    public void A_co_chair_names_an_assistant_for_the_own_office() =>
        GivenTheHolder().By(CentralCoChair).When(new NameAssistant(TheOffice, Newcomer))
            .Then(new AssistantNamed(TheOffice, Newcomer));

    [Fact]
    public void Naming_twice_records_it_once() => GivenTheHolder().When(Name).When(Name).ThenAlreadySo();

    [Fact]
    public void A_member_names_nobody_for_another_seat() =>
        GivenTheHolder().When(Name with { For = Party.Of(London) }).ThenNotPermitted("a member (London only)");

    [Fact]
    public void A_co_chair_names_nobody_for_the_other_co_chair() =>
        GivenTheHolder().By(LocalCoChair).When(new NameAssistant(TheOffice, Newcomer))
            .ThenNotPermitted("a co-chair (the central co-chair only)");

    [Fact]
    public void A_body_has_no_assistants() =>
        GivenTheHolder().When(Name with { For = Party.Of(WalesPartnership) })
            .ThenRefused("An assistant is named for a seat or a co-chair office that somebody holds.");

    [Fact]
    public void An_assistant_names_no_assistants() => GivenTheHolder().By(Assistant).When(Name).ThenNotPermitted();

    [Fact]
    public void A_stranger_assists_nobody() =>
        GivenTheHolder().When(Name with { Assistant = Stranger }).ThenRefused("The register knows no person", RefusalKind.Unknown);

    [Fact]
    public void Nobody_assists_themselves() =>
        GivenTheHolder().When(Name with { Assistant = Holder(Wales) }).ThenRefused("Nobody assists themselves");

    [Fact]
    public void The_holder_ends_it() =>
        GivenTheHolder().When(End).Then(new AssistantEnded(TheSeat, Assistant))
            .Ledger.Group.CapacitiesOf(Assistant).ShouldBeEmpty();

    [Fact]
    public void Ending_twice_records_it_once() => GivenTheHolder().When(End).When(End).ThenAlreadySo();

    [Fact]
    public void Nobody_else_ends_it() => GivenTheHolder().By(Holder(London)).When(End).ThenNotPermitted("(Wales only)");

    [Fact]
    public void The_assistant_does_not_end_it() => GivenTheHolder().By(Assistant).When(End).ThenNotPermitted();

    [Fact]
    public void Assistants_of_an_office_go_with_its_holder() =>
        GivenTheHolder().By(CentralCoChair).When(new NameAssistant(TheOffice, Newcomer)).ThenAccepted()
            .When(new ResignCoChair(Side.Central, Since)).ThenAccepted()
            .Ledger.Group.Assistants.ShouldNotContain(a => a.For == TheOffice);
}
