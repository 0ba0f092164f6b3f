using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;
using ActionRegister.UnitTests.Deciding;
using Xunit;
using static ActionRegister.UnitTests.Deciding.Scenario;
using static ActionRegister.UnitTests.Deciding.TheEntry;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Rounds;

public sealed class AnswerCommentTests
{
    private static readonly AnswerComment _answer = new(Id, null, 1, Answer.NotAccepted, PrivateText.Of("Too much work."));

    [Fact]
    public void The_sponsor_says_what_is_done_about_it_and_why() =>
        Given(Commented().Ledger).By(Holder(Wales)).When(_answer)
            .Then(new CommentAnswered(null, 1, Answer.NotAccepted, PrivateText.Of("Too much work.")));

    [Fact]
    public void An_answer_may_change_until_a_round_is_open()
    {
        var answered = Commented().Do(_answer, Holder(Wales));
        Given(answered.Ledger).By(Holder(Wales)).When(_answer with { Answer = Answer.Accepted }).ThenAccepted();

        Given(answered.Wait().Ask().Ledger).By(Holder(Wales)).When(_answer with { Answer = Answer.Accepted })
            .ThenRefused("answers to comments no longer change", cite: "Focus 5");
    }

    [Fact]
    public void The_assistant_and_the_secretariat_answer_for_the_sponsor_and_nobody_else_does()
    {
        Given(Commented().Ledger).By(Assistant).When(_answer).ThenAccepted();
        Given(Commented().Ledger).By(Secretariat).When(_answer).ThenAccepted();
        Given(Commented().Ledger).By(Holder(London)).When(_answer).ThenNotPermitted("Wales only");
    }

    [Fact]
    public void There_is_a_comment_and_it_stands()
    {
        Given(Commented().Ledger).By(Holder(Wales)).When(_answer with { Comment = 2 }).ThenRefused("There is no comment 2", RefusalKind.Unknown);
        Given(Commented().Do(new WithdrawComment(Id, null, 1), Holder(London)).Ledger).By(Holder(Wales)).When(_answer)
            .ThenRefused("Comment 1 was withdrawn; it needs no answer.");
    }

    [Fact]
    public void Nothing_is_answered_on_what_has_ended() =>
        Given(Commented().Do(new WithdrawProposal(Id, Quarterly.Hash, PrivateText.Of("No.")), Holder(Wales)).Ledger)
            .By(Holder(Wales)).When(_answer).ThenRefused("was withdrawn; nothing more");

    private static Course Commented() =>
        Proposed().Notice().Do(new MakeComment(Id, null, Quarterly.Hash, null, PrivateText.Of("Monthly?")), Holder(London));
}
