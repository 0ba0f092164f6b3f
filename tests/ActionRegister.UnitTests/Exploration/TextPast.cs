using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.UnitTests.Exploration;

/// <summary>A text that stands, and the event that put it there.</summary>
internal sealed record StandingText(Recorded By, Content Content, IReadOnlyList<SupersededEntry> Supersedes, ContentHash? Base);

/// <summary>What happened to one text, proposal or amendment, up to a position: telling, comments, rounds.</summary>
internal sealed class TextPast(Past past, EntryId entry, int? amendment)
{
    private readonly List<Recorded> _events = [.. past.Of(entry).Where(r => AmendmentOf(r.Event) == amendment)];

    public IReadOnlyList<Recorded> Events => _events;

    public TextPast At(long position) => new(past.At(position), entry, amendment);

    /// <summary>The text that stands now.</summary>
    public StandingText Standing => _events.Select(Put).OfType<StandingText>().Last();

    /// <summary>Events since the text that stands was put there: nothing before it counts.</summary>
    public IEnumerable<Recorded> Since => _events.Where(r => r.Position > Standing.By.Position);

    /// <summary>The notice or consultation of exactly this text, unless rules made it void.</summary>
    public (Recorded By, int Days, IReadOnlyList<Party> Told, bool Shortened)? Telling()
    {
        (Recorded By, int Days, IReadOnlyList<Party> Told, bool Shortened)? telling = null;
        foreach (var r in Since)
        {
            telling = r.Event switch
            {
                EarlyNoticeGiven e when e.Hash == Standing.Content.Hash => (r, e.Days, e.Recipients, e.Shortened),
                ConsultationOpened e when e.Hash == Standing.Content.Hash => (r, e.Days, e.Recipients, false),
                OpeningVoided { Notice: true } => null,
                _ => telling,
            };
        }

        return telling;
    }

    /// <summary>J3, M2: everybody was told of exactly this text, and on that day the time is over; short notice if both agreed.</summary>
    public bool Told(DateOnly today) => Telling() is { } telling
        && Everybody(telling.By).All(telling.Told.Contains)
        && today > Closes(telling);

    /// <summary>Whether the time was over sooner than the notice said.</summary>
    public bool IsShort() => Telling() is { } telling && Closes(telling) < Past.Day(telling.By.Clock).AddDays(telling.Days);

    private DateOnly Closes((Recorded By, int Days, IReadOnlyList<Party> Told, bool Shortened) telling)
    {
        var closes = Past.Day(telling.By.Clock).AddDays(telling.Days);
        var asked = Since.LastOrDefault(r => r.Position > telling.By.Position && r.Event is ShortNoticeAsked);
        if (asked?.Event is not ShortNoticeAsked wanted) return closes;

        var agreed = Since.Where(r => r.Position > asked.Position).Select(r => r.Event).OfType<ShortNoticeAgreed>().ToList();
        return agreed.Select(a => a.CoChair).Distinct().Count() == 2 && agreed.Select(a => a.Person).Distinct().Count() == 2
            && wanted.Closes < closes ? wanted.Closes : closes;
    }

    private IEnumerable<Party> Everybody(Recorded telling)
    {
        var then = past.At(telling.Position);
        return then.Seats().Select(s => then.HolderOf(s.Id) is null ? Party.Of(s.NominatedBy) : Party.Of(s.Id))
            .Concat(Enum.GetValues<Side>().Select(Party.CoChair));
    }

    /// <summary>Comments that need an answer: in time, not taken back, made before the round that is asked about.</summary>
    public IEnumerable<Recorded> Comments() => _events.Where(r => r.Event is CommentMade made
        && !At(r.Position).Late(Past.Day(r.Clock))
        && !_events.Any(w => w.Event is CommentWithdrawn e && e.Comment == made.Comment));

    /// <summary>The last answer to a comment.</summary>
    public Recorded? AnswerTo(Recorded comment) =>
        _events.LastOrDefault(r => r.Event is CommentAnswered e && e.Comment == ((CommentMade)comment.Event).Comment);

    /// <summary>J4, M3: each is answered, and what was accepted is named by a revision; every claim of conflict is settled.</summary>
    public bool DealtWith() =>
        Comments().All(c => AnswerTo(c)?.Event is CommentAnswered answer && (answer.Answer == Answer.NotAccepted
            || _events.Any(r => Named(r.Event).Contains(answer.Comment))))
        && _events.Select(r => r.Event).OfType<ConflictClaimed>().All(Settled);

    private bool Settled(ConflictClaimed claim) =>
        Standing.Supersedes.Any(s => s.Entry == claim.With)
        || _events.Any(r => r.Event is ConflictWithdrawn e && e.Claim == claim.Claim)
        || (_events.Select(r => r.Event).OfType<ConflictSettled>().Where(e => e.Claim == claim.Claim).ToList() is var settled
            && settled.Select(e => e.CoChair).Distinct().Count() == 2 && settled.Select(e => e.Person).Distinct().Count() == 2);

    private bool Late(DateOnly today) => Telling() is { } telling && today > Closes(telling);

    /// <summary>The round that is open on exactly this text.</summary>
    public (Recorded By, RoundOpened Opened)? Round()
    {
        (Recorded By, RoundOpened Opened)? round = null;
        foreach (var r in Since)
        {
            round = r.Event switch
            {
                RoundOpened e when e.Hash == Standing.Content.Hash => (r, e),
                RoundClosed => null,
                OpeningVoided { Round: not null } => null,
                _ => round,
            };
        }

        return round;
    }

    private static IReadOnlyList<int> Named(IEvent e) => e switch
    {
        ProposalRevised revised => revised.Comments,
        AmendmentRevised revised => revised.Comments,
        _ => [],
    };

    private static StandingText? Put(Recorded r) => r.Event switch
    {
        DecisionProposed e => new(r, e.Content, e.Supersedes, null),
        ActionProposed e => new(r, e.Content, e.Supersedes, null),
        ProposalRevised e => new(r, e.Content, e.Supersedes, null),
        AmendmentProposed e => new(r, e.Content, [], e.Base),
        AmendmentRevised e => new(r, e.Content, [], e.Base),
        _ => null,
    };

    private static int? AmendmentOf(IEvent happened) => happened switch
    {
        AmendmentProposed e => e.Amendment,
        AmendmentRevised e => e.Amendment,
        ConsultationOpened e => e.Amendment,
        AmendmentAdopted e => e.Amendment,
        AmendmentWithdrawn e => e.Amendment,
        AmendmentLapsed e => e.Amendment,
        CommentMade e => e.Amendment,
        CommentWithdrawn e => e.Amendment,
        CommentAnswered e => e.Amendment,
        RoundOpened e => e.Amendment,
        PositionRecorded e => e.Amendment,
        ObjectionAnswered e => e.Amendment,
        SeatLeftOut e => e.Amendment,
        RoundClosed e => e.Amendment,
        CoChairConsentGiven e => e.Amendment,
        CoChairConsentRefused e => e.Amendment,
        ConsentWithdrawn e => e.Amendment,
        OpeningVoided e => e.Amendment,
        ReminderSent e => e.Amendment,
        _ => null,
    };
}
