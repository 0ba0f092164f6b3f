using System.Collections.Immutable;
using System.Diagnostics;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.People;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Membership;

/// <summary>How far the founding has come.</summary>
public enum FoundingStatus
{
    /// <summary>The log is empty.</summary>
    NotFounded,

    /// <summary>Founded; both co-chairs have yet to confirm, and everything else is refused.</summary>
    NotConfirmed,

    /// <summary>Open.</summary>
    Confirmed,

    /// <summary>Given up; everything is refused.</summary>
    Abandoned,
}

/// <summary>Only what the rules need to know about the group: rules in force, seats, offices.</summary>
public sealed partial record Group : IState<Group>
{
    /// <inheritdoc/>
    public static Group Initial { get; } = new();

    /// <summary>How far the founding has come.</summary>
    public FoundingStatus Founding { get; private init; }

    /// <summary>The name in use.</summary>
    public string Name { get; private init; } = "";

    /// <summary>Names this log in statements and checkpoints.</summary>
    public string Origin { get; private init; } = "";

    /// <summary>What both co-chairs confirm.</summary>
    public FoundingHash FoundingHash { get; private init; }

    /// <summary>Sides whose co-chair has confirmed the founding.</summary>
    public ImmutableHashSet<Side> FoundingConfirmedBy { get; private init; } = [];

    /// <summary>The rules in force; null before founding.</summary>
    public RulesInForce? InForce { get; private init; }

    /// <summary>Every set of rules that was ever in force, in order; number n stands at index n − 1.</summary>
    public ImmutableList<RulesInForce> RulesHistory { get; private init; } = [];

    /// <summary>Entry that adopted the terms in force; new terms over a lock are an amendment of it.</summary>
    public Contents.EntryId? TermsAdoptedBy { get; private init; }

    /// <summary>Every body that takes part.</summary>
    public ImmutableDictionary<BodyId, Body> Bodies { get; private init; } = ImmutableDictionary<BodyId, Body>.Empty;

    /// <summary>Every seat, ended ones too: they may be in an electorate.</summary>
    public ImmutableDictionary<SeatId, SeatState> Seats { get; private init; } =
        ImmutableDictionary<SeatId, SeatState>.Empty;

    /// <summary>The two co-chair offices.</summary>
    public ImmutableDictionary<Side, CoChairOffice> CoChairs { get; private init; } =
        ImmutableDictionary<Side, CoChairOffice>.Empty
            .Add(Side.Central, CoChairOffice.Vacant).Add(Side.Local, CoChairOffice.Vacant);

    /// <summary>People of the secretariat, and those whom one co-chair has appointed so far.</summary>
    public ImmutableDictionary<PersonId, OfficeHolding> Secretariat { get; private init; } =
        ImmutableDictionary<PersonId, OfficeHolding>.Empty;

    /// <summary>Auditors, and those whom one co-chair has appointed so far.</summary>
    public ImmutableDictionary<PersonId, OfficeHolding> Auditors { get; private init; } =
        ImmutableDictionary<PersonId, OfficeHolding>.Empty;

    /// <summary>Who assists whom.</summary>
    public ImmutableHashSet<Assistance> Assistants { get; private init; } = [];

    /// <summary>The rules in force; asking before founding is a bug, since everything but founding is refused then.</summary>
    public RulesInForce Rules => InForce ?? throw new UnreachableException("The group is not founded.");

    /// <summary>Seats that exist now.</summary>
    public IEnumerable<SeatState> StandingSeats => Seats.Values.Where(s => !s.Ended).OrderBy(s => s.Seat.Id.Value, StringComparer.Ordinal);

