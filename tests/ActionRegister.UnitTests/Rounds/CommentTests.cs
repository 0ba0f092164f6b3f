using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.Scenario;
using static ActionRegister.UnitTests.Deciding.TheEntry;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Rounds;

public sealed class CommentTests
{
    private static readonly MakeComment _comment = new(Id, null, Quarterly.Hash, PrivateText.Of("every quarter"), PrivateText.Of("Why not monthly?"));
    private static readonly WithdrawComment _withdraw = new(Id, null, 1);

    [Fact]
    public void A_comment_is_on_one_exact_text_and_bears_a_token_in_place_of_the_person() =>
        Given(Proposed().Notice().Ledger).By(Holder(London)).When(_comment).Then(new CommentMade(
            null, 1, Quarterly.Hash, Deciding.Ledger.Token(Id, Holder(London)), Late: false, _comment.Passage, _comment.Words));

    [Fact]
    public void It_may_be_made_before_the_notice_and_stays_on_its_version()
    {
        var later = Decision("Dispersal is reviewed every month.");
        var revised = Proposed().Do(_comment, Holder(London))
            .Do(new ReviseProposal(Id, Quarterly.Hash, later, [], false, []), Holder(Wales));

        revised.Deliberation.Comments.Single().On.ShouldBe(Quarterly.Hash);
        Given(revised.Ledger).By(Holder(Wales)).When(_comment).ThenAccepted();
        Given(revised.Ledger).By(Holder(Wales)).When(_comment with { On = Decision("Never stood.").Hash })
            .ThenRefused("The text has changed", RefusalKind.ContentChanged);
    }

    [Theory]
    [InlineData("2026-06-15T22:59:59Z", false)]
    [InlineData("2026-06-15T23:00:00Z", true)]
    public void After_the_window_it_is_kept_and_marked_late(string at, bool late) =>
        Given(Proposed().Notice().Ledger).At(at).By(Holder(London)).When(_comment).Then(facts =>
            ((CommentMade)facts.Single().Event).Late.ShouldBe(late));

    [Fact]
    public void Once_a_round_is_open_comments_go_with_positions() =>
        Given(Proposed().Notice().Wait().Ask().Ledger).By(Holder(London)).When(_comment)
            .ThenRefused("comments now go with the positions", cite: "Focus 5");

    [Fact]
    public void Members_co_chairs_and_assistants_comment_and_the_secretariat_does_not()
    {
        Given(Proposed().Ledger).By(CentralCoChair).When(_comment).ThenAccepted();
        Given(Proposed().Ledger).By(Assistant).When(_comment).ThenAccepted();
        Given(Proposed().Ledger).By(Secretariat).When(_comment).ThenNotPermitted();
        Given(Proposed().Ledger).By(Newcomer).When(_comment).ThenNotPermitted("You hold no seat or office");
    }

    [Fact]
    public void Each_comment_has_a_number_of_its_own() =>
        Given(Proposed().Ledger).By(Holder(London)).When(_comment).When(_comment).Then(facts =>
            ((CommentMade)facts.Single().Event).Comment.ShouldBe(2));

    [Fact]
    public void An_agreed_entry_has_no_more_comments() =>
        Given(Agreed().Ledger).By(Holder(London)).When(_comment).ThenRefused("D-2026-0014 is agreed.");

    [Fact]
    public void Its_author_takes_it_back_and_nobody_else() =>
        Given(Proposed().Do(_comment, Holder(London)).Ledger)
            .By(Holder(Wales)).When(_withdraw).ThenNotPermitted("Only its author takes a comment back.")
            .By(Holder(London)).When(_withdraw).Then(new CommentWithdrawn(null, 1))
            .When(_withdraw).ThenAlreadySo()
            .When(_withdraw with { Comment = 2 }).ThenRefused("There is no comment 2", RefusalKind.Unknown);
}
