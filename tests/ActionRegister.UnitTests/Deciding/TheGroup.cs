using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
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

    /// <summary>The day from which everybody holds what they hold.</summary>
    public static readonly DateOnly Since = new(2026, 1, 5);

    /// <summary>The imported decision that carries the terms.</summary>
    public static readonly EntryId TermsEntry = new(new Guid("00000000-0000-7000-9000-000000000001"));
    public static readonly Reference TermsReference = new("D-2026-0001");

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

    /// <summary>The founding that the register began with.</summary>
    public static FoundGroup Founding { get; } = new(
        Name: "Asylum and Resettlement, Council Senior Engagement Group",
        Origin: "register.test/arcseg",
        Terms: [new(TermsEntry, TermsReference, ReadyMadeTerms.Arcseg2022)],
        People:
        [
            .. Enumerable.Range(1, 7).Concat(Enumerable.Range(11, Seats.Count))
                .Select(number => new FoundingPerson(Person(number), $"Person {number}")),
        ],
        Members:
        [
            .. ReadyMadeTerms.Arcseg2022.Composition.Seats.Select(seat => new FoundingMember(
                new(seat.Key), Holder(new(seat.Key)), Since, Letter(seat.NominatingBody))),
        ],
        Central: new(CentralCoChair, Since, Letter("home-office")),
        Local: new(LocalCoChair, Since, Letter("lga")),
        Secretariat: [Secretariat],
        Auditor: Auditor);

    private static Ledger Open { get; } = Confirm();

    private static Ledger Confirm()
    {
        var ledger = new Ledger();
        ledger.Do(Founding, by: null, Founded, new Capacity.Operator());
        ledger.Do(new ConfirmFounding(Founding.Hash), CentralCoChair, Founded);
        ledger.Do(new ConfirmFounding(Founding.Hash), LocalCoChair, Founded);
        ledger.Do(new NameAssistant(Party.Of(Wales), Assistant), Holder(Wales), Founded);
        return ledger;
    }
}
