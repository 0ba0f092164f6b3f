using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Rounds;
using ActionRegister.UnitTests.Deciding;
using Xunit;
using static ActionRegister.UnitTests.Deciding.Scenario;
using static ActionRegister.UnitTests.Deciding.TheEntry;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Amendments;

public sealed class M3CommentsTests
{
    private static readonly Content _after = Decision("Dispersal is reviewed every month.");
    private static readonly OpenRound _ask = new(Id, 1, _after.Hash, new DateOnly(2026, 10, 1));

    [Fact]
    public void A_comment_without_an_answer_stops_the_asking_and_consent()
    {
        Given(Commented().Ledger).At("2026-09-16").By(Secretariat).When(_ask)
            .ThenUnmet("M3", "[Arrangements] 8", "Comment 1 has no answer yet");
        Given(Commented().Ledger).At("2026-09-16").By(LocalCoChair).When(new GiveConsent(Id, 1, _after.Hash, null, null))
            .ThenUnmet("M3", "[Arrangements] 8", "Comment 1 has no answer yet");
    }

    [Fact]
    public void A_comment_without_an_answer_alone_stops_adoption()
    {
        // Once a round is open nobody can comment; recorded as if somebody had.
        var ready = Amended(Agreed().Ledger, Id, _after).Ready().Record(
            new CommentMade(1, 1, _after.Hash, Deciding.Ledger.Token(Id, Holder(Wales)), false, null, PrivateText.Of("Why?")));

        Given(ready.Ledger).By(Secretariat).When(new AdoptAmendment(Id, 1, _after.Hash))
            .ThenUnmet("M3", "[Arrangements] 8", "Comment 1 has no answer yet");
    }

    [Fact]
    public void An_accepted_comment_is_named_by_a_revision_which_starts_the_consultation_anew()
    {
        var accepted = Commented().Do(new AnswerComment(Id, 1, 1, Answer.Accepted, PrivateText.Of("Yes.")), Holder(London));
        Given(accepted.Ledger).At("2026-09-16").By(Secretariat).When(_ask)
            .ThenUnmet("M3", "[Arrangements] 8", "Comment 1 was accepted, but no revision names it.");

        var better = Decision("Dispersal is reviewed every month, in writing.");
        accepted.Do(new ReviseAmendment(Id, 1, _after.Hash, Quarterly.Hash, better, [1], []), Holder(London)).Notice().Wait();
        Given(accepted.Ledger).At(accepted.At).By(Secretariat).When(_ask with { Seen = better.Hash }).ThenAccepted();
    }

    [Fact]
    public void A_comment_not_accepted_with_reasons_is_done_with() =>
        Given(Commented().Do(new AnswerComment(Id, 1, 1, Answer.NotAccepted, PrivateText.Of("No.")), Holder(London)).Ledger)
            .At("2026-09-16").By(Secretariat).When(_ask).ThenAccepted();

    private static Course Commented() => Amended(Agreed().Ledger, Id, _after).Notice()
        .Do(new MakeComment(Id, 1, _after.Hash, null, PrivateText.Of("In writing?")), Holder(Wales));
}
