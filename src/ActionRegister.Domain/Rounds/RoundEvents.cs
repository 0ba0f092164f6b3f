using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Rounds;

// What can happen while people comment on a text and the group is asked about it. Amendment is the number of the
// amendment meant, or null for the proposal itself.

/// <summary>Somebody commented on exactly one text. Who is told by the token alone; the name is in the actor part.</summary>
/// <param name="Amendment">The amendment meant, or null for the proposal.</param>
/// <param name="Comment">Its number on this entry, from 1.</param>
/// <param name="On">The content commented on; the comment stays on that version.</param>
/// <param name="Author">Stands for the author on this entry.</param>
/// <param name="Late">Made after the window closed: kept, and needs no answer.</param>
/// <param name="Passage">The words commented on, or null for the whole.</param>
/// <param name="Words">The comment.</param>
public sealed record CommentMade(
    int? Amendment,
    int Comment,
    ContentHash On,
    AuthorToken Author,
    bool Late,
    [property: PrivatePart] PrivateText? Passage,
    [property: PrivatePart] PrivateText Words) : IEvent;

/// <summary>The author took the comment back; it stays in the record and needs no answer.</summary>
public sealed record CommentWithdrawn(int? Amendment, int Comment) : IEvent;

/// <summary>What is done about a comment.</summary>
public enum Answer
{
    /// <summary>A revision follows it.</summary>
    Accepted,

    /// <summary>A revision follows part of it.</summary>
    AcceptedInPart,

    /// <summary>The text stays as it is, for the reasons given.</summary>
    NotAccepted,
}

/// <summary>The sponsor said what is done about a comment, and why.</summary>
public sealed record CommentAnswered(
    int? Amendment, int Comment, Answer Answer, [property: PrivatePart] PrivateText Reasons) : IEvent;

/// <summary>The group was asked about exactly one content; the seats that may answer are frozen here.</summary>
/// <param name="Amendment">The amendment meant, or null for the proposal.</param>
/// <param name="Round">Its number on this entry, from 1.</param>
/// <param name="Hash">The content asked about.</param>
/// <param name="Electorate">Every seat that was filled at any time from the notice to now.</param>
/// <param name="Rule">How positions make the group's consent, as in force now.</param>
/// <param name="SideRule">Who agrees for a side, as in force now.</param>
/// <param name="PlannedClose">The London day by whose end answers are asked for.</param>
/// <param name="Recipients">Who was asked; for a seat that is vacant, its nominating body.</param>
public sealed record RoundOpened(
    int? Amendment,
    int Round,
    ContentHash Hash,
    IReadOnlyList<SeatId> Electorate,
    GroupConsent Rule,
    WhoAgreesForASide SideRule,
    DateOnly PlannedClose,
    IReadOnlyList<Party> Recipients) : IEvent;

/// <summary>A seat's answer to the text asked about.</summary>
public enum Position
{
    /// <summary>For.</summary>
    Consent,

    /// <summary>For, but not as a side's one consent.</summary>
    NoObjection,

    /// <summary>Blocks, with reasons.</summary>
    Objection,

    /// <summary>Not for.</summary>
    Abstain,

    /// <summary>Not for, until a day.</summary>
    NeedsTime,
}

/// <summary>How a position was given.</summary>
public enum Given
{
    /// <summary>By the holder of the seat, signed in to the register.</summary>
    InPerson,

    /// <summary>At a meeting, recorded in its minutes.</summary>
    AtMeeting,
}

/// <summary>A seat took a position on the text asked about; it replaces the seat's position before.</summary>
/// <param name="Amendment">The amendment meant, or null for the proposal.</param>
/// <param name="Round">The round answered.</param>
/// <param name="Hash">The content answered about.</param>
/// <param name="Seat">The seat that answers.</param>
/// <param name="Position">The answer.</param>
/// <param name="Objection">For an objection its number on this entry, from 1; otherwise null.</param>
/// <param name="NeedsUntil">For "needs time": the London day until which.</param>
/// <param name="Given">In person, or at a meeting.</param>
/// <param name="Meeting">The meeting at which it was given, or null.</param>
/// <param name="Attendance">Position in the log of the attendance that shows it, or null.</param>
/// <param name="RecordedBy">The person who recorded it; in person, the holder.</param>
/// <param name="InterestDeclared">Whether the holder declared an interest with it.</param>
/// <param name="Reasons">Required for an objection.</param>
/// <param name="Interest">The interest declared.</param>
public sealed record PositionRecorded(
    int? Amendment,
    int Round,
    ContentHash Hash,
    SeatId Seat,
    Position Position,
    int? Objection,
    DateOnly? NeedsUntil,
    Given Given,
    Guid? Meeting,
    long? Attendance,
    PersonId RecordedBy,
    bool InterestDeclared,
    [property: PrivatePart] PrivateText? Reasons,
    [property: PrivatePart] PrivateText? Interest) : IEvent;

