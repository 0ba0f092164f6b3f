using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.UnitTests.Deciding;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.Scenario;
using static ActionRegister.UnitTests.Deciding.TheEntry;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Decisions;

public sealed class J9SupersedingTests
{
    private static readonly EntryId _other = Numbered(20);
    private static readonly Content _content = Decision("Dispersal is reviewed every month.", ReferenceOf(Id));
    private static readonly RecordJointAgreement _agree = new(_other, _content.Hash);

    [Fact]
    public void An_entry_is_superseded_in_the_same_append_and_the_event_says_by_what()
    {
        var ready = Superseding().Ready();

        Given(ready.Ledger).By(Secretariat).When(_agree).Then(facts =>
        {
            facts.Select(f => f.Stream).ShouldBe([StreamName.Of(_other), StreamName.Of(Id)]);
            facts[1].Event.ShouldBe(new EntrySuperseded(_other, new("D-2026-0020"), LondonDay.Of(ready.At)));
        }).Ledger.Entry(Id).Status.ShouldBe(EntryStatus.Superseded);
    }

    [Fact]
    public void An_entry_amended_since_is_not_the_one_named()
    {
        var ready = Superseding().Ready();
        ready.Record(StreamName.Of(Id), Amended(Decision("Dispersal is reviewed every year.")));

        Given(ready.Ledger).By(Secretariat).When(_agree)
            .ThenUnmet("J9", "[Arrangements] 8", "D-2026-0014 was amended since; the proposal is revised to name its present text.");
    }

    [Fact]
    public void An_entry_superseded_by_another_meanwhile_is_not_superseded_again()
    {
        var ready = Superseding().Ready();
        var first = Proposed(ready.Ledger, Numbered(21), Decision("Dispersal is reviewed every week.", ReferenceOf(Id)), "2026-07-01", Id)
            .Ready().Agree();

        Given(first.Ledger).By(Secretariat).When(_agree)
            .ThenUnmet("J9", "[Arrangements] 8", "D-2026-0014 is not agreed, so it cannot be superseded.");
    }

    [Fact]
    public void There_is_no_short_notice_to_supersede() =>
        Given(Superseding().Notice().Ledger)
            .By(Secretariat)
            .When(new AskShortNotice(_other, _content.Hash, new DateOnly(2026, 7, 5), PrivateText.Of("Urgent.")))
            .ThenRefused("has no short notice", cite: "Focus 5");

    [Fact]
    public void Superseding_waits_for_the_longer_of_notice_and_consultation()
    {
        var ledger = Agreed().Record(StreamName.Group, J8NothingFellAwayTests.Chosen(SettingName.Consultation, "14", "28")).Ledger;
        var noticed = Proposed(ledger, _other, _content, "2026-07-01", Id).Notice();

        noticed.Deliberation.Opening!.Days.ShouldBe(28);
        Given(noticed.Wait().Ask().Days(1).Seats().CoChairs().Ledger).By(Secretariat).When(_agree).ThenAccepted();
    }

    [Fact]
    public void No_setting_spares_a_co_chair_where_an_agreed_entry_is_superseded()
    {
        var ledger = Agreed().Record(
            StreamName.Group, J8NothingFellAwayTests.Chosen(SettingName.WhoAgreesForASide, "co-chair", "every-seat-of-the-side")).Ledger;
        var asked = Proposed(ledger, _other, _content, "2026-07-01", Id).Notice().Wait().Ask().Seats();

        Given(asked.Ledger).By(Secretariat).When(_agree)
            .ThenUnmet("J9", "[Arrangements] 8", "The central co-chair has not consented to this text.");
        Given(asked.CoChairs().Ledger).By(Secretariat).When(_agree).ThenAccepted();
    }

    [Fact]
    public void What_carries_a_change_of_rules_is_amended_or_overturned_and_not_superseded()
    {
        var carries = Carrying(new Carried(new SettingChange(SettingName.EarlyNotice, "14", "10"), null));
        var ready = Proposed(Agreed(carries).Ledger, _other, _content, "2026-07-01", Id).Ready();

        Given(ready.Ledger).By(Secretariat).When(_agree)
            .ThenUnmet("J9", "[Arrangements] 8", "D-2026-0014 carries a change of rules: amend or overturn it instead.");
    }

    [Fact]
    public void What_was_superseded_does_not_revive_when_its_successor_is_overturned()
    {
        var ledger = Superseding().Ready().Agree().Ledger;
        var overturned = TheEntry.Amended(
            ledger, _other, Content.Overturning(EntryKind.Decision, "Overturned", "It did not work.", null, []), AmendmentKind.Overturn)
            .Ready().Adopt();

        overturned.Ledger.Entry(_other).Status.ShouldBe(EntryStatus.Overturned);
        overturned.Ledger.Entry(Id).Status.ShouldBe(EntryStatus.Superseded);
    }

    private static Course Superseding() => Proposed(Agreed().Ledger, _other, _content, "2026-07-01", Id);

    // An amendment takes longer than it takes here; recorded as if it had been adopted meanwhile.
    private static IEvent[] Amended(Content after) =>
    [
        new AmendmentProposed(1, AmendmentKind.Amend, Party.Of(London), Quarterly.Hash, after.Hash, [], null, after),
        new AmendmentAdopted(1, AmendmentKind.Amend, Quarterly.Hash, after.Hash, new DateOnly(2026, 7, 18), 1, []),
    ];
}
