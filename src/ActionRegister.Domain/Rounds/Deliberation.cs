using System.Collections.Immutable;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Rounds;

/// <summary>How a deliberation ended, if it did.</summary>
public enum Ending
{
    /// <summary>It goes on.</summary>
    None,

    /// <summary>The group agreed, or the amendment was adopted.</summary>
    Agreed,

    /// <summary>The sponsor took it back.</summary>
    Withdrawn,

    /// <summary>Nothing was recorded for the set time.</summary>
    Lapsed,
}

/// <summary>
/// What the group does with one text, be it a proposal or an amendment: everybody is told, comments, changes follow, the
/// group and the co-chairs are asked. A change of the text by one character starts the telling and asking anew.
/// </summary>
public sealed record Deliberation
{
    /// <summary>The seat or office that put it forward.</summary>
    public required Party Sponsor { get; init; }

    /// <summary>The text as it stands.</summary>
    public required Content Content { get; init; }

    /// <summary>Fingerprints of every text that stood, oldest first; the last one stands.</summary>
    public required ImmutableList<ContentHash> Versions { get; init; }

    /// <summary>Agreed entries that the text would replace.</summary>
    public IReadOnlyList<SupersededEntry> Supersedes { get; init; } = [];

    /// <summary>Whether every change since the last notice follows from a comment that a revision names.</summary>
    public bool OnlyFromComments { get; init; }

    /// <summary>How it ended, if it did.</summary>
    public Ending Ending { get; init; }

    /// <summary>The last early notice or consultation; it holds for the text that stands only if its hash says so.</summary>
    public Opening? Opening { get; init; }

    /// <summary>The last short notice asked for.</summary>
    public ShortNotice? ShortNotice { get; init; }

    /// <summary>Comments on any version.</summary>
    public ImmutableList<Comment> Comments { get; init; } = [];

    /// <summary>Objections ever stated.</summary>
    public ImmutableList<Objection> Objections { get; init; } = [];

    /// <summary>Claims that the text changes an agreed entry without saying so.</summary>
    public ImmutableList<Claim> Claims { get; init; } = [];

    /// <summary>The last round.</summary>
    public Round? Round { get; init; }

    /// <summary>What each co-chair last said; it holds for the text that stands only if its hash says so.</summary>
    public ImmutableDictionary<Side, CoChairAnswer> CoChairs { get; init; } = ImmutableDictionary<Side, CoChairAnswer>.Empty;

    /// <summary>When something was last recorded on it that somebody did (UTC); reminders do not count.</summary>
    public required DateTimeOffset LastAct { get; init; }

    /// <summary>Reminders sent since the last act that it will lapse.</summary>
    public int LapseReminders { get; init; }

    /// <summary>Fingerprint of the text that stands.</summary>
    public ContentHash Hash => Versions[^1];

    /// <summary>Whether it goes on.</summary>
    public bool IsOpen => Ending == Ending.None;

    /// <summary>The round if it is open on the text that stands.</summary>
    public Round? OpenRound => Round is { Ended: false } round && round.Hash == Hash ? round : null;

    /// <summary>Everybody whose position or consent a change of text would void now.</summary>
    public IReadOnlyList<Party> Given() =>
    [
        .. CoChairs.Where(c => c.Value.Consents && c.Value.Hash == Hash).Select(c => c.Key).Order().Select(Party.CoChair),
        .. OpenRound?.Positions.Keys.OrderBy(s => s.Value, StringComparer.Ordinal).Select(Party.Of) ?? [],
    ];

    internal Deliberation Evolve(Recorded recorded) => recorded.Event switch
    {
        ReminderSent { About: ReminderAbout.Lapse } => this with { LapseReminders = LapseReminders + 1 },
        ReminderSent => this with { Round = Round! with { Reminders = Round.Reminders + 1 } }, // sent only in a round
        _ => Change(recorded) with { LastAct = recorded.Clock, LapseReminders = 0 },
    };

