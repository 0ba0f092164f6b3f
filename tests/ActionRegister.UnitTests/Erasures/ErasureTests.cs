using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Erasures;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.UnitTests.Deciding;
using Xunit;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Erasures;

public sealed class ErasureTests
{
    private const string Basis = "A request under article 17 of UK GDPR.";
    private static readonly AskErasure _ask = new(7, ErasedPart.Private, Basis);
    private static readonly AuthoriseErasure _authorise = new(7, ErasedPart.Private);
    private static readonly CarryOutErasure _carryOut = new(7, ErasedPart.Private, Basis);

    private static readonly RepeatErasure _repeat = new(7, ErasedPart.Private, 9, "leaf");

    private static Scenario Given() => Scenario.Given(TheGroup.Ledger()).By(Secretariat);

    private static Scenario GivenAsked() => Given().When(_ask).ThenAccepted();

    private static Scenario GivenAuthorised() =>
        GivenAsked().By(CentralCoChair).When(_authorise).ThenAccepted().By(LocalCoChair).When(_authorise).ThenAccepted();

    [Fact]
    public void The_secretariat_asks_for_an_erasure() => Given().When(_ask).Then(new ErasureAsked(7, ErasedPart.Private, Basis));

    [Fact]
    public void Asking_twice_records_it_once() => GivenAsked().When(_ask).ThenAlreadySo();

    [Fact]
    public void An_erasure_needs_a_basis() => Given().When(_ask with { Basis = " " }).ThenRefused("needs its basis");

    [Fact]
    public void Nobody_else_asks() => Given().By(CentralCoChair).When(_ask).ThenNotPermitted("It is for the secretariat.");

    [Fact]
    public void Each_co_chair_authorises_it() =>
        GivenAsked().By(CentralCoChair).When(_authorise).Then(new ErasureAuthorised(Side.Central, CentralCoChair))
            .By(LocalCoChair).When(_authorise).Then(new ErasureAuthorised(Side.Local, LocalCoChair));

    [Fact]
    public void Authorising_twice_records_it_once() =>
        GivenAsked().By(CentralCoChair).When(_authorise).ThenAccepted().When(_authorise).ThenAlreadySo();

    [Fact]
    public void What_nobody_asked_for_is_not_authorised() =>
        Given().By(CentralCoChair).When(_authorise).ThenRefused("Nobody has asked", RefusalKind.Unknown);

    [Fact]
    public void The_other_part_of_the_same_event_is_another_erasure() =>
        GivenAsked().By(CentralCoChair).When(_authorise with { Part = ErasedPart.Actor }).ThenRefused("Nobody has asked", RefusalKind.Unknown);

    [Fact]
    public void Nobody_but_the_co_chairs_authorises() =>
        GivenAsked().When(_authorise).ThenNotPermitted("It is for both co-chairs, each personally.");

    [Fact]
    public void A_co_chair_who_is_not_confirmed_authorises_nothing() =>
        GivenAsked().When(new Domain.Membership.AppointCoChair(Side.Local, Newcomer, Since, Letter("lga"))).ThenAccepted()
            .By(Newcomer).When(_authorise).ThenNotPermitted("You have not been confirmed as co-chair yet.");

    [Fact]
    public void The_operator_carries_out_what_both_authorised() =>
        GivenAuthorised().ByOperator().When(_carryOut).Then(new ErasureCarriedOut(7, ErasedPart.Private, Basis));

    [Fact]
    public void Carrying_out_twice_records_it_once() => GivenAuthorised().ByOperator().When(_carryOut).When(_carryOut).ThenAlreadySo();

    [Fact]
    public void Without_both_authorities_nothing_is_erased() =>
        GivenAsked().By(CentralCoChair).When(_authorise).ThenAccepted().ByOperator().When(_carryOut)
            .ThenRefused("An erasure needs the authority of both co-chairs: the local one has not given it.");

    [Fact]
    public void What_nobody_asked_for_is_not_carried_out() =>
        Given().ByOperator().When(_carryOut).ThenRefused("Nobody has asked", RefusalKind.Unknown);

    [Fact]
    public void Carrying_out_needs_the_basis_again() =>
        GivenAuthorised().ByOperator().When(_carryOut with { Basis = "" }).ThenRefused("needs its basis");

    [Fact]
    public void Nobody_but_the_operator_carries_it_out() =>
        GivenAuthorised().When(_carryOut).ThenNotPermitted("It is for the operator.");

    [Fact]
    public void What_a_restored_copy_brought_back_is_erased_again_by_the_event_that_was_lost() =>
        Given().ByOperator().When(_repeat).Then(new ErasureRepeated(7, ErasedPart.Private, 9, "leaf"))
            .When(_repeat).ThenAlreadySo().When(_carryOut).ThenAlreadySo().By(Secretariat).When(_ask).ThenAlreadySo();

    [Fact]
    public void What_this_log_itself_erased_is_not_erased_again() =>
        GivenAuthorised().ByOperator().When(_carryOut).ThenAccepted().When(_repeat).ThenAlreadySo();

    [Fact]
    public void An_erasure_that_came_before_its_event_is_not_repeated() =>
        Given().ByOperator().When(_repeat with { Lost = 7 }).ThenRefused("An erasure is repeated for an event that recorded it");

    [Fact]
    public void Nobody_but_the_operator_repeats_it() => Given().When(_repeat).ThenNotPermitted("It is for the operator.");
}
