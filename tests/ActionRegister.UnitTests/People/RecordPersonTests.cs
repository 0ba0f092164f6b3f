using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.People;
using ActionRegister.UnitTests.Deciding;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.People;

public sealed class RecordPersonTests
{
    private static readonly RecordPerson Record = new(Stranger, "A person");
    private static readonly RenamePerson Rename = new(Newcomer, "Another name");

    private static Scenario Given() => Scenario.Given(TheGroup.Ledger()).By(Secretariat);

    [Fact]
    public void The_secretariat_records_a_person() =>
        Given().When(Record).Then(new PersonRecorded(PrivateText.Of("A person")))
            .Ledger.Person(Stranger).Exists.ShouldBeTrue();

    [Fact]
    public void Recording_twice_records_it_once() => Given().When(Record).When(Record).ThenAlreadySo();

    [Fact]
    public void Nobody_else_records_people() =>
        Given().By(CentralCoChair).When(Record).ThenNotPermitted("It is for the secretariat");

    [Fact]
    public void An_operator_records_nobody_once_there_is_a_secretariat() => Given().ByOperator().When(Record).ThenNotPermitted();

    [Fact]
    public void An_operator_records_nobody_either_when_the_secretariat_is_vacant() =>
        Given().By(CentralCoChair).When(new Domain.Membership.EndSecretariat(Secretariat)).ThenAccepted()
            .ByOperator().When(Record).ThenNotPermitted();

    [Fact]
    public void The_secretariat_records_a_new_name() =>
        Given().When(Rename).Then(new PersonRenamed(PrivateText.Of("Another name")));

    // No rule reads a name, because names can be erased.
    [Fact]
    public void The_same_name_again_is_recorded_again() => Given().When(Rename).When(Rename).ThenAccepted();

    [Fact]
    public void A_stranger_has_no_name_to_change() =>
        Given().When(Rename with { Id = Stranger }).ThenRefused("The register knows no person", RefusalKind.Unknown);

    [Fact]
    public void Nobody_else_records_a_new_name() => Given().By(Newcomer).When(Rename).ThenNotPermitted("You hold no seat or office");
}
