using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Application.Reading;

/// <summary>A seat's answer to the round on a text, with its words.</summary>
/// <param name="Position">The last answer, or null when the seat has not answered.</param>
/// <param name="NeedsUntil">For "needs time": the London day until which.</param>
/// <param name="LeftOut">Whether both co-chairs left the vacant seat out.</param>
public sealed record SeatSaid(
    SeatId Seat, Position? Position, DateTimeOffset? At, DateOnly? NeedsUntil, PrivateText? Reasons, PrivateText? Interest, bool LeftOut);

/// <summary>An objection once stated, its reasons, and what was answered.</summary>
public sealed record ObjectionSaid(int Number, SeatId Seat, PrivateText? Reasons, DateTimeOffset At, PrivateText? Answer, DateTimeOffset? AnsweredAt);

/// <summary>What a co-chair last said about the text that stands, with the words.</summary>
/// <param name="Consents">Consent, or refusal.</param>
/// <param name="InOffice">Whether the person holds the office still, without a break.</param>
public sealed record CoChairSaid(
    Side Side, bool Consents, PersonId Person, bool InOffice, DateTimeOffset At, long Position, PrivateText? Words, PrivateText? Interest);

/// <summary>
/// Everything that a co-chair looks at before consenting to one text, all of one moment: the words before and after, what
/// everybody said, what is still needed, and the statement that a consent binds.
/// </summary>
/// <param name="Amendment">The amendment, or null when it is about the proposal.</param>
/// <param name="Before">The last agreed content that an amendment stands on; null for a first agreement.</param>
/// <param name="Statement">What a consent would be to, and nothing else.</param>
/// <param name="Demands">The clause that demands the consent.</param>
/// <param name="Locked">Whether the change stands under the lock of the terms.</param>
/// <param name="Closed">Why nothing more can be recorded on the text, or null.</param>
/// <param name="Versions">Every text that stood in the entry, oldest first.</param>
public sealed record ConsentAsked(
    Moment Moment,
    Group Group,
    Entry Entry,
    Amendment? Amendment,
    Deliberation Deliberation,
    Content? Before,
    Statement Statement,
    Clause Demands,
    bool Locked,
    Refusal? Closed,
    IReadOnlyList<Requirement> Requirements,
    IReadOnlyList<CommentRow> Comments,
    IReadOnlyList<SeatSaid> Seats,
    IReadOnlyList<ObjectionSaid> Objections,
    IReadOnlyList<CoChairSaid> CoChairs,
    IReadOnlyList<EntryVersion> Versions)
{
    /// <summary>The content that consent would be to.</summary>
    public Content After => Deliberation.Content;
}
