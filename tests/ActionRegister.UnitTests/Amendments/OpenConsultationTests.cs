using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.Scenario;
using static ActionRegister.UnitTests.Deciding.TheEntry;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Amendments;

public sealed class OpenConsultationTests
{
    private static readonly Content _after = Decision("Dispersal is reviewed every month.");
    private static readonly OpenConsultation _open = new(Id, 1, _after.Hash);

    [Fact]
    public void Everybody_is_told_for_the_time_that_the_setting_asks_for() =>
        Given(Amended(Agreed().Ledger, Id, _after).Ledger).By(Secretariat).When(_open).Then(facts =>
        {
            var opened = facts.Single().Event.ShouldBeOfType<ConsultationOpened>();
            opened.Days.ShouldBe(14);
            opened.Closes.ShouldBe(new DateOnly(2026, 9, 15));
        });

    [Fact]
    public void Opening_twice_records_it_once() =>
        Given(Amended(Agreed().Ledger, Id, _after).Ledger).By(Secretariat).When(_open).When(_open).ThenAlreadySo();

    [Fact]
    public void The_sponsor_and_a_co_chair_open_it_and_another_member_does_not()
    {
        var ledger = Amended(Agreed().Ledger, Id, _after).Ledger;

        Given(ledger).By(Holder(London)).When(_open).ThenAccepted();
        Given(ledger).By(LocalCoChair).When(_open).ThenAccepted();
        Given(ledger).By(Holder(Wales)).When(_open).ThenNotPermitted();
    }

    [Fact]
    public void Nobody_is_consulted_on_a_stale_amendment()
    {
        var ledger = Agreed().Ledger;
        Amended(ledger, Id, _after);
        Amended(ledger, Id, Decision("Dispersal is reviewed every year.")).Ready().Adopt();

        Given(ledger).By(Secretariat).When(_open).ThenRefused("D-2026-0014 amendment 1 is stale", cite: "[Arrangements] 8");
    }

    [Fact]
    public void There_is_no_short_notice_of_an_amendment() =>
        Given(Amended(Agreed().Ledger, Id, _after).Notice().Ledger).By(Secretariat)
            .When(new AskShortNotice(Id, _after.Hash, new DateOnly(2026, 9, 5), PrivateText.Of("Urgent.")))
            .ThenRefused("It can only be changed by an amendment with prior consultation");

    [Fact]
    public void A_consultation_that_a_setting_made_void_is_opened_again_once_the_register_has_said_so()
    {
        var consulted = Amended(Agreed().Ledger, Id, _after).Notice().Days(1)
            .Record(StreamName.Group, Decisions.J8NothingFellAwayTests.Chosen(SettingName.Consultation, "14", "21"));
        Given(consulted.Ledger).By(Secretariat).When(_open).ThenRefused("It is void and has to be opened again.");

        Given(consulted.Ledger).ByRegister().When(new VoidOpening(Id, 1, 0)).ThenAccepted().By(Secretariat).When(_open).Then(facts =>
            ((ConsultationOpened)facts.Single().Event).Days.ShouldBe(21));
    }
}
