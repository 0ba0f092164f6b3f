using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Rounds;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.Scenario;
using static ActionRegister.UnitTests.Deciding.TheEntry;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Decisions;

public sealed class RecordJointAgreementTests
{
    private static readonly RecordJointAgreement _agree = new(Id, Quarterly.Hash);

    [Fact]
    public void A_proposal_with_everything_that_it_needs_becomes_a_decision()
    {
        var ready = Proposed().Ready();

        var entry = Given(ready.Ledger).By(Secretariat).When(_agree)
            .Then(new JointAgreementRecorded(Quarterly.Hash, LondonDay.Of(ready.At), 1, ShortNotice: false)).Ledger.Entry(Id);
        entry.Status.ShouldBe(EntryStatus.Agreed);
        entry.LastAgreed!.Content.ShouldBe(Quarterly);
    }

    [Fact]
    public void And_an_action_likewise() =>
        Given(Proposed(Hotels()).Ready().Ledger).By(LocalCoChair).When(new RecordJointAgreement(Id, Hotels().Hash)).ThenAccepted();

    [Fact]
    public void Nothing_at_all_is_not_enough_and_everything_that_is_missing_is_named() =>
        Given(Proposed().Ledger).By(Secretariat).When(_agree).ThenRefused(
            "J3: No early notice of this text has been given. J5: No round has been opened on this text. "
            + "J6: The group has not been asked about this text. J7: The central co-chair has not consented to this text. "
            + "The local co-chair has not consented to this text.",
            cite: "Focus 5");

    [Fact]
    public void Nothing_is_agreed_by_itself() => Proposed().Ready().Ledger.Entry(Id).Status.ShouldBe(EntryStatus.Proposed);

    [Fact]
    public void Agreeing_twice_records_it_once() => Given(Proposed().Ready().Ledger).By(Secretariat).When(_agree).When(_agree).ThenAlreadySo();

    [Fact]
    public void A_co_chair_or_the_secretariat_records_it_and_nobody_else()
    {
        var ledger = Proposed().Ready().Ledger;

        Given(ledger).By(CentralCoChair).When(_agree).ThenAccepted();
        Given(ledger).By(Holder(Wales)).When(_agree).ThenNotPermitted("record joint agreement or adopt an amendment");
        Given(ledger).By(Auditor).When(_agree).ThenNotPermitted();
        Given(ledger).ByOperator().When(_agree).ThenNotPermitted();
    }

    [Fact]
    public void There_is_such_an_entry() =>
        Given(Ledger()).By(Secretariat).When(_agree).ThenRefused("There is no such entry.", RefusalKind.Unknown);

    [Theory]
    [InlineData("2026-12-01", "2026-12-01")] // a day to come
    [InlineData("2026-06-10", "2026-06-18")] // a day that has passed when it is agreed
    [InlineData(null, "2026-06-18")] // on agreement
    public void Nothing_takes_effect_before_it_is_agreed(string? wanted, string day)
    {
        var content = Quarterly with { EffectiveFrom = wanted is null ? null : DateOnly.ParseExact(wanted, "O") };

        Agreed(content).Ledger.Entry(Id).LastAgreed!.EffectiveFrom.ShouldBe(DateOnly.ParseExact(day, "O"));
    }

    [Fact]
    public void The_requirements_that_explain_are_those_that_refuse()
    {
        var ledger = Proposed().Notice().Ledger;
        var view = ledger.See(_agree);
        Matter.Find(view, Instant("2026-06-16"), Id, null, out var matter).ShouldBeNull();

        var explained = JointAgreement.Requirements(matter);
        explained.Select(r => r.Code).ShouldBe(["J1", "J2", "J3", "J4", "J5", "J6", "J7", "J8", "J9", "J10"]);
        explained.Single(r => r.Code == "J3").ShownBy.ShouldBe([ledger.Entry(Id).Proposal!.Opening!.Position]);
        explained.ShouldAllBe(r => r.Rules == 1);
    }
}
