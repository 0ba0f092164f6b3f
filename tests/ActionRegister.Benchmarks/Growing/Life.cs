using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.IntegrationTests.Application;

namespace ActionRegister.Benchmarks.Growing;

/// <summary>
/// What happens to one decision in the big register, a hundred events: proposed, commented on, revised, agreed, amended, reviewed.
/// Facts as the register records them; nobody decides them here.
/// </summary>
internal static class Life
{
    public const int Events = 100;

    private static readonly Party _sponsor = Party.Of(TestGroup.Wales);
    private static readonly PrivateText _words = PrivateText.Of("The date in the second sentence should be the one that the councils were told.");
    private static readonly IReadOnlyList<Party> _everybody =
        [.. TestGroup.Seats.Select(Party.Of), Party.CoChair(Side.Central), Party.CoChair(Side.Local)];

    /// <param name="number">Of the decision, from 1; its text follows from it.</param>
    /// <param name="today">The day on which it all happens.</param>
    public static IEnumerable<Fact> Of(int number, DateOnly today)
    {
        var id = new EntryId(new Guid($"00000000-0000-7000-a000-{number:D12}"));
        var reference = Reference.Of(EntryKind.Decision, today.Year, 1_000_000 + number);
        yield return new(StreamName.Of(reference), new ReferenceAllotted(id));
        foreach (var happened in Of(number, reference, today).Take(Events - 1))
            yield return new(StreamName.Of(id), happened);
    }

    private static IEnumerable<IEvent> Of(int number, Reference reference, DateOnly today)
    {
        var (first, second, third) = (Text(number, "first"), Text(number, "second"), Text(number, "third"));
        yield return new DecisionProposed(reference, _sponsor, first.Hash, [], [], first);
        yield return new EarlyNoticeGiven(first.Hash, 14, today, false, null, _everybody, []);
        for (var comment = 1; comment <= 6; comment++)
            yield return new CommentMade(null, comment, first.Hash, new(new string('T', 43)), false, null, _words);
        for (var comment = 1; comment <= 6; comment++)
            yield return new CommentAnswered(null, comment, comment == 1 ? Answer.Accepted : Answer.NotAccepted, _words);
        yield return new ProposalRevised(first.Hash, second.Hash, [1], true, [], [], second);
        yield return new EarlyNoticeGiven(second.Hash, 14, today, false, null, _everybody, []);
        foreach (var happened in Asked(null, 1, second, today)) yield return happened;
        yield return new JointAgreementRecorded(second.Hash, today, 1, false);
        yield return new AmendmentProposed(1, AmendmentKind.Amend, _sponsor, second.Hash, third.Hash, [], null, third);
        yield return new ConsultationOpened(1, third.Hash, 14, today, _everybody);
        foreach (var happened in Asked(1, 2, third, today)) yield return happened;
        yield return new AmendmentAdopted(1, AmendmentKind.Amend, second.Hash, third.Hash, today, 2, []);
        for (var review = 1; review < Events; review++) yield return new OutcomeReviewed(review, _words);
    }

    private static IEnumerable<IEvent> Asked(int? amendment, int round, Content text, DateOnly today)
    {
        yield return new RoundOpened(
            amendment, round, text.Hash, TestGroup.Seats, GroupConsent.EverySeat, WhoAgreesForASide.CoChair, today, _everybody);
        foreach (var seat in TestGroup.Seats)
        {
            yield return new PositionRecorded(
                amendment, round, text.Hash, seat, Position.Consent, null, null, Given.InPerson, null, null, TestGroup.Holder(seat), false, null, null);
        }

        foreach (var (side, person) in new[] { (Side.Central, TestGroup.CentralCoChair), (Side.Local, TestGroup.LocalCoChair) })
            yield return new CoChairConsentGiven(amendment, side, person, text.Hash, new(new string('7', 64)), null, false, null, null);
    }

    private static readonly string[] _topics = ["arrivals", "accommodation", "funding", "notice", "data", "schools", "health", "transport"];

    // Nine in ten texts have some 150 words, one in ten some 1,500.
    private static Content Text(int number, string version)
    {
        var topic = _topics[number % _topics.Length];
        var sentence = $"Councils are told of {topic} two weeks before a new site opens in area {number % 97}. ";
        var text = string.Concat(Enumerable.Repeat(sentence, number % 10 == 0 ? 100 : 10));
        return TestGroup.Decision($"Decision {number} on {topic}", $"{text}This is the {version} text.");
    }
}
