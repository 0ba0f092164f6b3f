using ActionRegister.Application.Commands;
using ActionRegister.Cli.Running;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Cli.Founding;

/// <summary>The people of a founding and what each holds, as the founding command takes them.</summary>
internal sealed record FoundingParties(
    IReadOnlyList<FoundingPerson> People,
    IReadOnlyList<FoundingMember> Members,
    FoundingCoChair Central,
    FoundingCoChair Local,
    IReadOnlyList<PersonId> Secretariat,
    PersonId? Auditor)
{
    /// <summary>From a people file.</summary>
    public static FoundingParties From(PeopleFile file, TermsVersion terms, RegisterKeys keys, DateTimeOffset now)
    {
        var ids = file.People.Keys.ToDictionary(key => key, _ => NewPerson(now), StringComparer.Ordinal);
        PersonId Id(string key) => ids.TryGetValue(key, out var id)
            ? id
            : throw Failure.Refused($"The people file gives \"{key}\" a seat or an office, and has no such person.");
        FoundingCoChair CoChair(Side side, CoChairInFile c) =>
            new(Id(c.Person), c.From, Letter(terms.Composition.CoChairs.First(o => o.Side == side).Body, c.Notice));

        return new(
            [.. file.People.Select(p => new FoundingPerson(
                ids[p.Key], p.Value.Name, p.Value.SignIn is { } s ? keys.SignInKey(s.Issuer, s.Subject) : null))],
            [.. file.Members.Select(m => new FoundingMember(
                new(m.Seat), Id(m.Person), m.From, Letter(NominatingBody(terms, m.Seat), m.Nomination)))],
            CoChair(Side.Central, file.CoChairs.Central),
            CoChair(Side.Local, file.CoChairs.Local),
            [.. file.Secretariat.Select(Id)],
            file.Auditor is { } auditor ? Id(auditor) : null);
    }

    /// <summary>Without a people file: the posts that the terms name, by their own names, and no member.</summary>
    public static FoundingParties ByOffice(TermsVersion terms, DateOnly today, DateTimeOffset now)
    {
        var posts = terms.Composition.CoChairs.ToDictionary(c => c.Side, c => new FoundingPerson(NewPerson(now), c.Name));
        var secretariat = new FoundingPerson(NewPerson(now), "Secretariat of the group");
        FoundingCoChair CoChair(Side side) => new(
            posts[side].Id,
            today,
            new(new(terms.Composition.CoChairs.First(c => c.Side == side).Body), today, "the terms of reference name the office"));

        return new([.. posts.Values, secretariat], [], CoChair(Side.Central), CoChair(Side.Local), [secretariat.Id], Auditor: null);
    }

    // A seat that the terms do not know is refused by the founding itself, in its own words.
    private static string NominatingBody(TermsVersion terms, string seat) =>
        terms.Composition.Seats.FirstOrDefault(s => s.Key == seat)?.NominatingBody ?? "";

    private static BodyNotice Letter(string body, LetterInFile letter) => new(new(body), letter.Dated, letter.Document);

    private static PersonId NewPerson(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}
