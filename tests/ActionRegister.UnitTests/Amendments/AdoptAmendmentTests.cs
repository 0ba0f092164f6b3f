using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Rounds;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.Scenario;
using static ActionRegister.UnitTests.Deciding.TheEntry;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Amendments;

public sealed class AdoptAmendmentTests
{
    private static readonly Content _after = Decision("Dispersal is reviewed every month.");
    private static readonly AdoptAmendment _adopt = new(Id, 1, _after.Hash);

    [Fact]
    public void An_amendment_with_everything_that_it_needs_changes_the_entry()
    {
        var ready = Amended(Agreed().Ledger, Id, _after).Ready();

        var entry = Given(ready.Ledger).By(Secretariat).When(_adopt).ThenAccepted().Ledger.Entry(Id);
        entry.Status.ShouldBe(EntryStatus.Agreed);
        entry.Agreed.Select(a => a.Content).ShouldBe([Quarterly, _after]);
        entry.LastAgreed!.EffectiveFrom.ShouldBe(LondonDay.Of(ready.At));
    }

    [Fact]
    public void Nothing_at_all_is_not_enough_and_everything_that_is_missing_is_named() =>
        Given(Amended(Agreed().Ledger, Id, _after).Ledger).By(Secretariat).When(_adopt).ThenRefused(
            "M2: No consultation on this change has been opened. M4: The central co-chair has not consented to this text. "
            + "The local co-chair has not consented to this text. M5: The group has not been asked about this text.",
            cite: "[Arrangements] 8");

    [Fact]
    public void Adopting_twice_records_it_once() =>
        Given(Amended(Agreed().Ledger, Id, _after).Ready().Ledger).By(Secretariat).When(_adopt).When(_adopt).ThenAlreadySo();

    [Fact]
    public void A_co_chair_or_the_secretariat_adopts_and_nobody_else()
    {
        var ledger = Amended(Agreed().Ledger, Id, _after).Ready().Ledger;

        Given(ledger).By(CentralCoChair).When(_adopt).ThenAccepted();
        Given(ledger).By(Holder(London)).When(_adopt).ThenNotPermitted("record joint agreement or adopt an amendment");
        Given(ledger).ByOperator().When(_adopt).ThenNotPermitted();
        Given(ledger).ByRegister().When(_adopt).ThenNotPermitted();
    }

    [Fact]
    public void Whoever_saw_another_text_is_told_so() =>
        Given(Amended(Agreed().Ledger, Id, _after).Ready().Ledger).By(Secretariat).When(_adopt with { Seen = Quarterly.Hash })
            .ThenRefused("The text has changed", RefusalKind.ContentChanged);

    [Fact]
    public void After_adoption_positions_and_consents_no_longer_change()
    {
        var ledger = Amended(Agreed().Ledger, Id, _after).Ready().Adopt().Ledger;

        Given(ledger).By(CentralCoChair).When(new WithdrawConsent(Id, 1, _after.Hash, null)).ThenRefused("is adopted");
        Given(ledger).By(Holder(Wales)).When(new RecordPosition(Id, 1, _after.Hash, Position.Abstain, null, null, null))
            .ThenRefused("is adopted");
    }

    [Fact]
    public void An_action_named_by_an_overturn_falls_and_another_stays_in_force()
    {
        var (falls, stays) = (Numbered(31), Numbered(32));
        var ledger = Under(Id, M7KindTests.WithAction(), stays, "2026-08-01").Ready().Agree().Ledger;
        var ready = Amended(
            ledger, Id, M7KindTests.Overturning([ReferenceOf(falls, EntryKind.Action)]), AmendmentKind.Overturn, falls: falls).Ready();

        var after = Given(ready.Ledger).By(Secretariat).When(new AdoptAmendment(Id, 1, ready.Hash)).Then(facts =>
        {
            facts.Select(f => f.Stream).ShouldBe([StreamName.Of(Id), StreamName.Of(falls)]);
            facts[1].Event.ShouldBe(new ActionFellWithDecision(Id, 1, LondonDay.Of(ready.At)));
        }).Ledger;
        after.Entry(Id).Status.ShouldBe(EntryStatus.Overturned);
        after.Entry(falls).Status.ShouldBe(EntryStatus.Overturned);
        after.Entry(stays).Status.ShouldBe(EntryStatus.Agreed);
    }

    [Fact]
    public void An_overturned_entry_is_not_amended() =>
        Given(Amended(Agreed().Ledger, Id, M7KindTests.Overturning([]), AmendmentKind.Overturn).Ready().Adopt().Ledger)
            .By(Holder(London)).When(new ProposeAmendment(Id, AmendmentKind.Amend, null, Quarterly.Hash, _after, [], null))
            .ThenRefused("D-2026-0014 is overturned; only an agreed entry can be amended.");
}
