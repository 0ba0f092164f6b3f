using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.Scenario;
using static ActionRegister.UnitTests.Deciding.TheEntry;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Proposals;

public sealed class GiveEarlyNoticeTests
{
    private static readonly GiveEarlyNotice _give = new(Id, Quarterly.Hash, IntendedOn: null, Papers: []);

    [Fact]
    public void Notice_of_exactly_this_text_goes_to_every_seat_and_both_co_chairs() =>
        Given(Proposed().Ledger).By(Secretariat).When(_give with { IntendedOn = new DateOnly(2026, 6, 16), Papers = [new("Paper 1", "ab")] })
            .Then(facts =>
            {
                var given = facts.Single().Event.ShouldBeOfType<EarlyNoticeGiven>();
                given.Hash.ShouldBe(Quarterly.Hash);
                given.Days.ShouldBe(14);
                given.Closes.ShouldBe(new DateOnly(2026, 6, 15));
                given.Recipients.ShouldBe([.. Seats.Select(Party.Of), Party.CoChair(Side.Central), Party.CoChair(Side.Local)], ignoreOrder: true);
                given.Papers.ShouldBe([new Paper("Paper 1", "ab")]);
            });

    [Fact]
    public void For_a_vacant_seat_it_goes_to_the_body_that_nominates_for_it() =>
        Given(Proposed().Record(StreamName.Group, Vacated(Wales)).Ledger).By(Secretariat).When(_give).Then(facts =>
        {
            var recipients = ((EarlyNoticeGiven)facts.Single().Event).Recipients;
            recipients.ShouldContain(Party.Of(WalesPartnership));
            recipients.ShouldNotContain(Party.Of(Wales));
        });

    [Fact]
    public void Giving_it_twice_records_it_once() =>
        Given(Proposed().Ledger).By(Secretariat).When(_give).When(_give).ThenAlreadySo();

    [Fact]
    public void The_sponsor_and_a_co_chair_give_it_and_another_member_does_not()
    {
        Given(Proposed().Ledger).By(Holder(Wales)).When(_give).ThenAccepted();
        Given(Proposed().Ledger).By(CentralCoChair).When(_give).ThenAccepted();
        Given(Proposed().Ledger).By(Holder(London)).When(_give).ThenNotPermitted("Wales only");
        Given(Proposed().Ledger).By(Assistant).When(_give).ThenNotPermitted();
    }

    [Fact]
    public void Agreement_is_intended_after_the_window() =>
        Given(Proposed().Ledger).By(Secretariat).When(_give with { IntendedOn = new DateOnly(2026, 6, 15) })
            .ThenRefused("agreement can be intended from 16 June 2026 on", cite: "Focus 5");

    [Fact]
    public void Whoever_saw_another_text_is_told_so() =>
        Given(Proposed().Ledger).By(Secretariat).When(_give with { Seen = Decision("Another.").Hash })
            .ThenRefused("The text has changed", RefusalKind.ContentChanged);

    [Fact]
    public void There_is_no_notice_of_what_is_agreed_withdrawn_or_not_there()
    {
        Given(Agreed().Ledger).By(Secretariat).When(_give).ThenRefused("It can only be changed by an amendment", cite: "[Arrangements] 8");
        Given(Proposed().Do(new WithdrawProposal(Id, Quarterly.Hash, PrivateText.Of("No.")), Holder(Wales)).Ledger)
            .By(Secretariat).When(_give).ThenRefused("D-2026-0014 was withdrawn");
        Given(Ledger()).By(Secretariat).When(_give).ThenRefused("There is no such entry.", RefusalKind.Unknown);
        Given(Ledger()).By(Secretariat).When(_give with { Id = TermsEntry }).ThenRefused("it has no proposal", RefusalKind.Unknown);
    }

    [Fact]
    public void A_setting_sets_its_length() =>
        Given(Proposed().Record(StreamName.Group, Decisions.J8NothingFellAwayTests.Chosen(SettingName.EarlyNotice, "14", "3")).Ledger)
            .By(Secretariat).When(_give).Then(facts => ((EarlyNoticeGiven)facts.Single().Event).Closes.ShouldBe(new DateOnly(2026, 6, 4)));

    [Fact]
    public void A_notice_that_a_setting_made_void_is_given_again_once_the_register_has_said_so()
    {
        var noticed = Proposed().Notice().Days(1)
            .Record(StreamName.Group, Decisions.J8NothingFellAwayTests.Chosen(SettingName.EarlyNotice, "14", "21"));
        Given(noticed.Ledger).By(Secretariat).When(_give).ThenRefused("It is void and has to be opened again.", cite: "Focus 5");

        Given(noticed.Ledger).ByRegister().When(new VoidOpening(Id, null, 0)).ThenAccepted().By(Secretariat).When(_give).Then(facts =>
            ((EarlyNoticeGiven)facts.Single().Event).Days.ShouldBe(21));
    }

    internal static MembershipEnded Vacated(SeatId seat, string on = "2026-06-01") =>
        new(seat, Holder(seat), DateOnly.ParseExact(on, "O"), EndingGround.Resignation, null);
}
