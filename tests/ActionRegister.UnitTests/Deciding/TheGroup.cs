using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.UnitTests.Deciding;

/// <summary>
/// The group that tests work on: founded on the terms of October 2022 on 5 January 2026 and confirmed the same day, every
/// seat filled, each office by a person of its own. No one here is real.
/// </summary>
public static class TheGroup
{
    public static readonly DateTimeOffset Founded = Scenario.Instant("2026-01-05T10:00:00Z");

    public static readonly PersonId CentralCoChair = Person(1);
    public static readonly PersonId LocalCoChair = Person(2);
    public static readonly PersonId Secretariat = Person(3);
    public static readonly PersonId Auditor = Person(4);

    /// <summary>Assists the holder of the seat for Wales.</summary>
    public static readonly PersonId Assistant = Person(5);

    /// <summary>Known to the register; holds nothing.</summary>
    public static readonly PersonId Newcomer = Person(6);

    /// <summary>Known to the register; holds nothing either.</summary>
    public static readonly PersonId SecondNewcomer = Person(7);

    /// <summary>Nobody has recorded this person.</summary>
    public static readonly PersonId Stranger = Person(99);

    public static readonly SeatId HomeOffice = new("home-office");
    public static readonly SeatId Dluhc = new("dluhc");
    public static readonly SeatId Wales = new("wales");
    public static readonly SeatId London = new("london");
    public static readonly BodyId WalesPartnership = new("wales-partnership");

    /// <summary>Every seat, in the order of the terms.</summary>
    public static IReadOnlyList<SeatId> Seats { get; } =
        [.. ReadyMadeTerms.Arcseg2022.Composition.Seats.Select(s => new SeatId(s.Key))];

    /// <summary>Who holds the seat.</summary>
    public static PersonId Holder(SeatId seat) => Person(11 + Seats.ToList().IndexOf(seat));

    /// <summary>A person by number: 1 to 7 as named above, 11 to 24 the holders of the seats.</summary>
    public static PersonId Person(int number) => new(new Guid($"00000000-0000-7000-8000-{number:D12}"));

    /// <summary>A letter of that body, dated 2 January 2026.</summary>
    public static BodyNotice Letter(string from, string document = "letter 1") =>
        new(new BodyId(from), new DateOnly(2026, 1, 2), document);

    /// <summary>The register as it stands after the founding was confirmed; a fork, for the caller alone.</summary>
    public static Ledger Ledger() => Open.Fork();

    public static Capacity CoChair(Side side) => new Capacity.CoChair(side);

    public static Capacity HolderOf(SeatId seat) => new Capacity.Holder(seat);

    private static Ledger Open { get; } = Confirm();

    private static Ledger Confirm()
    {
        var ledger = new Ledger();
        ledger.Record(Founded, [.. Group().Select(e => new Fact(StreamName.Group, e))]);
        foreach (var number in Enumerable.Range(1, 7).Concat(Enumerable.Range(11, Seats.Count)))
        {
            ledger.Record(Founded, new Fact(
                StreamName.Of(Person(number)), new PersonRecorded(PrivateText.Of($"Person {number}"))));
        }

        return ledger;
    }

    private static IEnumerable<IEvent> Group()
    {
        var terms = ReadyMadeTerms.Arcseg2022;
        var since = new DateOnly(2026, 1, 5);
        yield return new GroupFounded(
            terms.Title,
            "register.test/arcseg",
            new FoundingHash(new string('f', 64)),
            [.. terms.Composition.Bodies.Select(b => new Body(new(b.Key), b.Name, b.Side))],
            [.. terms.Composition.Seats.Select(s => new Seat(new(s.Key), s.Name, s.Side, new(s.NominatingBody)))]);
        yield return new TermsOfReferenceAdopted(new EntryId(Person(1000).Value), new("D-2026-0001"), 1, terms);
        foreach (var seat in terms.Composition.Seats)
        {
            yield return new MemberAppointed(new(seat.Key), Holder(new(seat.Key)), since, Letter(seat.NominatingBody));
        }

        yield return new CoChairAppointed(Side.Central, CentralCoChair, since, Letter("home-office"), null, null, Seats);
        yield return new CoChairAppointed(Side.Local, LocalCoChair, since, Letter("lga"), null, null, Seats);
        yield return new SecretariatAppointed(Secretariat, CoChair: null);
        yield return new AuditorAppointed(Auditor, CoChair: null);
        yield return new FoundingConfirmed(Side.Central, new FoundingHash(new string('f', 64)));
        yield return new FoundingConfirmed(Side.Local, new FoundingHash(new string('f', 64)));
        yield return new AssistantNamed(Party.Of(Wales), Assistant);
    }
}
