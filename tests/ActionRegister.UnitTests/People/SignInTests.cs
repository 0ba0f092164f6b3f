using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.UnitTests.Deciding;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.People;

public sealed class SignInTests
{
    private static readonly string Key = new('a', 64);
    private static readonly BindSignIn Bind = new(Holder(Wales), Key);
    private static readonly ConfirmSignIn Confirm = new(Holder(Wales), Key);
    private static readonly UnbindSignIn Unbind = new(Holder(Wales), Key);

    private static Scenario Given() => Scenario.Given(TheGroup.Ledger()).By(Secretariat);

    private static Scenario GivenABinding() => Given().When(Bind).ThenAccepted();

    [Fact]
    public void The_secretariat_binds_a_sign_in_that_a_co_chair_has_to_confirm() =>
        Given().When(Bind).Then(new SignInBound(Key, NeedsConfirmation: true))
            .Ledger.Person(Holder(Wales)).SignIns.ShouldBe([new SignIn(Key, Confirmed: false)]);

    [Fact]
    public void Binding_twice_records_it_once() => GivenABinding().When(Bind).ThenAlreadySo();

    [Fact]
    public void Nobody_binds_their_own_sign_in() =>
        Given().When(Bind with { Person = Secretariat }).ThenRefused("Nobody binds their own sign-in");

    [Theory]
    [InlineData("")]
    [InlineData("someone@example.org")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void A_sign_in_is_a_keyed_hash_and_nothing_else(string key) =>
        Given().When(Bind with { Key = key }).ThenRefused("64 lower-case hexadecimal digits");

    [Fact]
    public void One_sign_in_opens_the_register_as_one_person() =>
        GivenABinding().When(Bind with { Person = Holder(London) })
            .ThenRefused("This sign-in is somebody else's: it has to be unbound there first.");

    [Fact]
    public void Somebody_without_a_say_is_found_when_the_list_of_sign_ins_names_them() =>
        Given().When(Bind with { Person = Newcomer }).When(Bind with { LastSeenAs = Newcomer })
            .ThenRefused("This sign-in is somebody else's");

    [Fact]
    public void A_sign_in_can_move_once_it_is_unbound() =>
        GivenABinding().When(Unbind).When(Bind with { Person = Holder(London), LastSeenAs = Holder(Wales) }).ThenAccepted();

    [Fact]
    public void A_stranger_has_no_sign_in() =>
        Given().When(Bind with { Person = Stranger }).ThenRefused("The register knows no person", RefusalKind.Unknown);

    [Fact]
    public void Nobody_but_the_secretariat_binds() =>
        Given().By(CentralCoChair).When(Bind).ThenNotPermitted().ByOperator().When(Bind).ThenNotPermitted();

    [Fact]
    public void A_co_chair_confirms_a_sign_in() =>
        GivenABinding().By(LocalCoChair).When(Confirm).Then(new SignInConfirmed(Key, Side.Local))
            .Ledger.Person(Holder(Wales)).SignIns.ShouldBe([new SignIn(Key, Confirmed: true)]);

    [Fact]
    public void Confirming_twice_records_it_once() =>
        GivenABinding().By(LocalCoChair).When(Confirm).By(CentralCoChair).When(Confirm).ThenAlreadySo();

    [Fact]
    public void A_co_chair_does_not_confirm_the_own_sign_in() =>
        Given().When(Bind with { Person = LocalCoChair })
            .By(LocalCoChair).When(Confirm with { Person = LocalCoChair }).ThenRefused("Nobody confirms their own sign-in")
            .By(CentralCoChair).When(Confirm with { Person = LocalCoChair }).ThenAccepted();

    [Fact]
    public void A_co_chair_whom_nobody_has_confirmed_confirms_no_sign_in() =>
        GivenABinding().At("2026-06-01").When(new AppointCoChair(Side.Local, Newcomer, new(2026, 6, 1), Letter("lga"))).ThenAccepted()
            .By(Newcomer).When(Confirm).ThenNotPermitted("You have not been confirmed as co-chair yet");

    [Fact]
    public void A_sign_in_is_bound_before_it_is_confirmed() =>
        Given().By(LocalCoChair).When(Confirm).ThenRefused("No such sign-in is bound to this person", RefusalKind.Unknown);

    [Fact]
    public void A_strangers_sign_in_is_not_confirmed() =>
        Given().By(LocalCoChair).When(Confirm with { Person = Stranger }).ThenRefused("knows no person", RefusalKind.Unknown);

    [Fact]
    public void Nobody_but_a_co_chair_confirms_a_sign_in() =>
        GivenABinding().When(Confirm).ThenNotPermitted("a co-chair").By(Holder(Wales)).When(Confirm).ThenNotPermitted();

    [Fact]
    public void The_secretariat_unbinds_a_sign_in() =>
        GivenABinding().When(Unbind).Then(new SignInUnbound(Key))
            .Ledger.Person(Holder(Wales)).SignIns.ShouldBeEmpty();

    [Fact]
    public void Unbinding_twice_records_it_once() => GivenABinding().When(Unbind).When(Unbind).ThenAlreadySo();

    [Fact]
    public void A_strangers_sign_in_is_not_unbound() =>
        Given().When(Unbind with { Person = Stranger }).ThenRefused("knows no person", RefusalKind.Unknown);

    [Fact]
    public void Nobody_else_unbinds() => GivenABinding().By(Holder(Wales)).When(Unbind).ThenNotPermitted();
}
