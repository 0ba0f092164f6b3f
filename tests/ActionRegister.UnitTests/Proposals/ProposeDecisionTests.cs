using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.UnitTests.Deciding;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.Scenario;
using static ActionRegister.UnitTests.Deciding.TheEntry;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Proposals;

public sealed class ProposeDecisionTests
{
    private static readonly ProposeDecision _propose = new(Id, ReferenceOf(Id), Sponsor: null, Quarterly, Supersedes: [], InformedBy: []);

    [Fact]
    public void A_member_puts_a_decision_forward_and_its_number_is_taken_in_the_same_append() =>
        Given(Ledger()).By(Holder(Wales)).When(_propose).Then(facts => facts.Select(f => f.Stream).ShouldBe(
            [StreamName.Of(ReferenceOf(Id)), StreamName.Of(Id)])).Then(
            new ReferenceAllotted(Id),
            new DecisionProposed(ReferenceOf(Id), Party.Of(Wales), Quarterly.Hash, [], [], Quarterly));

    [Fact]
    public void Proposing_twice_records_it_once() =>
        Given(Ledger()).By(Holder(Wales)).When(_propose).When(_propose).ThenAlreadySo();

    [Fact]
    public void An_entry_is_not_proposed_again_with_another_text() =>
        Given(Ledger()).By(Holder(Wales)).When(_propose).When(_propose with { Content = Decision("Another.") })
            .ThenRefused("The entry exists already: D-2026-0014.");

    [Fact]
    public void A_number_is_never_used_again_even_when_its_proposal_was_withdrawn() =>
        Given(Proposed().Do(new WithdrawProposal(Id, Quarterly.Hash, PrivateText.Of("No.")), Holder(Wales)).Ledger)
            .By(Holder(Wales)).When(_propose with { Id = Numbered(15) })
            .ThenRefused("The number D-2026-0014 is taken; the next one is tried.");

    [Fact]
    public void A_co_chair_and_an_assistant_propose_and_the_secretariat_for_a_named_sponsor()
    {
        Sponsor(CentralCoChair, null).ShouldBe(Party.CoChair(Side.Central));
        Sponsor(Assistant, null).ShouldBe(Party.Of(Wales));
        Sponsor(Secretariat, Party.Of(London)).ShouldBe(Party.Of(London));
        Given(Ledger()).By(Secretariat).When(_propose).ThenNotPermitted("named sponsor");
        Given(Ledger()).By(Secretariat).When(_propose with { Sponsor = Party.Secretariat }).ThenNotPermitted("named sponsor");
        Given(Ledger()).By(Holder(Wales)).When(_propose with { Sponsor = Party.Of(London) }).ThenNotPermitted("Wales only");

        Party Sponsor(PersonId by, Party? named) => Given(Ledger()).By(by).When(_propose with { Sponsor = named }).Ledger.Entry(Id).Proposal!.Sponsor;
    }

    [Theory]
    [InlineData(4)]  // the auditor
    [InlineData(6)]  // somebody who holds nothing
    [InlineData(99)] // nobody
    public void Whoever_holds_no_seat_or_co_chair_office_does_not_propose(int person) =>
        Given(Ledger()).By(Person(person)).When(_propose).ThenNotPermitted();

    [Fact]
    public void The_operator_does_not_propose() => Given(Ledger()).ByOperator().When(_propose).ThenNotPermitted();

    public static TheoryData<string, string> WhatDoesNotFit => new()
    {
        { "kind", "of the other kind" },
        { "overturned", "cannot be an overturn" },
        { "title", "at least a title and a text" },
        { "text", "at least a title and a text" },
        { "owner", "Owners and a due date belong to an action" },
        { "carries", "either one setting or new terms" },
        { "falls", "Only an overturn names actions" },
    };

    [Theory]
    [MemberData(nameof(WhatDoesNotFit))]
    public void A_text_that_cannot_become_a_decision_is_refused(string what, string because) =>
        Given(Ledger()).By(Holder(Wales)).When(_propose with
        {
            Content = what switch
            {
                "kind" => Hotels(),
                "overturned" => Content.Overturning(EntryKind.Decision, "Overturned", "Why.", null, []),
                "title" => Quarterly with { Title = " " },
                "text" => Quarterly with { Text = "" },
                "owner" => Quarterly with { Owners = [Party.Of(Wales)] },
                "carries" => Quarterly with { Carries = new Carried(null, null) },
                _ => Quarterly with { FallsWithIt = [new("A-2026-0031")] },
            },
        }).ThenRefused(because, cite: "Focus 5");

    [Fact]
    public void What_is_merely_not_said_yet_may_come_later() =>
        Given(Ledger()).By(Holder(Wales))
            .When(_propose with { Content = Quarterly with { Reasons = null, Impact = null, Contributors = null, Supersedes = null } })
            .ThenAccepted();

    [Fact]
    public void What_it_supersedes_exists_is_agreed_and_is_named_once()
    {
        var propose = new ProposeDecision(Numbered(20), ReferenceOf(Numbered(20)), null, Decision("Monthly.", ReferenceOf(Id)), [Id], []);
        var unknown = propose with { Content = Decision("Monthly.", new Reference("D-2026-0099")) };
        var twice = propose with { Content = Decision("Monthly.", ReferenceOf(Id), ReferenceOf(Id)), Supersedes = [Id, Id] };

        Given(Agreed().Ledger).By(Holder(Wales)).When(unknown).ThenRefused("the register does not have", RefusalKind.Unknown);
        Given(Proposed().Ledger).By(Holder(Wales)).When(propose).ThenRefused("D-2026-0014 is not agreed, so it cannot be superseded.");
        Given(Agreed().Ledger).By(Holder(Wales)).When(twice).ThenRefused("twice");
        Given(Agreed().Ledger).By(Holder(Wales)).When(propose).Then(facts =>
            facts[1].Event.ShouldBeOfType<DecisionProposed>().Supersedes.ShouldBe([new(Id, ReferenceOf(Id), Quarterly.Hash)]));
    }

    [Fact]
    public void Nothing_is_proposed_before_the_founding_is_confirmed() =>
        Given(new Ledger()).By(Holder(Wales)).When(_propose).ThenRefused("There is no group yet");
}
