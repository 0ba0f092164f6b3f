using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.People;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Membership;

// Who belongs, who holds what, and since when. Effective days may be past, never future; what counts is what the log had
// recorded when an act was recorded.

/// <summary>The letter or message from a body that an appointment or an ending stands on.</summary>
/// <param name="From">The body.</param>
/// <param name="Dated">The London day on it.</param>
/// <param name="Document">How it can be found, in words: "letter SMP/114".</param>
public sealed record BodyNotice(BodyId From, DateOnly Dated, string Document);

/// <summary>The group took another name. The seats, the log and the origin stay.</summary>
public sealed record GroupRenamed(string Name) : IEvent;

/// <summary>A body joined, under terms adopted in the same append.</summary>
public sealed record BodyAdmitted(Body Body) : IEvent;

/// <summary>A body took another name.</summary>
public sealed record BodyRenamed(BodyId Body, string Name, BodyNotice Notice) : IEvent;

/// <summary>A body left, under terms adopted in the same append.</summary>
public sealed record BodyLeft(BodyId Body) : IEvent;

/// <summary>A seat was made, under terms adopted in the same append.</summary>
public sealed record SeatCreated(Seat Seat) : IEvent;

/// <summary>A seat ended, under terms adopted in the same append; whoever held it no longer does.</summary>
public sealed record SeatEnded(SeatId Seat) : IEvent;

/// <summary>A body nominated somebody for a seat.</summary>
public sealed record MemberNominated(SeatId Seat, PersonId Person, BodyNotice Notice) : IEvent;

/// <summary>The nominated person took the seat.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Person">Who holds it now.</param>
/// <param name="From">The London day since which.</param>
/// <param name="Nomination">The nomination that it stands on.</param>
public sealed record MemberAppointed(SeatId Seat, PersonId Person, DateOnly From, BodyNotice Nomination) : IEvent;

/// <summary>Why an office or membership ended.</summary>
public enum EndingGround
{
    /// <summary>The body gave notice.</summary>
    BodyNotice,

    /// <summary>The holder resigned.</summary>
    Resignation,
}

/// <summary>A seat fell vacant. Its nominating body is told by this record.</summary>
public sealed record MembershipEnded(
    SeatId Seat, PersonId Person, DateOnly On, EndingGround Ground, BodyNotice? Notice) : IEvent;

/// <summary>
/// Somebody took the office of a side's co-chair. Every seat is told. Consent waits for <see cref="CoChairConfirmed"/>,
/// but at founding, where both co-chairs confirm the whole.
/// </summary>
/// <param name="Side">The side.</param>
/// <param name="Person">Who holds the office now.</param>
/// <param name="From">The London day since which; a past day makes it a late record.</param>
/// <param name="Notice">The employing body's notice.</param>
/// <param name="Outgoing">Who held it before and may confirm, or null.</param>
/// <param name="ConfirmableBySeatsFrom">The London day from which every filled seat of the side may confirm instead.</param>
/// <param name="Told">Every seat.</param>
public sealed record CoChairAppointed(
    Side Side,
    PersonId Person,
    DateOnly From,
    BodyNotice Notice,
    PersonId? Outgoing,
    DateOnly? ConfirmableBySeatsFrom,
    IReadOnlyList<SeatId> Told) : IEvent;

/// <summary>Who confirmed a new co-chair.</summary>
public enum CoChairConfirmer
{
    /// <summary>The co-chair of the other side.</summary>
    OtherCoChair,

    /// <summary>The co-chair who leaves the office.</summary>
    Outgoing,

    /// <summary>A seat of the co-chair's own side; every filled one has to.</summary>
    Seat,
}

/// <summary>The new co-chair was confirmed, by one who may alone, or by one seat of those that have to together.</summary>
public sealed record CoChairConfirmed(Side Side, PersonId Person, CoChairConfirmer By, SeatId? Seat) : IEvent;

/// <summary>The office of a side's co-chair fell vacant.</summary>
public sealed record CoChairEnded(
    Side Side, PersonId Person, DateOnly On, EndingGround Ground, BodyNotice? Notice) : IEvent;

/// <summary>One co-chair appointed to the secretariat; it takes effect with the other's record, at founding at once.</summary>
public sealed record SecretariatAppointed(PersonId Person, Side? CoChair) : IEvent;

/// <summary>Somebody left the secretariat, by one co-chair's record.</summary>
public sealed record SecretariatEnded(PersonId Person, Side? CoChair) : IEvent;

/// <summary>One co-chair appointed an auditor; it takes effect with the other's record, at founding at once.</summary>
public sealed record AuditorAppointed(PersonId Person, Side? CoChair) : IEvent;

/// <summary>An auditor's office ended, by one co-chair's record.</summary>
public sealed record AuditorEnded(PersonId Person, Side? CoChair) : IEvent;

/// <summary>The holder of a seat or office named an assistant, who may draft, propose, comment, answer and report for it.</summary>
public sealed record AssistantNamed(Party For, PersonId Assistant) : IEvent;

/// <summary>An assistant's naming ended.</summary>
public sealed record AssistantEnded(Party For, PersonId Assistant) : IEvent;
