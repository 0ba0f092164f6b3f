using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.UnitTests.Deciding;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Membership;

public sealed class OfficeAppointmentTests
{
    private static readonly AppointSecretariat Secretary = new(Newcomer);
    private static readonly AppointAuditor Examiner = new(Newcomer);

    private static Scenario Given() => Scenario.Given(TheGroup.Ledger()).At("2026-06-01").By(CentralCoChair);

    [Fact]
    public void A_secretariat_takes_both_co_chairs()
    {
        var scenario = Given().When(Secretary).Then(new SecretariatAppointed(Newcomer, Side.Central));
        scenario.Ledger.Group.CapacitiesOf(Newcomer).ShouldBeEmpty();

        scenario.By(LocalCoChair).When(Secretary).Then(new SecretariatAppointed(Newcomer, Side.Local));
        scenario.Ledger.Group.CapacitiesOf(Newcomer).ShouldBe([new Capacity.Secretariat()]);
    }

    [Fact]
    public void An_auditor_takes_both_co_chairs()
    {
        var scenario = Given().When(Examiner).Then(new AuditorAppointed(Newcomer, Side.Central));
        scenario.Ledger.Group.CapacitiesOf(Newcomer).ShouldBeEmpty();

        scenario.By(LocalCoChair).When(Examiner).Then(new AuditorAppointed(Newcomer, Side.Local));
        scenario.Ledger.Group.CapacitiesOf(Newcomer).ShouldBe([new Capacity.Auditor()]);
    }

    [Fact]
    public void One_co_chair_alone_appoints_nobody() =>
        Given().When(Secretary).When(Secretary).ThenAlreadySo().When(Examiner).When(Examiner).ThenAlreadySo();

    [Fact]
    public void Appointing_somebody_in_office_is_already_so() =>
        Given().When(new AppointSecretariat(Secretariat)).ThenAlreadySo().When(new AppointAuditor(Auditor)).ThenAlreadySo();

    [Fact]
    public void One_person_in_both_offices_one_after_the_other_is_still_one_person() =>
        Given().When(Secretary).ThenAccepted()
            .By(Secretariat).When(new AppointCoChair(Side.Central, SecondNewcomer, new(2026, 6, 1), Letter("home-office"))).ThenAccepted()
            .When(new AppointCoChair(Side.Local, CentralCoChair, new(2026, 6, 1), Letter("lga"))).ThenAccepted()
            .By(LocalCoChair).When(new ConfirmCoChair(Side.Local, CentralCoChair)).ThenAccepted()
            .By(CentralCoChair).When(Secretary).ThenAccepted()
            .Ledger.Group.CapacitiesOf(Newcomer).ShouldBeEmpty();

    [Fact]
    public void A_co_chair_whom_nobody_has_confirmed_appoints_nobody() =>
        Given().By(Secretariat).When(new AppointCoChair(Side.Central, Newcomer, new(2026, 6, 1), Letter("home-office"))).ThenAccepted()
            .By(Newcomer).When(new AppointSecretariat(SecondNewcomer))
            .ThenNotPermitted("You have not been confirmed as co-chair yet", cite: "[Arrangements] 6")
            .When(new EndAuditor(Auditor)).ThenNotPermitted("You have not been confirmed as co-chair yet");

    [Fact]
    public void A_member_serves_in_no_office() =>
        Given().When(new AppointSecretariat(Holder(Wales))).ThenRefused("This person holds the seat for Wales")
            .When(new AppointAuditor(Holder(Wales))).ThenRefused("This person holds the seat for Wales");

    [Fact]
    public void A_co_chair_serves_in_no_office() =>
        Given().When(new AppointSecretariat(LocalCoChair)).ThenRefused("This person is a co-chair")
            .When(new AppointAuditor(LocalCoChair)).ThenRefused("This person is a co-chair");

    [Fact]
    public void Nobody_is_both_secretariat_and_auditor() =>
        Given().When(new AppointSecretariat(Auditor)).ThenRefused("one person cannot be both")
            .When(new AppointAuditor(Secretariat)).ThenRefused("one person cannot be both");

    [Fact]
    public void A_stranger_serves_in_no_office() =>
        Given().When(new AppointSecretariat(Stranger)).ThenRefused("The register knows no person", RefusalKind.Unknown)
            .When(new AppointAuditor(Stranger)).ThenRefused("The register knows no person", RefusalKind.Unknown);

    [Fact]
    public void Nobody_but_the_co_chairs_appoints() =>
        Given().By(Secretariat).When(Secretary).ThenNotPermitted("both co-chairs, each personally")
            .ByOperator().When(Secretary).ThenNotPermitted();

    [Fact]
    public void One_co_chair_ends_an_office() =>
        Given().When(new EndSecretariat(Secretariat)).Then(new SecretariatEnded(Secretariat, Side.Central))
            .When(new EndAuditor(Auditor)).Then(new AuditorEnded(Auditor, Side.Central))
            .Ledger.Group.CapacitiesOf(Secretariat).ShouldBeEmpty();

    [Fact]
    public void Ending_twice_records_it_once() =>
        Given().When(new EndSecretariat(Secretariat)).When(new EndSecretariat(Secretariat)).ThenAlreadySo()
            .When(new EndAuditor(Auditor)).When(new EndAuditor(Auditor)).ThenAlreadySo();

    [Fact]
    public void A_half_made_appointment_can_be_taken_back() =>
        Given().When(Secretary).When(new EndSecretariat(Newcomer)).ThenAccepted()
            .By(LocalCoChair).When(Secretary).ThenAccepted()
            .Ledger.Group.CapacitiesOf(Newcomer).ShouldBeEmpty();

    [Fact]
    public void Nobody_but_a_co_chair_ends_an_office() =>
        Given().By(Auditor).When(new EndSecretariat(Secretariat)).ThenNotPermitted()
            .ByOperator().When(new EndAuditor(Auditor)).ThenNotPermitted();
}
