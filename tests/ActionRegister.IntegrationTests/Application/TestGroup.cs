using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.IntegrationTests.Application;

/// <summary>The group that the tests found: the terms of October 2022, every seat filled. No one here is real.</summary>
internal static class TestGroup
{
    public static readonly PersonId CentralCoChair = Person(1);
    public static readonly PersonId LocalCoChair = Person(2);
    public static readonly PersonId Secretariat = Person(3);
    public static readonly SeatId Wales = new("wales");

    public static IReadOnlyList<SeatId> Seats { get; } =
        [.. ReadyMadeTerms.Arcseg2022.Composition.Seats.Select(s => new SeatId(s.Key))];

    public static PersonId Holder(SeatId seat) => Person(11 + Seats.ToList().IndexOf(seat));

    public static PersonId Person(int number) => new(Guid.ParseExact($"00000000-0000-7000-8000-{number:D12}", "D"));

    /// <summary>On those terms, or on others that seat other holders.</summary>
    public static FoundGroup Founding(DateTimeOffset now, TermsVersion? terms = null)
    {
        terms ??= ReadyMadeTerms.Arcseg2022;
        var today = LondonDay.Of(now);
        return new(
            Name: "Asylum and Resettlement, Council Senior Engagement Group",
            Origin: "register.test/arcseg",
            Terms: [new(new EntryId(Person(1000).Value), Reference.Of(EntryKind.Decision, today.Year, 1), terms)],
            People:
            [
                .. Enumerable.Range(1, 3).Concat(Enumerable.Range(11, terms.Composition.Seats.Count))
                    .Select(number => new FoundingPerson(Person(number), $"Person {number}")),
            ],
            Members:
            [
                .. terms.Composition.Seats.Select((seat, i) => new FoundingMember(
                    new(seat.Key), Person(11 + i), today, Letter(seat.NominatingBody, today))),
            ],
            Central: new(CentralCoChair, today, Letter(terms.Composition.CoChairs.First(c => c.Side == Side.Central).Body, today)),
            Local: new(LocalCoChair, today, Letter(terms.Composition.CoChairs.First(c => c.Side == Side.Local).Body, today)),
            Secretariat: [Secretariat],
            Auditor: null);
    }

    /// <summary>A complete text, so that only what a test is about is missing.</summary>
    public static Content Decision(string title, string text = "Councils are told two weeks before a new site opens.") => new(
        EntryKind.Decision, title, text, "So that services can prepare.", EffectiveFrom: null,
        "None, because it only moves existing work forward.", [], null,
        new Contributors(["Home Office"], ["Wales"], null), [], [], null, []);

    /// <summary>A complete action.</summary>
    public static Content Action(string title, DateOnly due, SeatId owner) => Decision(title) with
    {
        Kind = EntryKind.Action,
        Owners = [Party.Of(owner)],
        Due = new(due, null),
    };

    private static BodyNotice Letter(string from, DateOnly dated) => new(new BodyId(from), dated, "letter 1");
}
