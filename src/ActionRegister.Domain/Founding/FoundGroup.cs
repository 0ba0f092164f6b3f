using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Founding;

/// <summary>
/// An operator founds the group on an empty log: one append says who the group is, by which terms it works, who belongs
/// and who holds which office. Bodies and seats are those that the last terms create; no setting is chosen.
/// </summary>
/// <param name="Name">What the group is called.</param>
/// <param name="Origin">Names this log for ever: printable ASCII without spaces or "+", at most 100 characters.</param>
/// <param name="Terms">Every version that the group has worked by, in the order in which they took effect.</param>
/// <param name="People">Everybody named below, and others who will be needed soon.</param>
/// <param name="Members">Who holds which seat; a seat not named is vacant.</param>
/// <param name="Central">The co-chair of central government.</param>
/// <param name="Local">The co-chair of local government.</param>
/// <param name="Secretariat">One person or more, who hold no seat and no other office.</param>
/// <param name="Auditor">Somebody without seat or other office, or nobody yet.</param>
public sealed record FoundGroup(
    string Name,
    string Origin,
    IReadOnlyList<FoundingTerms> Terms,
    IReadOnlyList<FoundingPerson> People,
    IReadOnlyList<FoundingMember> Members,
    FoundingCoChair Central,
    FoundingCoChair Local,
    IReadOnlyList<PersonId> Secretariat,
    PersonId? Auditor) : ICommand
{
    /// <summary>Fingerprint of the whole founding.</summary>
    public FoundingHash Hash => FoundingFingerprint.Of(this);

    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) =>
    [
        .. People.Select(p => StreamName.Of(p.Id)),
        .. Terms.Select(t => StreamName.Of(t.Entry)),
        .. Terms.Select(t => StreamName.Of(t.Reference)),
    ];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        var group = view.Group;
        if (Standing.For(Act.Found, context, group).Refusal is { } no) return no;
        if (group.Founding != FoundingStatus.NotFounded)
        {
            return Refusal.Rule(
                null, $"This log holds \"{group.Name}\" already. One register holds one group: found another on an empty log.");
        }

        return FoundingChecks.Check(this, LondonDay.Of(context.Clock)) is { } refusal ? refusal : Outcome.Accept(Facts());
    }

    internal List<Fact> Facts() =>
    [
        .. OfTheGroup(new GroupFounded(Name, Origin, Hash, Bodies, Seats)),
        .. People.SelectMany(OfThePerson),
        .. Terms.SelectMany(OfTheTerms),
        .. OfTheGroup([
            .. Members.Select(m => new MemberAppointed(m.Seat, m.Person, m.From, m.Nomination)),
            Appointed(Side.Central, Central),
            Appointed(Side.Local, Local),
            .. Secretariat.Select(person => new SecretariatAppointed(person, CoChair: null)),
            .. Auditor is { } auditor ? [new AuditorAppointed(auditor, CoChair: null)] : Array.Empty<IEvent>(),
        ]),
    ];

    private IReadOnlyList<Body> Bodies => [.. Terms[^1].Terms.Composition.Bodies.Select(b => new Body(new(b.Key), b.Name, b.Side))];

    private IReadOnlyList<Seat> Seats =>
        [.. Terms[^1].Terms.Composition.Seats.Select(s => new Seat(new(s.Key), s.Name, s.Side, new(s.NominatingBody)))];

    private static IEnumerable<Fact> OfTheGroup(params IEnumerable<IEvent> events) =>
        events.Select(happened => new Fact(StreamName.Group, happened));

    private static IEnumerable<Fact> OfThePerson(FoundingPerson person)
    {
        yield return new(StreamName.Of(person.Id), new PersonRecorded(PrivateText.Of(person.Name)));
        if (person.SignIn is { } key) yield return new(StreamName.Of(person.Id), new SignInBound(key, NeedsConfirmation: false));
    }

    private IEnumerable<Fact> OfTheTerms(FoundingTerms terms, int index)
    {
        var earlier = index == 0 ? null : Terms[index - 1];
        var content = terms.Content(earlier);
        yield return new(StreamName.Of(terms.Reference), new ReferenceAllotted(terms.Entry));
        yield return new(StreamName.Of(terms.Entry), terms.Imported(content));
        if (earlier is not null) yield return new(StreamName.Of(earlier.Entry), terms.Supersedes());
        yield return new(
            StreamName.Group, new TermsOfReferenceAdopted(terms.Entry, terms.Reference, Number: index + 1, terms.Terms));
    }

    private CoChairAppointed Appointed(Side side, FoundingCoChair coChair) => new(
        side,
        coChair.Person,
        coChair.From,
        coChair.Notice,
        Outgoing: null,
        ConfirmableBySeatsFrom: null,
        Told: [.. Seats.Select(s => s.Id)]);
}
