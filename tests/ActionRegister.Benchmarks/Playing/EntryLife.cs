using ActionRegister.Domain.Actions;
using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.Proposals;
using ActionRegister.IntegrationTests.Application;

namespace ActionRegister.Benchmarks.Playing;

/// <summary>
/// The life of one entry: proposed, told of, commented on, revised, asked about, agreed, amended again and again, looked back
/// at. It is lived in steps: each says how many days pass until the next.
/// </summary>
/// <param name="play">Where it is lived.</param>
/// <param name="number">Of the entry, from 1: everything about it follows from it.</param>
/// <param name="events">How many events it should come to, where nothing ends it before.</param>
/// <param name="agreed">Decisions agreed so far: some actions carry one of them out.</param>
internal sealed class EntryLife(Play play, int number, int events, List<EntryId> agreed)
{
    private const int DaysBetweenReviews = 120;

    private readonly Dice _dice = new(number);
    private Wording? _words;
    private DateOnly? _effective;

    public EntryId Id { get; } = new(Guid.ParseExact($"00000000-0000-7000-a000-{number:D12}", "D"));

    private Wording Words => _words ??= new(_dice, number);

    private SeatId Sponsor => TestGroup.Seats[number % TestGroup.Seats.Count];

    private bool IsAction => number % 10 is 1 or 4 or 8;

    private Entry Entry => play.Entry(Id);

    private int Remarks => events > 500 ? 12 : _dice.Between(2, 9);

    public IEnumerable<int> Steps()
    {
        Propose();
        var text = new TextLife(play, _dice, Words, Id, null, Sponsor, Content);
        foreach (var days in text.Steps(Remarks)) yield return days;
        if (Entry.Status != EntryStatus.Agreed) yield break;
        if (!IsAction) agreed.Add(Id);

        while (Happened < events - 10)
        {
            var gap = events > 500 ? 5 : _dice.Between(20, 120);
            foreach (var days in Work(gap)) yield return days;
            if (Entry.Status != EntryStatus.Agreed) yield break;
            foreach (var days in Amend().Steps(Remarks)) yield return days;
            if (Entry.Status != EntryStatus.Agreed) yield break;
        }

        for (; ; )
        {
            yield return _dice.Between(DaysBetweenReviews / 2, DaysBetweenReviews * 3 / 2);
            if (Entry.Status != EntryStatus.Agreed) yield break;
            play.BySecretariat(new ReviewOutcome(Id, PrivateText.Of(Words.Remark())));
        }
    }

    private int Happened => Entry.Recordings.Count;

    private void Propose()
    {
        if (_dice.Percent(15)) _effective = play.Today.AddDays(_dice.Between(40, 150));
        var kind = IsAction ? EntryKind.Action : EntryKind.Decision;
        var reference = play.NextReference(kind);
        EntryId? under = IsAction && agreed.Count > 0 && _dice.Percent(60) ? agreed[_dice.Below(agreed.Count)] : null;
        if (under is { } decision && play.Entry(decision).Status != EntryStatus.Agreed) under = null;
        play.BySeat(Sponsor, IsAction
            ? new ProposeAction(Id, reference, null, under, Content(), [], [])
            : new ProposeDecision(Id, reference, null, Content(), [], []));
    }

    private Content Content()
    {
        var content = IsAction
            ? TestGroup.Action(Words.Title, _due ??= play.Today.AddDays(_dice.Between(60, 600)), Sponsor) with { Text = Words.Text }
            : TestGroup.Decision(Words.Title, Words.Text);
        return content with { EffectiveFrom = _effective };
    }

    private DateOnly? _due;

    private TextLife Amend()
    {
        var last = Entry.LastAgreed!.Content; // it is agreed
        var overturn = events <= 500 && Entry.Amendments.Count > 0 && _dice.Percent(3);
        Words.Change();
        _effective = _dice.Percent(15) ? play.Today.AddDays(_dice.Between(25, 120)) : null;
        var sponsor = _dice.Of(TestGroup.Seats);
        Content After() => overturn ? Domain.Contents.Content.Overturning(last.Kind, last.Title, Words.Remark(), null, []) : Content();
        play.BySeat(sponsor, new ProposeAmendment(
            Id, overturn ? AmendmentKind.Overturn : AmendmentKind.Amend, null, last.Hash, After(), [], null));
        return new(play, _dice, Words, Id, Entry.Counts.Amendments, sponsor, overturn ? null : Content);
    }

    // An action goes on while nobody amends it: reports, now and then done, rarely disputed.
    private IEnumerable<int> Work(int days)
    {
        if (!IsAction)
        {
            yield return days;
            yield break;
        }

        yield return days / 2;
        play.BySeat(Sponsor, new ReportProgress(Id, null, PrivateText.Of(Words.Remark())));
        if (Entry.Completion is not { Disputed: false } && play.Today.AddDays(60) > _due)
        {
            play.BySeat(Sponsor, new CompleteAction(Id, PrivateText.Of(Words.Remark())));
            if (_dice.Percent(10))
            {
                yield return 3;
                play.BySeat(_dice.Of(TestGroup.Seats), new DisputeCompletion(Id, Entry.Completion!.Number, PrivateText.Of(Words.Remark())));
            }
        }

        yield return days - (days / 2);
    }
}
