using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.UnitTests.Deciding;

namespace ActionRegister.UnitTests.Exploration;

/// <summary>The smallest group that the rules can tell apart: one seat and one co-chair on each side, under the lock.</summary>
internal static class SmallGroup
{
    public static readonly SeatId CentralSeat = new("home-office");
    public static readonly SeatId LocalSeat = new("wales");
    public static readonly IReadOnlyList<SeatId> Seats = [CentralSeat, LocalSeat];
    public static readonly PersonId CentralCoChair = TheGroup.Person(1);
    public static readonly PersonId LocalCoChair = TheGroup.Person(2);
    public static readonly PersonId Secretariat = TheGroup.Person(3);
    public static readonly PersonId Newcomer = TheGroup.Person(6);
    public static readonly PersonId NewCoChair = TheGroup.Person(7);
    public static readonly PersonId CentralMember = TheGroup.Holder(CentralSeat);
    public static readonly PersonId LocalMember = TheGroup.Holder(LocalSeat);

    private static readonly DateOnly _since = new(2026, 1, 5);

    private static readonly TermsVersion _terms = ReadyMadeTerms.Arcseg2022 with
    {
        Composition = new(
            [new("home-office", "Home Office", Side.Central), new("lga", "LGA", Side.Local), new("wales-partnership", "Wales", Side.Local)],
            [
                new("home-office", "Home Office", Side.Central, "home-office", "home-office"),
                new("wales", "Wales", Side.Local, "wales-partnership", "wales-partnership"),
            ],
            ReadyMadeTerms.Arcseg2022.Composition.CoChairs),
    };

    private static readonly FoundGroup _founding = new(
        "A small group",
        "register.test/small",
        [new(new EntryId(TheGroup.Person(1000).Value), new Reference("D-2026-0001"), _terms)],
        [
            .. new[] { CentralCoChair, LocalCoChair, Secretariat, Newcomer, NewCoChair, CentralMember, LocalMember }
                .Select(person => new FoundingPerson(person, $"Person {person}")),
        ],
        [
            new(CentralSeat, CentralMember, _since, TheGroup.Letter("home-office")),
            new(LocalSeat, LocalMember, _since, TheGroup.Letter("wales-partnership")),
        ],
        new(CentralCoChair, _since, TheGroup.Letter("home-office")),
        new(LocalCoChair, _since, TheGroup.Letter("lga")),
        [Secretariat],
        Auditor: null);

    private static readonly Ledger _open = Open();

    /// <summary>The register after the founding was confirmed; a fork, for the caller alone.</summary>
    public static Ledger Ledger() => _open.Fork();

    private static Ledger Open()
    {
        var ledger = new Ledger();
        Must(_founding, null, new Capacity.Operator());
        Must(new ConfirmFounding(_founding.Hash), CentralCoChair, null);
        Must(new ConfirmFounding(_founding.Hash), LocalCoChair, null);
        return ledger;

        void Must(Domain.Deciding.ICommand command, PersonId? by, Capacity? @as)
        {
            if (ledger.Do(command, by, TheGroup.Founded, @as) is Domain.Deciding.Outcome.Refused refused)
                throw new InvalidOperationException(refused.Refusal.Because);
        }
    }
}
