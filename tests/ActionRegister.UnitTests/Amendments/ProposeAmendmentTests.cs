using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.Scenario;
using static ActionRegister.UnitTests.Deciding.TheEntry;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Amendments;

public sealed class ProposeAmendmentTests
{
    private static readonly Content _after = Decision("Dispersal is reviewed every month.");
    private static readonly ProposeAmendment _propose =
        new(Id, AmendmentKind.Amend, Sponsor: null, Quarterly.Hash, _after, Falls: [], Source: null);

    [Fact]
    public void A_member_puts_a_change_to_an_agreed_entry_forward() =>
        Given(Agreed().Ledger).By(Holder(London)).When(_propose).Then(facts =>
        {
            var proposed = facts.Single().Event.ShouldBeOfType<AmendmentProposed>();
            proposed.Amendment.ShouldBe(1);
            proposed.Sponsor.ShouldBe(Party.Of(London));
            proposed.Base.ShouldBe(Quarterly.Hash);
            proposed.Hash.ShouldBe(_after.Hash);
        });

    [Fact]
    public void Amendments_are_numbered_and_any_number_may_be_open()
    {
        var asked = Given(Agreed().Ledger).By(Holder(London)).When(_propose).When(_propose);

        asked.Then(facts => ((AmendmentProposed)facts.Single().Event).Amendment.ShouldBe(2));
    }

    [Fact]
    public void The_secretariat_puts_it_forward_for_a_named_sponsor_only()
    {
        Given(Agreed().Ledger).By(Secretariat).When(_propose with { Sponsor = Party.Of(Wales) }).ThenAccepted();
        Given(Agreed().Ledger).By(Secretariat).When(_propose).ThenNotPermitted("named sponsor");
    }

    [Fact]
    public void An_assistant_puts_it_forward_for_the_holder() =>
        Given(Agreed().Ledger).By(Assistant).When(_propose).Then(facts =>
            ((AmendmentProposed)facts.Single().Event).Sponsor.ShouldBe(Party.Of(Wales)));

    [Fact]
    public void An_auditor_does_not() => Given(Agreed().Ledger).By(Auditor).When(_propose).ThenNotPermitted("you may not propose");

    [Fact]
    public void Only_an_agreed_entry_is_amended()
    {
        Given(Proposed().Ledger).By(Holder(London)).When(_propose)
            .ThenRefused("D-2026-0014 is proposed; only an agreed entry can be amended.", cite: "[Arrangements] 8");
        Given(Ledger()).By(Holder(London)).When(_propose).ThenRefused("There is no such entry.", RefusalKind.Unknown);
    }

    [Fact]
    public void It_stands_on_the_text_that_was_agreed_last() =>
        Given(Agreed().Ledger).By(Holder(London)).When(_propose with { Base = _after.Hash })
            .ThenRefused("The text has changed", RefusalKind.ContentChanged);

    [Fact]
    public void It_changes_something() =>
        Given(Agreed().Ledger).By(Holder(London)).When(_propose with { Content = Quarterly })
            .ThenRefused("would change nothing", cite: "[Arrangements] 8");

    [Fact]
    public void A_decision_does_not_become_an_action() =>
        Given(Agreed().Ledger).By(Holder(London)).When(_propose with { Content = Hotels() })
            .ThenRefused("decision and action are not mixed", cite: "[Arrangements] 8");

    [Fact]
    public void An_overturn_has_a_content_of_its_own_and_only_an_overturn()
    {
        var overturned = M7KindTests.Overturning([]);

        Given(Agreed().Ledger).By(Holder(London)).When(_propose with { Content = overturned }).ThenRefused("does not fit");
        Given(Agreed().Ledger).By(Holder(London)).When(_propose with { Kind = AmendmentKind.Overturn }).ThenRefused("does not fit");
        Given(Agreed().Ledger).By(Holder(London)).When(_propose with { Kind = AmendmentKind.Overturn, Content = overturned }).ThenAccepted();
    }

    [Fact]
    public void A_correction_and_nothing_else_cites_a_recording_on_the_entry()
    {
        var ledger = Agreed().Ledger;
        var source = new CorrectionSource(ledger.Entry(Id).LastAgreed!.Position, "The round was about \"every month\".");

        Given(ledger).By(Holder(London)).When(_propose with { Source = source }).ThenRefused("A correction, and nothing else");
        Given(ledger).By(Holder(London)).When(_propose with { Kind = AmendmentKind.Correct }).ThenRefused("A correction, and nothing else");
        Given(ledger).By(Holder(London)).When(_propose with { Kind = AmendmentKind.Correct, Source = source with { Event = 3 } })
            .ThenRefused("Event 3 is not one of D-2026-0014.", RefusalKind.Unknown);
        Given(ledger).By(Holder(London)).When(_propose with { Kind = AmendmentKind.Correct, Source = source }).ThenAccepted();
    }

    [Fact]
    public void An_action_that_is_to_fall_exists_is_agreed_and_is_named_once()
    {
        var (action, reference) = (Numbered(31), ReferenceOf(Numbered(31), EntryKind.Action));
        var overturn = _propose with { Kind = AmendmentKind.Overturn };
        var proposed = Under(Id, Agreed().Ledger, action, "2026-07-01").Ledger;

        Given(proposed).By(Holder(London)).When(overturn with { Content = M7KindTests.Overturning([new("A-2026-0099")]), Falls = [action] })
            .ThenRefused("that the register does not have", RefusalKind.Unknown);
        Given(proposed).By(Holder(London)).When(overturn with { Content = M7KindTests.Overturning([reference]), Falls = [action] })
            .ThenRefused("A-2026-0031 is not agreed; it cannot fall.");
        Given(M7KindTests.WithAction()).By(Holder(London))
            .When(overturn with { Content = M7KindTests.Overturning([reference, reference]), Falls = [action, action] })
            .ThenRefused("twice");
        Given(M7KindTests.WithAction()).By(Holder(London))
            .When(overturn with { Content = M7KindTests.Overturning([reference]), Falls = [action] }).ThenAccepted();
    }
}
