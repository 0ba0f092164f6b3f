using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Application.Demo.Scenes;

/// <summary>The group is founded on its terms of reference, earlier ones first; every seat and office is filled.</summary>
internal static class TheFounding
{
    public static void Write(Script script)
    {
        script.Add(0, async stage =>
        {
            var people = new List<FoundingPerson>();
            PersonId Person(string name)
            {
                people.Add(new(new PersonId(Guid.CreateVersion7(stage.Now)), $"{name} (example)"));
                return people[^1].Id;
            }

            var day = stage.Today;
            var seats = ReadyMadeTerms.Arcseg2022.Composition.Seats;
            var members = seats.Select(s => new FoundingMember(
                new(s.Key), Person(Role(s)), day, new(new(s.NominatingBody), day, "letter of nomination"))).ToList();
            var central = Person("Director of Asylum Support");
            var local = Person("Chief Executive of the Local Government Association");
            var secretary = Person("Secretary to the group");
            var auditor = Person("Auditor of the register");
            var year = day.Year;
            var founding = new FoundGroup(
                "Asylum and Resettlement, Council Senior Engagement Group",
                "worked-example.actionregister",
                [
                    new(
                        new EntryId(Guid.CreateVersion7(stage.Now)),
                        Reference.Of(EntryKind.Decision, year, 1),
                        ReadyMadeTerms.AascEra with
                        {
                            Dated = ReadyMadeTerms.AascEra.Dated.WithDay(
                                new DateOnly(2019, 9, 1), "undated; the worked example takes the start of the contracts it speaks of"),
                        }),
                    new(
                        new EntryId(Guid.CreateVersion7(stage.Now)),
                        Reference.Of(EntryKind.Decision, year, 2),
                        ReadyMadeTerms.Arcseg2022),
                ],
                people,
                members,
                new(central, day, new(new("home-office"), day, "letter of appointment")),
                new(local, day, new(new("lga"), day, "letter of appointment")),
                [secretary],
                auditor);
            await stage.Do(founding, null, new Capacity.Operator());
            await stage.ByCoChair(Side.Central, new ConfirmFounding(founding.Hash));
            await stage.ByCoChair(Side.Local, new ConfirmFounding(founding.Hash));
        });

        script.Add(1, async stage =>
        {
            var wales = new PersonId(Guid.CreateVersion7(stage.Now));
            var office = new PersonId(Guid.CreateVersion7(stage.Now));
            await stage.BySecretariat(new RecordPerson(wales, "Policy officer, Wales (example)"));
            await stage.BySecretariat(new RecordPerson(office, "Private secretary, Asylum Support (example)"));
            await stage.BySeat(new("wales"), new NameAssistant(Party.Of(new SeatId("wales")), wales));
            await stage.ByCoChair(Side.Central, new NameAssistant(Party.CoChair(Side.Central), office));
        });
    }

    private static string Role(SeatInTerms seat) => seat.Side == Side.Central
        ? $"Senior official, {seat.Name}"
        : $"Chief Executive for {seat.Name}";
}
