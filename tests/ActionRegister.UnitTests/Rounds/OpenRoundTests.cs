using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.Scenario;
using static ActionRegister.UnitTests.Deciding.TheEntry;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Rounds;

public sealed class OpenRoundTests
{
    private static readonly OpenRound _open = new(Id, null, Quarterly.Hash, new DateOnly(2026, 6, 30));

    [Fact]
    public void The_group_is_asked_about_exactly_one_text() =>
        Given(Proposed().Notice().Ledger).At("2026-06-16").By(Secretariat).When(_open).Then(facts =>
        {
            var opened = facts.Single().Event.ShouldBeOfType<RoundOpened>();
            opened.Hash.ShouldBe(Quarterly.Hash);
            opened.Round.ShouldBe(1);
            opened.Electorate.ShouldBe(Seats, ignoreOrder: true);
            opened.Rule.ShouldBe(GroupConsent.EverySeat);
            opened.SideRule.ShouldBe(WhoAgreesForASide.CoChair);
        });

    [Fact]
    public void Asking_twice_records_it_once() =>
        Given(Proposed().Notice().Ledger).At("2026-06-16").By(Secretariat).When(_open).When(_open).ThenAlreadySo();

    [Fact]
    public void It_leaves_time_to_answer() =>
        Given(Proposed().Notice().Ledger).At("2026-06-16").By(Secretariat).When(_open with { PlannedClose = new DateOnly(2026, 6, 16) })
            .ThenRefused("it is planned to close after today", cite: "Focus 5");

    [Fact]
    public void The_sponsor_and_a_co_chair_ask_and_another_member_does_not()
    {
        Given(Proposed().Notice().Ledger).At("2026-06-16").By(Holder(Wales)).When(_open).ThenAccepted();
        Given(Proposed().Notice().Ledger).At("2026-06-16").By(LocalCoChair).When(_open).ThenAccepted();
        Given(Proposed().Notice().Ledger).At("2026-06-16").By(Holder(London)).When(_open).ThenNotPermitted();
    }

    [Fact]
    public void Whoever_saw_another_text_is_told_so() =>
        Given(Proposed().Notice().Ledger).At("2026-06-16").By(Secretariat).When(_open with { Seen = Decision("Monthly.").Hash })
            .ThenRefused("The text has changed", RefusalKind.ContentChanged);

    [Fact]
    public void The_group_is_not_asked_on_a_notice_that_a_setting_made_void() =>
        Given(Proposed().Notice().Record(StreamName.Group, Decisions.J8NothingFellAwayTests.Chosen(SettingName.EarlyNotice, "14", "21")).Ledger)
            .At("2026-06-16").By(Secretariat).When(_open).ThenRefused("It is void and has to be opened again.");

    [Fact]
    public void Closing_says_how_it_stood_and_may_be_repeated()
    {
        var close = new CloseRound(Id, null, Quarterly.Hash, PrivateText.Of("We talk first."));
        var asked = Proposed().Notice().Wait().Ask().Seat(Wales, Position.Consent).Seat(London, Position.Abstain).Seat(Dluhc, Position.NeedsTime);

        Given(asked.Ledger).By(Secretariat).When(close).Then(new RoundClosed(
            null, 1, Quarterly.Hash, GroupConsent.EverySeat,
            new Tally(Electorate: 14, Consent: 1, NoObjection: 0, Objection: 0, Abstain: 1, NeedsTime: 1, Silent: 11),
            GroupConsented: false, PrivateText.Of("We talk first.")))
            .When(close).ThenAlreadySo();
        Given(Proposed().Notice().Ledger).By(Secretariat).When(close).ThenRefused("No round is open on this text.");
        Given(asked.Ledger).By(Holder(London)).When(close).ThenNotPermitted();
    }
}
