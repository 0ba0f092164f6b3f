using System.Collections.Immutable;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.People;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Membership;

/// <summary>A stretch of the log in which a person held a seat.</summary>
/// <param name="Person">The holder.</param>
/// <param name="From">Position of the appointment.</param>
/// <param name="To">Position of the ending, or null while it lasts.</param>
/// <param name="LastDay">The last London day of it, or null while it lasts; a late record makes it earlier than the record.</param>
/// <param name="Since">The first London day of it, as the appointment says.</param>
public sealed record Tenure(PersonId Person, long From, long? To, DateOnly? LastDay, DateOnly Since);

/// <summary>A seat, who holds and held it, and who was nominated for it.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Tenures">Who held it, oldest first.</param>
/// <param name="Nominations">Nominations not yet used.</param>
/// <param name="VacatedAt">Instant of the record that made it vacant, and told its body; null while filled or never filled.</param>
/// <param name="Ended">Whether the seat is no more.</param>
public sealed record SeatState(
    Seat Seat,
    ImmutableList<Tenure> Tenures,
    ImmutableList<MemberNominated> Nominations,
    DateTimeOffset? VacatedAt,
    bool Ended)
{
    /// <summary>A seat that nobody has held yet.</summary>
    public static SeatState Empty(Seat seat) => new(seat, [], [], null, false);

    /// <summary>Who holds it now and since when, or null when it is vacant.</summary>
    public Tenure? Current => Tenures is [.., { To: null } last] ? last : null;

    /// <summary>Who holds it now, or null when it is vacant.</summary>
    public PersonId? Holder => Current?.Person;

    /// <summary>Whether it was filled at any time from one position of the log to now.</summary>
    public bool FilledSince(long position) => Tenures.Any(t => t.To is null || t.To > position);

    internal SeatState Filled(MemberAppointed e, Recorded recorded) => Vacated(recorded, e.From) with
    {
        Tenures = Vacated(recorded, e.From).Tenures.Add(new(e.Person, recorded.Position, null, null, e.From)),
        Nominations = Nominations.RemoveAll(n => n.Person == e.Person),
        VacatedAt = null,
    };

    internal SeatState Vacated(Recorded recorded, DateOnly lastDay) => Tenures is [.., { To: null } last]
        ? this with
        {
            Tenures = Tenures.SetItem(Tenures.Count - 1, last with { To = recorded.Position, LastDay = lastDay }),
            VacatedAt = recorded.Clock,
        }
        : this;
}

/// <summary>The office of one side's co-chair.</summary>
/// <param name="Person">Who holds it, or null.</param>
/// <param name="Since">Position of the appointment, or null.</param>
/// <param name="From">The London day since which, as the appointment says, or null.</param>
/// <param name="Confirmed">Whether the holder may consent.</param>
/// <param name="Outgoing">The last confirmed holder before, who may confirm.</param>
/// <param name="ConfirmableBySeatsFrom">The London day from which the side's seats may confirm together.</param>
/// <param name="SeatsConfirming">Seats of the side that have confirmed so far.</param>
/// <param name="Former">Everybody who has left the office.</param>
public sealed record CoChairOffice(
    PersonId? Person,
    long? Since,
    DateOnly? From,
    bool Confirmed,
    PersonId? Outgoing,
    DateOnly? ConfirmableBySeatsFrom,
    ImmutableHashSet<SeatId> SeatsConfirming,
    ImmutableHashSet<PersonId> Former)
{
    /// <summary>The office that nobody has held yet.</summary>
    public static CoChairOffice Vacant { get; } = new(null, null, null, false, null, null, [], []);

    /// <summary>Who may confirm the next holder as the one who leaves: somebody never confirmed may not.</summary>
    public PersonId? NextOutgoing => Confirmed ? Person : Outgoing;

    /// <summary>The seats whose confirmation together stands for the other co-chair's; nobody confirms themselves.</summary>
    public IReadOnlyList<SeatId> SeatsToConfirm(Group group, Side side) =>
    [
        .. group.StandingSeats
            .Where(s => s.Seat.Side == side && s.Holder is { } holder && holder != Person)
            .Select(s => s.Seat.Id),
    ];

    internal CoChairOffice Taken(CoChairAppointed e, long position, FoundingStatus founding) => Left() with
    {
        Person = e.Person,
        Since = position,
        From = e.From,
        // At founding the appointment is confirmed by the confirmations of the founding itself.
        Confirmed = founding == FoundingStatus.NotConfirmed,
        Outgoing = e.Outgoing,
        ConfirmableBySeatsFrom = e.ConfirmableBySeatsFrom,
    };

    internal CoChairOffice Left() => Vacant with
    {
        Outgoing = NextOutgoing,
        Former = Person is { } person ? Former.Add(person) : Former,
    };

    internal CoChairOffice ConfirmedBy(CoChairConfirmed e, Group group)
    {
        if (e.By != CoChairConfirmer.Seat) return this with { Confirmed = true };

        var seats = e.Seat is { } seat ? SeatsConfirming.Add(seat) : SeatsConfirming;
        return this with { SeatsConfirming = seats, Confirmed = SeatsToConfirm(group, e.Side).All(seats.Contains) };
    }
}

/// <summary>An office that needs both co-chairs' record: who has recorded it so far.</summary>
public sealed record OfficeHolding(bool InEffect, ImmutableHashSet<Side> AppointedBy)
{
    internal static ImmutableDictionary<PersonId, OfficeHolding> Appoint(
        ImmutableDictionary<PersonId, OfficeHolding> offices, PersonId person, Side? by)
    {
        if (by is not { } side) return offices.SetItem(person, new(true, []));

        var sides = (offices.GetValueOrDefault(person)?.AppointedBy ?? []).Add(side);
        return offices.SetItem(person, new(sides.Count == 2, sides));
    }

    internal static ImmutableDictionary<PersonId, OfficeHolding> WithoutHalf(
        ImmutableDictionary<PersonId, OfficeHolding> offices, Side side) =>
        offices.Where(o => o.Value.InEffect || !o.Value.AppointedBy.Contains(side)).ToImmutableDictionary();
}
