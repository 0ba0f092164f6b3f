using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
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

public sealed class ReviseProposalTests
{
    private static readonly Content _later = Decision("Dispersal is reviewed every quarter!");
    private static readonly ReviseProposal _revise = new(Id, Quarterly.Hash, _later, Comments: [], OnlyFromComments: false, Supersedes: []);

    [Fact]
    public void One_character_voids_everything_given_and_the_event_lists_whose() =>
        Given(Proposed().Notice().Wait().Ask().Seat(Wales, Position.Consent).Seat(London, Position.Abstain).CoChairs().Ledger)
            .By(Holder(Wales)).When(_revise).Then(facts => facts.Single().Event.ShouldBeOfType<ProposalRevised>().Voids.ShouldBe(
                [Party.CoChair(Side.Central), Party.CoChair(Side.Local), Party.Of(London), Party.Of(Wales)]))
            .By(Secretariat).When(new RecordJointAgreement(Id, _later.Hash)).ThenRefused(
                "J3: No early notice of this text has been given. J5: Round 1 has ended or was about an earlier text; a new round is needed.");

    [Fact]
    public void Revising_twice_records_it_once() =>
        Given(Proposed().Ledger).By(Holder(Wales)).When(_revise).When(_revise).ThenAlreadySo();

    [Fact]
    public void The_sponsor_revises_the_assistant_and_the_secretariat_for_the_sponsor_and_nobody_else()
    {
        Given(Proposed().Ledger).By(Assistant).When(_revise).ThenAccepted();
        Given(Proposed().Ledger).By(Secretariat).When(_revise).ThenAccepted();
        Given(Proposed().Ledger).By(Holder(London)).When(_revise).ThenNotPermitted("Wales only");
        Given(Proposed().Ledger).By(CentralCoChair).When(_revise).ThenNotPermitted("Wales only");
    }

    [Fact]
    public void Whoever_saw_another_text_is_told_so() =>
        Given(Proposed().Ledger).By(Holder(Wales)).When(_revise with { Seen = _later.Hash, Content = Decision("Monthly.") })
            .ThenRefused("The text has changed", RefusalKind.ContentChanged);

    [Fact]
    public void An_agreed_entry_is_not_revised_not_even_by_one_character() =>
        Given(Agreed().Ledger).By(Holder(Wales)).When(_revise).ThenRefused(
            "D-2026-0014 is agreed. It can only be changed by an amendment with prior consultation and the consent of both co-chairs and the group.",
            cite: "[Arrangements] 8");

    [Fact]
    public void It_stays_what_kind_of_thing_it_is_and_follows_comments_that_there_are()
    {
        Given(Proposed().Ledger).By(Holder(Wales)).When(_revise with { Content = Hotels() }).ThenRefused("not what kind of thing it is");
        Given(Proposed().Ledger).By(Holder(Wales)).When(_revise with { Content = _later with { Text = " " } }).ThenRefused("a title and a text");
        Given(Proposed().Ledger).By(Holder(Wales)).When(_revise with { Comments = [1] }).ThenRefused("There is no standing comment 1 on D-2026-0014");
        Given(Proposed().Ledger).By(Holder(Wales)).When(_revise with { OnlyFromComments = true }).ThenRefused("Name the comments");
    }

    [Fact]
    public void What_it_supersedes_may_change_with_the_text()
    {
        var proposed = Proposed(Agreed().Ledger, Numbered(20), Decision("Monthly."), "2026-07-01");
        var revise = new ReviseProposal(Numbered(20), proposed.Hash, Decision("Monthly.", ReferenceOf(Id)), [], false, [Id]);

        Given(proposed.Ledger).By(Holder(Wales)).When(revise).ThenAccepted()
            .Ledger.Entry(Numbered(20)).Proposal!.Supersedes.Single().LastAgreed.ShouldBe(Quarterly.Hash);
        Given(proposed.Ledger).By(Holder(Wales)).When(revise with { Supersedes = [] }).ThenRefused("does not have", RefusalKind.Unknown);
    }
}
