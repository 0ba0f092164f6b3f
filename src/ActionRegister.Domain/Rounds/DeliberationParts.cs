using System.Collections.Immutable;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Rounds;

/// <summary>An early notice or a consultation, with the values that it was opened with.</summary>
/// <param name="Hash">The content it is of.</param>
/// <param name="Closes">The London day at whose end it closes.</param>
/// <param name="Days">Its length in clear days.</param>
/// <param name="Shortened">Whether the setting for a notice after a revision gave the length.</param>
/// <param name="Position">Where it was recorded.</param>
/// <param name="Rules">Number of the rules that it was opened under.</param>
/// <param name="Void">Whether a change of the text or of the rules made it void.</param>
public sealed record Opening(
    ContentHash Hash, DateOnly Closes, int Days, bool Shortened, long Position, int Rules, bool Void);

/// <summary>A short notice asked for.</summary>
public sealed record ShortNotice(ContentHash Hash, DateOnly Closes, long Position, ImmutableDictionary<Side, PersonId> AgreedBy)
{
    /// <summary>Whether both co-chairs have agreed.</summary>
    public bool Agreed => AgreedBy.Count == 2;
}

/// <summary>A comment, without its words.</summary>
public sealed record Comment(int Number, ContentHash On, AuthorToken Author, bool Late, long Position)
{
    /// <summary>Whether the author took it back.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>What is done about it, or null.</summary>
    public Answer? Answer { get; init; }

    /// <summary>Position of the answer.</summary>
    public long? AnsweredAt { get; init; }

    /// <summary>Whether a revision names it.</summary>
    public bool NamedByRevision { get; init; }

    /// <summary>Whether it has to be answered before the group is asked.</summary>
    public bool Counts => !Late && !Withdrawn;

    /// <summary>Whether nothing more is to be done about it.</summary>
    public bool Settled => !Counts || Answer == Rounds.Answer.NotAccepted || (Answer is not null && NamedByRevision);
}

/// <summary>An objection once stated. An answer never removes it.</summary>
public sealed record Objection(int Number, SeatId Seat, long Position, long? AnsweredAt);

/// <summary>A claim that the text changes an agreed entry without saying so.</summary>
public sealed record Claim(
    int Number, EntryId With, Party By, ImmutableDictionary<Side, PersonId> SettledBy, bool Withdrawn, long Position)
{
    /// <summary>Whether both co-chairs have recorded why there is no conflict.</summary>
    public bool SettledByBoth => SettledBy.Count == 2;

    internal static Claim Made(Proposals.ConflictClaimed e, long position) =>
        new(e.Claim, e.With, e.By, ImmutableDictionary<Side, PersonId>.Empty, false, position);
}

/// <summary>What a co-chair last said about one content.</summary>
public sealed record CoChairAnswer(bool Consents, PersonId Person, ContentHash Hash, long Position);

/// <summary>A seat's answer.</summary>
public sealed record SeatAnswer(Position Position, ContentHash Hash, PersonId By, long At, DateOnly Day);

/// <summary>One asking of the group about one exact text.</summary>
public sealed record Round(
    int Number,
    ContentHash Hash,
    IReadOnlyList<SeatId> Electorate,
    GroupConsent Rule,
    WhoAgreesForASide SideRule,
    DateOnly PlannedClose,
    long Position,
    int Rules,
    DateTimeOffset OpenedAt)
{
    /// <summary>Each seat's last answer.</summary>
    public ImmutableDictionary<SeatId, SeatAnswer> Positions { get; init; } = ImmutableDictionary<SeatId, SeatAnswer>.Empty;

    /// <summary>Which co-chairs have recorded that a vacant seat is left out.</summary>
    public ImmutableDictionary<SeatId, ImmutableDictionary<Side, PersonId>> LeftOut { get; init; } =
        ImmutableDictionary<SeatId, ImmutableDictionary<Side, PersonId>>.Empty;

    /// <summary>Whether it was closed, or voided by a change of the text or of the rules.</summary>
    public bool Ended { get; init; }

    /// <summary>How often those who had not answered were reminded.</summary>
    public int Reminders { get; init; }

    /// <summary>Whether both co-chairs have left the seat out.</summary>
    public bool IsLeftOut(SeatId seat) => LeftOut.GetValueOrDefault(seat)?.Count == 2;

    /// <summary>The seats that count: the electorate without those left out.</summary>
    public IEnumerable<SeatId> Counting => Electorate.Where(s => !IsLeftOut(s));

    internal static Round Open(RoundOpened e, Recorded recorded) => new(
        e.Round, e.Hash, e.Electorate, e.Rule, e.SideRule, e.PlannedClose, recorded.Position, recorded.Rules, recorded.Clock);

    internal Round Answered(PositionRecorded e, Recorded recorded) => this with
    {
        Positions = Positions.SetItem(
            e.Seat, new(e.Position, e.Hash, e.RecordedBy, recorded.Position, LondonDay.Of(recorded.Clock))),
    };

    internal Round LeaveOut(SeatLeftOut e) => this with
    {
        LeftOut = LeftOut.SetItem(
            e.Seat, (LeftOut.GetValueOrDefault(e.Seat) ?? ImmutableDictionary<Side, PersonId>.Empty).SetItem(e.CoChair, e.Person)),
    };
}