    private Deliberation Change(Recorded recorded) => recorded.Event switch
    {
        EarlyNoticeGiven e => this with
        {
            Opening = new(e.Hash, e.Closes, e.Days, e.Shortened, recorded.Position, recorded.Rules, Void: false),
            ShortNotice = null,
        },
        Amendments.ConsultationOpened e => this with
        {
            Opening = new(e.Hash, e.Closes, e.Days, Shortened: false, recorded.Position, recorded.Rules, Void: false),
        },
        ShortNoticeAsked e => this with { ShortNotice = new(e.Hash, e.Closes, recorded.Position, ImmutableDictionary<Side, PersonId>.Empty) },
        ShortNoticeAgreed e => this with
        {
            ShortNotice = ShortNotice! with { AgreedBy = ShortNotice.AgreedBy.SetItem(e.CoChair, e.Person) }, // it was asked for
        },
        CommentMade e => this with { Comments = Comments.Add(new(e.Comment, e.On, e.Author, e.Late, recorded.Position)) },
        CommentWithdrawn e => ChangeComment(e.Comment, c => c with { Withdrawn = true }),
        CommentAnswered e => ChangeComment(e.Comment, c => c with { Answer = e.Answer, AnsweredAt = recorded.Position }),
        ProposalRevised e => Revised(e.Content, e.Comments, e.OnlyFromComments) with { Supersedes = e.Supersedes },
        Amendments.AmendmentRevised e => Revised(e.Content, e.Comments, false),
        ConflictClaimed e => this with { Claims = Claims.Add(Claim.Made(e, recorded.Position)) },
        ConflictWithdrawn e => ChangeClaim(e.Claim, c => c with { Withdrawn = true }),
        ConflictSettled e => ChangeClaim(e.Claim, c => c with { SettledBy = c.SettledBy.SetItem(e.CoChair, e.Person) }),
        RoundOpened e => this with { Round = Round.Open(e, recorded) },
        PositionRecorded e => Answered(e, recorded),
        ObjectionAnswered e => this with
        {
            Objections = [.. Objections.Select(o => o.Number == e.Objection ? o with { AnsweredAt = recorded.Position } : o)],
        },
        SeatLeftOut e => this with { Round = Round!.LeaveOut(e) }, // recorded only in a round
        RoundClosed => this with { Round = Round! with { Ended = true } },
        CoChairConsentGiven e => Say(e.CoChair, new(true, e.Person, e.Hash, recorded.Position)),
        CoChairConsentRefused e => Say(e.CoChair, new(false, e.Person, e.Hash, recorded.Position)),
        ConsentWithdrawn e => this with { CoChairs = CoChairs.Remove(e.CoChair) },
        OpeningVoided e => Voided(e),
        ProposalWithdrawn or Amendments.AmendmentWithdrawn => this with { Ending = Ending.Withdrawn },
        ProposalLapsed or Amendments.AmendmentLapsed => this with { Ending = Ending.Lapsed },
        Decisions.JointAgreementRecorded or Amendments.AmendmentAdopted => this with { Ending = Ending.Agreed },
        _ => throw new System.Diagnostics.UnreachableException(
            $"{recorded.Event.GetType().Name} is not an event of a deliberation."),
    };

    // Everything opened or given on the text before is gone for good: a text that comes back later, or an amendment put on
    // a new base, starts anew although its hash is one that was consulted on and consented to before.
    private Deliberation Revised(Content content, IReadOnlyList<int> comments, bool onlyFromComments) => this with
    {
        Opening = Opening is null ? null : Opening with { Void = true },
        ShortNotice = null,
        Round = Round is null ? null : Round with { Ended = true },
        CoChairs = CoChairs.Clear(),
        Content = content,
        Versions = Versions.Add(content.Hash),
        OnlyFromComments = onlyFromComments && (OnlyFromComments || Opening is { Void: false }),
        Comments = [.. Comments.Select(c => comments.Contains(c.Number) ? c with { NamedByRevision = true } : c)],
    };

    private Deliberation Answered(PositionRecorded e, Recorded recorded) => this with
    {
        Round = Round!.Answered(e, recorded), // recorded only in a round
        Objections = e.Objection is { } number
            ? Objections.Add(new(number, e.Seat, recorded.Position, null))
            : Objections,
    };

    private Deliberation Voided(OpeningVoided e) => this with
    {
        Opening = e.Notice && Opening is not null ? Opening with { Void = true } : Opening,
        Round = e.Round is not null && Round is not null ? Round with { Ended = true } : Round,
        CoChairs = CoChairs.RemoveRange(e.Voids.Select(p => p.CoChairOf).OfType<Side>()),
    };

    private Deliberation Say(Side side, CoChairAnswer answer) => this with { CoChairs = CoChairs.SetItem(side, answer) };

    private Deliberation ChangeComment(int comment, Func<Comment, Comment> change) =>
        this with { Comments = [.. Comments.Select(c => c.Number == comment ? change(c) : c)] };

    private Deliberation ChangeClaim(int claim, Func<Claim, Claim> change) =>
        this with { Claims = [.. Claims.Select(c => c.Number == claim ? change(c) : c)] };
}