    /// <inheritdoc/>
    public Group Evolve(Recorded recorded) => recorded.Event switch
    {
        GroupFounded e => this with
        {
            Founding = FoundingStatus.NotConfirmed,
            Name = e.Name,
            Origin = e.Origin,
            FoundingHash = e.Hash,
            Bodies = e.Bodies.ToImmutableDictionary(b => b.Id),
            Seats = e.Seats.ToImmutableDictionary(s => s.Id, SeatState.Empty),
        },
        FoundingConfirmed e => Confirm(e),
        FoundingAbandoned => this with { Founding = FoundingStatus.Abandoned },
        GroupRenamed e => this with { Name = e.Name },
        TermsOfReferenceAdopted e => Under(InForce?.WithTerms(e.Terms) ?? RulesInForce.Under(e.Terms)) with
        {
            TermsAdoptedBy = e.By,
        },
        SettingChosen e => Under(Rules.With(new ChosenSetting(e.Setting, e.To, e.ByReference.Value))),
        BodyAdmitted e => this with { Bodies = Bodies.SetItem(e.Body.Id, e.Body) },
        BodyRenamed e => this with { Bodies = Bodies.SetItem(e.Body, Bodies[e.Body] with { Name = e.Name }) },
        BodyLeft e => this with { Bodies = Bodies.Remove(e.Body) },
        SeatCreated e => this with { Seats = Seats.SetItem(e.Seat.Id, SeatState.Empty(e.Seat)) },
        SeatEnded e => HandOver(e.Seat, s => s.Vacated(recorded, LondonDay.Of(recorded.Clock)) with { Ended = true }),
        MemberNominated e => Change(e.Seat, s => s with { Nominations = s.Nominations.Add(e) }),
        MemberAppointed e => HandOver(e.Seat, s => s.Filled(e, recorded)),
        MembershipEnded e => HandOver(e.Seat, s => s.Vacated(recorded, e.On)),
        CoChairAppointed e => HandOver(e.Side, o => o.Taken(e, recorded.Position, Founding)),
        CoChairConfirmed e => Change(e.Side, o => o.ConfirmedBy(e, this)),
        CoChairEnded e => HandOver(e.Side, o => o.Left()),
        SecretariatAppointed e => this with { Secretariat = OfficeHolding.Appoint(Secretariat, e.Person, e.CoChair) },
        SecretariatEnded e => this with { Secretariat = Secretariat.Remove(e.Person) },
        AuditorAppointed e => this with { Auditors = OfficeHolding.Appoint(Auditors, e.Person, e.CoChair) },
        AuditorEnded e => this with { Auditors = Auditors.Remove(e.Person) },
        AssistantNamed e => this with { Assistants = Assistants.Add(new(e.For, e.Assistant)) },
        AssistantEnded e => this with { Assistants = Assistants.Remove(new(e.For, e.Assistant)) },
        _ => throw new UnreachableException($"{recorded.Event.GetType().Name} is not an event of the group."),
    };

    private Group Under(RulesInForce rules) => this with { InForce = rules, RulesHistory = RulesHistory.Add(rules) };

    private Group Confirm(FoundingConfirmed e)
    {
        var by = FoundingConfirmedBy.Add(e.CoChair);
        return this with
        {
            FoundingConfirmedBy = by,
            Founding = by.Count == 2 ? FoundingStatus.Confirmed : Founding,
            CoChairs = by.Count == 2 ? CoChairs.ToImmutableDictionary(c => c.Key, c => c.Value with { Confirmed = true }) : CoChairs,
        };
    }

    private Group HandOver(SeatId seat, Func<SeatState, SeatState> change) => Change(seat, change).WithoutAssistants(Party.Of(seat));

    // What one co-chair began, the other completes with that same person: two people, each personally.
    private Group HandOver(Side side, Func<CoChairOffice, CoChairOffice> change) =>
        (Change(side, change) with
        {
            Secretariat = OfficeHolding.WithoutHalf(Secretariat, side),
            Auditors = OfficeHolding.WithoutHalf(Auditors, side),
        }).WithoutAssistants(Party.CoChair(side));

    // Whoever holds a seat or office names assistants for as long as they hold it.
    private Group WithoutAssistants(Party of) => this with { Assistants = [.. Assistants.Where(a => a.For != of)] };

    private Group Change(SeatId seat, Func<SeatState, SeatState> change) =>
        this with { Seats = Seats.SetItem(seat, change(Seats[seat])) };

    private Group Change(Side side, Func<CoChairOffice, CoChairOffice> change) =>
        this with { CoChairs = CoChairs.SetItem(side, change(CoChairs[side])) };
}

/// <summary>Who assists the holder of which seat or office.</summary>
public sealed record Assistance(Party For, PersonId Assistant);
