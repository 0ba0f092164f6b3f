using ActionRegister.Domain.Authority;
using ActionRegister.Domain.People;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Membership;

/// <summary>Questions that the rules ask about who is who, answered from what the log had recorded.</summary>
public sealed partial record Group
{
    /// <summary>Every capacity in which the person may act now.</summary>
    public IReadOnlyList<Capacity> CapacitiesOf(PersonId person)
    {
        var capacities = new List<Capacity>();
        foreach (var side in Enum.GetValues<Side>())
        {
            if (CoChairs[side].Person == person) capacities.Add(new Capacity.CoChair(side));
            else if (CoChairs[side] is { Person: not null, Confirmed: false } office && office.Outgoing == person)
                capacities.Add(new Capacity.OutgoingCoChair(side));
        }

        capacities.AddRange(StandingSeats.Where(s => s.Holder == person).Select(s => new Capacity.Holder(s.Seat.Id)));
        capacities.AddRange(Assistants.Where(a => a.Assistant == person && HolderOf(a.For) is not null)
            .OrderBy(a => a.For.Value, StringComparer.Ordinal)
            .Select(a => new Capacity.Assistant(a.For)));
        if (Secretariat.GetValueOrDefault(person) is { InEffect: true }) capacities.Add(new Capacity.Secretariat());
        if (Auditors.GetValueOrDefault(person) is { InEffect: true }) capacities.Add(new Capacity.Auditor());
        return capacities;
    }

    /// <summary>Whether the person is known to hold any seat or office, or assists one.</summary>
    public bool Knows(PersonId person) => CapacitiesOf(person).Count > 0;

    /// <summary>Everybody who holds a seat or office, is half appointed to one, or assists one; each once.</summary>
    public IReadOnlyList<PersonId> People() =>
    [
        .. CoChairs.OrderBy(c => c.Key).Select(c => c.Value.Person)
            .Concat(StandingSeats.Select(s => s.Holder)).OfType<PersonId>()
            .Concat(Secretariat.Keys.Concat(Auditors.Keys).Concat(Assistants.Select(a => a.Assistant)).Order(_byId))
            .Distinct(),
    ];

    private static readonly IComparer<PersonId> _byId = Comparer<PersonId>.Create((a, b) => a.Value.CompareTo(b.Value));

    /// <summary>Who holds a seat or co-chair office now; null when vacant or not of that kind.</summary>
    public PersonId? HolderOf(Party party) =>
        party.Seat is { } seat ? Seats.GetValueOrDefault(seat)?.Holder
        : party.CoChairOf is { } side ? CoChairs[side].Person
        : null;

    /// <summary>The side that a seat, office or body belongs to; null for the secretariat or what is unknown.</summary>
    public Side? SideOf(Party party) =>
        party.Seat is { } seat ? Seats.GetValueOrDefault(seat)?.Seat.Side
        : party.Body is { } body ? Bodies.GetValueOrDefault(body)?.Side
        : party.CoChairOf;

    /// <summary>What people call a seat, body or office.</summary>
    public string NameOf(Party party) =>
        party.Seat is { } seat ? Seats.GetValueOrDefault(seat)?.Seat.Name ?? seat.Value
        : party.Body is { } body ? Bodies.GetValueOrDefault(body)?.Name ?? body.Value
        : party.CoChairOf is { } side ? side == Side.Central ? "the central co-chair" : "the local co-chair"
        : "the secretariat";

    /// <summary>Whether the seat, body or office is one of the group's.</summary>
    public bool Has(Party party) =>
        party == Party.Secretariat
        || party.CoChairOf is not null
        || (party.Seat is { } seat && Seats.GetValueOrDefault(seat) is { Ended: false })
        || (party.Body is { } body && Bodies.ContainsKey(body));

    /// <summary>Whom a notice goes to: every seat and both co-chairs; for a vacant seat, its nominating body.</summary>
    public IReadOnlyList<Party> Recipients() =>
    [
        .. StandingSeats.Select(s => s.Holder is null ? Party.Of(s.Seat.NominatedBy) : Party.Of(s.Seat.Id)).Distinct(),
        Party.CoChair(Side.Central),
        Party.CoChair(Side.Local),
    ];

    /// <summary>Every seat filled at any time from a position of the log to now: who may answer in a round.</summary>
    public IReadOnlyList<SeatId> Electorate(long since) =>
        [.. StandingSeats.Where(s => s.FilledSince(since)).Select(s => s.Seat.Id)];
}
