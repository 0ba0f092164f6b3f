using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;
using ActionRegister.UnitTests.Deciding;
using Xunit;
using static ActionRegister.UnitTests.Deciding.Scenario;
using static ActionRegister.UnitTests.Deciding.TheEntry;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Decisions;

public sealed class J4CommentAndChangeTests
{
    private static readonly MakeComment _comment = new(Id, null, Quarterly.Hash, null, PrivateText.Of("Why not monthly?"));
    private static readonly OpenRound _ask = new(Id, null, Quarterly.Hash, new DateOnly(2026, 6, 30));

    [Fact]
    public void An_open_claim_of_conflict_alone_stops_agreement()
    {
        var other = Agreed(Decision("Dispersal is reviewed every year.")).Ledger;
        var ready = Proposed(other, Numbered(20), Quarterly, "2026-07-01").Ready()
            .Do(new ClaimConflict(Numbered(20), Id, PrivateText.Of("It changes how often.")), Holder(London));

        Given(ready.Ledger)
            .By(Secretariat)
            .When(new RecordJointAgreement(Numbered(20), Quarterly.Hash))
            .ThenUnmet("J4", "Focus 5", "Claim of conflict 1 is open");
    }

    [Fact]
    public void A_comment_without_an_answer_stops_the_asking() =>
        Given(Commented().Ledger).At("2026-06-16").By(Secretariat).When(_ask)
            .ThenUnmet("J4", "Focus 5", "Comment 1 has no answer yet");

    [Fact]
    public void A_comment_without_an_answer_stops_consent() =>
        Given(Commented().Ledger).At("2026-06-16").By(CentralCoChair).When(new GiveConsent(Id, null, Quarterly.Hash, null, null))
            .ThenUnmet("J4", "Focus 5", "Comment 1 has no answer yet");

    [Fact]
    public void A_comment_without_an_answer_alone_stops_agreement()
    {
        // Once a round is open nobody can comment; recorded as if somebody had.
        var ready = Proposed().Ready().Record(
            new CommentMade(null, 1, Quarterly.Hash, Deciding.Ledger.Token(Id, Holder(London)), false, null, PrivateText.Of("Why?")));

        Given(ready.Ledger).By(Secretariat).When(new RecordJointAgreement(Id, Quarterly.Hash))
            .ThenUnmet("J4", "Focus 5", "Comment 1 has no answer yet");
    }

    [Theory]
    [InlineData(Answer.Accepted)]
    [InlineData(Answer.AcceptedInPart)]
    public void An_accepted_comment_that_no_revision_names_stops_the_asking(Answer answer) =>
        Given(Commented().Do(new AnswerComment(Id, null, 1, answer, PrivateText.Of("Yes.")), Holder(Wales)).Ledger)
            .At("2026-06-16").By(Secretariat).When(_ask)
            .ThenUnmet("J4", "Focus 5", "Comment 1 was accepted, but no revision names it.");

    [Fact]
    public void A_comment_not_accepted_with_reasons_is_done_with() =>
        Given(Commented().Do(new AnswerComment(Id, null, 1, Answer.NotAccepted, PrivateText.Of("No.")), Holder(Wales)).Ledger)
            .At("2026-06-16").By(Secretariat).When(_ask).ThenAccepted();

    [Fact]
    public void An_accepted_comment_that_a_revision_names_is_done_with()
    {
        var later = Decision("Dispersal is reviewed every month.");
        var revised = Commented()
            .Do(new AnswerComment(Id, null, 1, Answer.Accepted, PrivateText.Of("Yes.")), Holder(Wales))
            .Do(new ReviseProposal(Id, Quarterly.Hash, later, [1], false, []), Holder(Wales))
            .Notice().Wait();

        Given(revised.Ledger).At(revised.At).By(Secretariat)
            .When(new OpenRound(Id, null, later.Hash, new DateOnly(2026, 7, 30))).ThenAccepted();
    }

    [Fact]
    public void A_comment_on_an_earlier_text_still_needs_its_answer()
    {
        var later = Decision("Dispersal is reviewed every month.");
        var revised = Commented().Do(new ReviseProposal(Id, Quarterly.Hash, later, [], false, []), Holder(Wales)).Notice().Wait();

        Given(revised.Ledger).At(revised.At).By(Secretariat)
            .When(new OpenRound(Id, null, later.Hash, new DateOnly(2026, 7, 30)))
            .ThenUnmet("J4", "Focus 5", "Comment 1 has no answer yet");
    }

    [Fact]
    public void A_comment_taken_back_needs_no_answer() =>
        Given(Commented().Do(new WithdrawComment(Id, null, 1), Holder(London)).Ledger)
            .At("2026-06-16").By(Secretariat).When(_ask).ThenAccepted();

    [Fact]
    public void A_late_comment_needs_no_answer() =>
        Given(Proposed().Notice().Wait().Do(_comment, Holder(London)).Ledger)
            .At("2026-06-16").By(Secretariat).When(_ask).ThenAccepted();

    private static Course Commented() => Proposed().Notice().Do(_comment, Holder(London));
}
