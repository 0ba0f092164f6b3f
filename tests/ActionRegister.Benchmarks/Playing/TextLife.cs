using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.IntegrationTests.Application;

namespace ActionRegister.Benchmarks.Playing;

/// <summary>How one text, proposed or of an amendment, comes to be agreed or does not.</summary>
/// <param name="revised">Makes the content anew after the words changed; null where it is not revised.</param>
internal sealed class TextLife(
    Play play, Dice dice, Wording words, EntryId id, int? amendment, SeatId sponsor, Func<Content>? revised)
{
    private Deliberation Text => play.Entry(id).Deliberation(amendment)!; // put forward before

    private PrivateText Remark => PrivateText.Of(words.Remark());

    public IEnumerable<int> Steps(int remarks)
    {
        yield return dice.Between(0, 3);
        Tell();
        if (amendment is null && dice.Percent(4))
        {
            ShortNotice();
            yield return 4;
        }
        else
        {
            foreach (var days in Discuss(remarks)) yield return days;
            if (dice.Percent(5))
            {
                play.BySeat(sponsor, amendment is { } number
                    ? new WithdrawAmendment(id, number, Text.Hash, Remark)
                    : new WithdrawProposal(id, Text.Hash, Remark));
                yield break;
            }
        }

        play.BySecretariat(new OpenRound(id, amendment, Text.Hash, play.Today.AddDays(14)));
        foreach (var days in Ask()) yield return days;
        play.BySecretariat(amendment is { } adopted ? new AdoptAmendment(id, adopted, Text.Hash) : new RecordJointAgreement(id, Text.Hash));
    }

    private void Tell() => play.BySecretariat(amendment is { } number
        ? new OpenConsultation(id, number, Text.Hash)
        : new GiveEarlyNotice(id, Text.Hash, null, []));

    private void ShortNotice()
    {
        play.BySecretariat(new AskShortNotice(id, Text.Hash, play.Today.AddDays(3), Remark));
        play.ByCoChair(Side.Central, new AgreeShortNotice(id, Text.Hash));
        play.ByCoChair(Side.Local, new AgreeShortNotice(id, Text.Hash));
    }

    private IEnumerable<int> Discuss(int remarks)
    {
        var (first, spent) = (play.Entry(id).Counts.Comments + 1, 0);
        for (var comment = 0; comment < remarks; comment++)
        {
            if (comment % 3 == 0)
            {
                yield return 2;
                spent += 2;
            }

            play.BySeat(dice.Of(TestGroup.Seats), new MakeComment(id, amendment, Text.Hash, null, Remark));
        }

        yield return 1;
        var accepted = new List<int>();
        for (var comment = first; comment < first + remarks; comment++)
        {
            var answer = revised is not null && dice.Percent(30) ? Answer.Accepted : Answer.NotAccepted;
            if (answer == Answer.Accepted) accepted.Add(comment);
            play.BySeat(sponsor, new AnswerComment(id, amendment, comment, answer, Remark));
        }

        if (revised is null || accepted.Count == 0)
        {
            yield return 14 - spent;
            yield break;
        }

        words.Change();
        play.BySeat(sponsor, amendment is { } number
            ? new ReviseAmendment(id, number, Text.Hash, play.Entry(id).LastAgreed!.Content.Hash, revised(), accepted, [])
            : new ReviseProposal(id, Text.Hash, revised(), accepted, false, []));
        Tell();
        yield return 15;
    }

    private IEnumerable<int> Ask()
    {
        yield return 2;
        var objector = dice.Percent(5) ? dice.Below(TestGroup.Seats.Count) : -1;
        for (var seat = 0; seat < TestGroup.Seats.Count; seat++) Take(seat, seat == objector ? Position.Objection : Answered(seat));
        yield return 1;
        if (objector >= 0)
        {
            play.BySeat(sponsor, new AnswerObjection(id, amendment, Text.Objections[^1].Number, Remark));
            yield return 2;
            Take(objector, Position.Consent);
        }

        play.ByCoChair(Side.Central, new GiveConsent(id, amendment, Text.Hash, null, null));
        yield return dice.Between(0, 2);
        play.ByCoChair(Side.Local, new GiveConsent(id, amendment, Text.Hash, null, null));
        yield return 1;
    }

    private static Position Answered(int seat) => seat == 5 ? Position.NoObjection : Position.Consent;

    private void Take(int seat, Position position) => play.BySeat(TestGroup.Seats[seat], new RecordPosition(
        id, amendment, Text.Hash, position, null, position == Position.Objection ? Remark : null, null));
}
