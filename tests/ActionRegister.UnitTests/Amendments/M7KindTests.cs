using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.UnitTests.Deciding;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.Scenario;
using static ActionRegister.UnitTests.Deciding.TheEntry;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Amendments;

public sealed class M7KindTests
{
    private static readonly EntryId _action = Numbered(31);
    private static readonly Reference _actionReference = ReferenceOf(_action, EntryKind.Action);
    private static readonly Content _overturn = Overturning([_actionReference]);

    [Fact]
    public void An_action_that_falls_is_guarded_and_one_changed_since_is_named_anew()
    {
        var ready = Overturn();
        var changed = Hotels("Wales lists its hotels and hostels.");
        ready.Record(
            StreamName.Of(_action),
            new AmendmentProposed(1, AmendmentKind.Amend, Party.Of(Wales), Hotels().Hash, changed.Hash, [], null, changed),
            new AmendmentAdopted(1, AmendmentKind.Amend, Hotels().Hash, changed.Hash, new DateOnly(2026, 9, 18), 2, []));

        Given(ready.Ledger).By(Secretariat).When(new AdoptAmendment(Id, 1, _overturn.Hash))
            .ThenUnmet("M7", "[Arrangements] 8", "A-2026-0031 has changed since; revise the amendment to name its present text.");
    }

    [Fact]
    public void Only_an_action_of_the_decision_falls_with_it()
    {
        var ledger = WithAction();
        var stranger = Numbered(32);
        Proposed(ledger, stranger, Hotels(), "2026-07-01").Ready().Agree();
        var ready = Amended(
            ledger, Id, Overturning([ReferenceOf(stranger, EntryKind.Action)]), AmendmentKind.Overturn, falls: stranger).Ready();

        Given(ready.Ledger).By(Secretariat).When(new AdoptAmendment(Id, 1, ready.Hash))
            .ThenUnmet("M7", "[Arrangements] 8", "A-2026-0032 is not an action of D-2026-0014.");
    }

    [Fact]
    public void An_overturn_says_why()
    {
        var ready = Amended(Agreed().Ledger, Id, Content.Overturning(EntryKind.Decision, "Overturned", null, null, []), AmendmentKind.Overturn)
            .Ready();

        Given(ready.Ledger).By(Secretariat).When(new AdoptAmendment(Id, 1, ready.Hash))
            .ThenUnmet("M7", "[Arrangements] 8", "Missing: the reasons.");
    }

    [Fact]
    public void Terms_of_reference_are_replaced_and_never_overturned()
    {
        var ready = Amended(Agreed().Ledger, Id, Overturning([]), AmendmentKind.Overturn).Ready();
        ready.Record(StreamName.Group, new TermsOfReferenceAdopted(Id, ReferenceOf(Id), 2, ReadyMadeTerms.Arcseg2022));

        Given(ready.Ledger).By(Secretariat).When(new AdoptAmendment(Id, 1, ready.Hash))
            .ThenUnmet("M7", "[Arrangements] 8", "Terms of reference are replaced by others, never overturned.");
    }

    [Fact]
    public void An_amended_text_is_complete()
    {
        var ready = Amended(Agreed().Ledger, Id, Quarterly with { Impact = null }).Ready();

        Given(ready.Ledger).By(Secretariat).When(new AdoptAmendment(Id, 1, ready.Hash))
            .ThenUnmet("M7", "[Arrangements] 8", "Missing: the impact on councils and partners");
    }

    [Fact]
    public void A_change_of_rules_starts_from_what_is_in_force()
    {
        var ledger = Agreed(Carrying(Shorter("14", "10"))).Ledger;
        var ready = Amended(ledger, Id, Carrying(Shorter("14", "12"))).Ready();

        Given(ready.Ledger).By(Secretariat).When(new AdoptAmendment(Id, 1, ready.Hash))
            .ThenUnmet("M7", "[Arrangements] 8", "The proposal starts from \"14\" for early-notice; \"10\" is in force.");
    }

    [Fact]
    public void An_amendment_of_an_entry_that_carries_a_setting_may_change_it_and_may_leave_it()
    {
        var ledger = Agreed(Carrying(Shorter("14", "10"))).Ledger;
        var other = Amended(ledger.Fork(), Id, Carrying(Shorter("10", "12"))).Ready();
        var words = Amended(ledger.Fork(), Id, Carrying(Shorter("14", "10")) with { Title = "Shorter notice" }).Ready();

        Given(other.Ledger).By(Secretariat).When(new AdoptAmendment(Id, 1, other.Hash)).Then(facts =>
            facts[1].Event.ShouldBe(new SettingChosen(Id, ReferenceOf(Id), 3, SettingName.EarlyNotice, "10", "12")));
        Given(words.Ledger).By(Secretariat).When(new AdoptAmendment(Id, 1, words.Hash)).Then(facts => facts.Count.ShouldBe(1));
    }

    public static TheoryData<string> WhatLeavesTheChangeOut => ["nothing", "another setting", "terms"];

    [Theory]
    [MemberData(nameof(WhatLeavesTheChangeOut))]
    public void An_amendment_does_not_leave_out_the_change_that_its_entry_carries(string instead)
    {
        var after = Carrying(Shorter("14", "10")) with
        {
            Carries = instead switch
            {
                "nothing" => null,
                "another setting" => new Carried(new SettingChange(SettingName.Consultation, "14", "10"), null),
                _ => new Carried(null, new TermsChange("arcseg-2022", ReadyMadeTerms.AascEra)),
            },
        };
        var ready = Amended(Agreed(Carrying(Shorter("14", "10"))).Ledger, Id, after).Ready();

        Given(ready.Ledger).By(Secretariat).When(new AdoptAmendment(Id, 1, ready.Hash))
            .ThenUnmet("M7", "[Arrangements] 8", "overturn it to put the default back");
    }

    internal static Content Overturning(IReadOnlyList<Reference> falls) =>
        Content.Overturning(EntryKind.Decision, "Overturned", "It did not work.", null, falls);

    internal static Ledger WithAction() => Under(Id, Agreed().Ledger, _action, "2026-07-01").Ready().Agree().Ledger;

    private static Course Overturn() => Amended(WithAction(), Id, _overturn, AmendmentKind.Overturn, falls: _action).Ready();

    private static Carried Shorter(string from, string to) => new(new SettingChange(SettingName.EarlyNotice, from, to), null);
}