/// <summary>The sponsor answered an objection. The objection stands until its seat takes another position.</summary>
public sealed record ObjectionAnswered(
    int? Amendment, int Objection, SeatId Seat, [property: PrivatePart] PrivateText Answer) : IEvent;

/// <summary>One co-chair recorded that a vacant seat is left out of the round; it counts with the other's record.</summary>
public sealed record SeatLeftOut(
    int? Amendment,
    int Round,
    SeatId Seat,
    Side CoChair,
    PersonId Person,
    [property: PrivatePart] PrivateText Reasons) : IEvent;

/// <summary>How many seats gave which answer.</summary>
public sealed record Tally(int Electorate, int Consent, int NoObjection, int Objection, int Abstain, int NeedsTime, int Silent);

/// <summary>The asking ended without agreement.</summary>
public sealed record RoundClosed(
    int? Amendment,
    int Round,
    ContentHash Hash,
    GroupConsent Rule,
    Tally Tally,
    bool GroupConsented,
    [property: PrivatePart] PrivateText Reasons) : IEvent;

/// <summary>A co-chair consented to one exact content.</summary>
/// <param name="Amendment">The amendment meant, or null for the proposal.</param>
/// <param name="CoChair">The office.</param>
/// <param name="Person">Who held it.</param>
/// <param name="Hash">The content consented to.</param>
/// <param name="Statement">Fingerprint of the statement consented to.</param>
/// <param name="Proof">Reserved for a passkey's assertion over the statement.</param>
/// <param name="InterestDeclared">Whether the co-chair declared an interest with it.</param>
/// <param name="Words">What the co-chair said with it.</param>
/// <param name="Interest">The interest declared.</param>
public sealed record CoChairConsentGiven(
    int? Amendment,
    Side CoChair,
    PersonId Person,
    ContentHash Hash,
    StatementHash Statement,
    string? Proof,
    bool InterestDeclared,
    [property: PrivatePart] PrivateText? Words,
    [property: PrivatePart] PrivateText? Interest) : IEvent;

/// <summary>A co-chair refused consent to one exact content. The same co-chair may consent to it later.</summary>
public sealed record CoChairConsentRefused(
    int? Amendment, Side CoChair, PersonId Person, ContentHash Hash, [property: PrivatePart] PrivateText Reasons) : IEvent;

/// <summary>A co-chair took a consent back before it was used.</summary>
public sealed record ConsentWithdrawn(
    int? Amendment, Side CoChair, PersonId Person, ContentHash Hash, [property: PrivatePart] PrivateText? Reasons) : IEvent;

/// <summary>
/// A change of the rules, an office or a decision it stood on took away what had been opened or given on this text.
/// </summary>
/// <param name="Amendment">The amendment meant, or null for the proposal.</param>
/// <param name="Hash">The content that stands.</param>
/// <param name="Notice">Whether the notice or consultation is void and must be opened again.</param>
/// <param name="Round">Number of the round that is void, or null.</param>
/// <param name="Voids">Whose consents and positions are void.</param>
/// <param name="Because">Position in the log of the event that made it so.</param>
public sealed record OpeningVoided(
    int? Amendment, ContentHash Hash, bool Notice, int? Round, IReadOnlyList<Party> Voids, long Because) : IEvent;

/// <summary>Whoever has not answered, or let the matter rest, was reminded.</summary>
public sealed record ReminderSent(int? Amendment, ReminderAbout About, int? Round, IReadOnlyList<Party> To) : IEvent;

/// <summary>What a reminder is about.</summary>
public enum ReminderAbout
{
    /// <summary>An answer in an open round is missing.</summary>
    Position,

    /// <summary>Nothing was recorded for so long that the matter will lapse.</summary>
    Lapse,
}
