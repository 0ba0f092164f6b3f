using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.UnitTests.Deciding;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.Scenario;
using static ActionRegister.UnitTests.Deciding.TheEntry;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Proposals;

public sealed class ShortNoticeTests
{
    private static readonly AskShortNotice _ask = new(Id, Quarterly.Hash, new DateOnly(2026, 6, 3), PrivateText.Of("A hotel closes on Friday."));
    private static readonly AgreeShortNotice _agree = new(Id, Quarterly.Hash);

    [Fact]
    public void Both_co_chairs_agree_each_personally_and_the_window_closes_sooner_which_the_agreement_says()
    {
        var asked = Asked().Do(_agree, CentralCoChair).Do(_agree, LocalCoChair);

        asked.Deliberation.WindowCloses().ShouldBe(new DateOnly(2026, 6, 3));
        Given(asked.Wait().Ask().Days(1).Seats().CoChairs().Ledger).By(Secretariat).When(new RecordJointAgreement(Id, Quarterly.Hash))
            .Then(new JointAgreementRecorded(Quarterly.Hash, new DateOnly(2026, 6, 5), 1, ShortNotice: true));
    }

    [Fact]
    public void One_co_chair_is_not_enough()
    {
        var asked = Asked().Do(_agree, CentralCoChair);

        Given(asked.Ledger).At("2026-06-04").By(Secretariat).When(new OpenRound(Id, null, Quarterly.Hash, new DateOnly(2026, 6, 30)))
            .ThenUnmet("J3", "Focus 5", "Early notice runs until the end of 15 June 2026.");
    }

    [Fact]
    public void A_full_notice_is_no_exception() =>
        Given(Proposed().Ready().Ledger).By(Secretariat).When(new RecordJointAgreement(Id, Quarterly.Hash)).Then(facts =>
            ((JointAgreementRecorded)facts.Single().Event).ShortNotice.ShouldBeFalse());

    [Theory]
    [InlineData("2026-06-01", "at least one clear day: it closes at the end of 2 June 2026 at the earliest")]
    [InlineData("2026-06-15", "closes at the end of 15 June 2026 anyway")]
    public void It_leaves_a_clear_day_and_is_shorter(string closes, string because) =>
        Given(Proposed().Notice().Ledger).By(Holder(Wales)).When(_ask with { Closes = DateOnly.ParseExact(closes, "O") })
            .ThenRefused(because, cite: "Focus 5");

    [Fact]
    public void One_clear_day_is_enough() =>
        Given(Proposed().Notice().Ledger).By(Holder(Wales)).When(_ask with { Closes = new DateOnly(2026, 6, 2) }).ThenAccepted();

    [Fact]
    public void It_shortens_a_notice_that_runs()
    {
        Given(Proposed().Ledger).By(Holder(Wales)).When(_ask).ThenRefused("give notice of this text first");
        Given(Proposed().Notice().Wait().Ledger).At("2026-06-16").By(Holder(Wales)).When(_ask with { Closes = new DateOnly(2026, 6, 20) })
            .ThenRefused("there is nothing to shorten");
    }

    [Fact]
    public void Asking_and_agreeing_twice_records_each_once() =>
        Given(Asked().Ledger).By(Holder(Wales)).When(_ask).ThenAlreadySo()
            .By(CentralCoChair).When(_agree).When(_agree).ThenAlreadySo();

    [Fact]
    public void Another_day_asked_for_is_agreed_to_anew()
    {
        var asked = Asked().Do(_agree, CentralCoChair).Do(_agree, LocalCoChair)
            .Do(_ask with { Closes = new DateOnly(2026, 6, 2) }, Holder(Wales)).Do(_agree, CentralCoChair);

        asked.Deliberation.WindowCloses().ShouldBe(new DateOnly(2026, 6, 15));
    }

    [Fact]
    public void The_sponsor_the_secretariat_or_a_co_chair_asks_and_only_a_co_chair_agrees()
    {
        Given(Proposed().Notice().Ledger).By(Secretariat).When(_ask).ThenAccepted();
        Given(Proposed().Notice().Ledger).By(LocalCoChair).When(_ask).ThenAccepted();
        Given(Proposed().Notice().Ledger).By(Holder(London)).When(_ask).ThenNotPermitted();
        Given(Asked().Ledger).By(Secretariat).When(_agree).ThenNotPermitted("both co-chairs, each personally");
        Given(Asked().Ledger).By(Holder(Wales)).When(_agree).ThenNotPermitted();
    }

    [Fact]
    public void There_is_something_asked_for_and_its_day_has_not_passed()
    {
        Given(Proposed().Notice().Ledger).By(CentralCoChair).When(_agree).ThenRefused("Nobody has asked for short notice of this text.");
        Given(Asked().Ledger).At("2026-06-04").By(CentralCoChair).When(_agree).ThenRefused("The day asked for, 3 June 2026, has passed");
    }

    [Fact]
    public void A_co_chair_who_is_not_confirmed_does_not_agree() =>
        Given(Asked().Record(StreamName.Group, Decisions.J7BothSidesTests.Appointed(Newcomer)).Ledger).By(Newcomer).When(_agree)
            .ThenNotPermitted("You have not been confirmed as co-chair yet.");

    [Fact]
    public void One_person_does_not_agree_for_both_sides()
    {
        var changed = Asked().Do(_agree, LocalCoChair).Record(
            StreamName.Group, Decisions.J7BothSidesTests.Appointed(LocalCoChair), Decisions.J7BothSidesTests.Confirmed(LocalCoChair));

        Given(changed.Ledger).By(LocalCoChair, CoChair(Side.Central)).When(_agree).ThenRefused("two people have to");
    }

    [Fact]
    public void A_revision_ends_it() =>
        Asked().Do(_agree, CentralCoChair).Do(_agree, LocalCoChair)
            .Do(new ReviseProposal(Id, Quarterly.Hash, Decision("Monthly."), [], false, []), Holder(Wales))
            .Notice().Deliberation.WindowCloses().ShouldBe(new DateOnly(2026, 6, 15));

    private static Course Asked() => Proposed().Notice().Do(_ask, Holder(Wales));
}
