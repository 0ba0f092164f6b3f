using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.Membership;

namespace ActionRegister.Domain.People;

/// <summary>
/// The secretariat ties a way to sign in to a person; it opens the register once a co-chair has confirmed it.
/// </summary>
/// <param name="Person">Who signs in with it. Never the one who binds it.</param>
/// <param name="Key">Keyed hash of issuer and subject, 64 lower-case hexadecimal digits.</param>
/// <param name="LastSeenAs">
/// The person to whom a list of sign-ins shows this key bound, or null. The list may be behind; the person's stream is not.
/// </param>
public sealed record BindSignIn(PersonId Person, string Key, PersonId? LastSeenAs = null) : ICommand
{
    /// <inheritdoc/>
    // Everybody who can do anything is looked at, so that two people with a say can never share a sign-in, list or no list.
    public IEnumerable<StreamName> Reads(View view) => Looked(view.Group).Select(StreamName.Of);

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        var group = view.Group;
        if (FoundingGuard.Open(group) is { } shut) return shut;
        if (Standing.For(Act.RecordPerson, context, group).Refusal is { } no) return no;
        if (context.By == Person) return Refusal.Rule(null, "Nobody binds their own sign-in: somebody else of the secretariat has to.");
        if (PersonRules.Unrecorded(view, Person) is { } unknown) return unknown;
        if (!SignInKey.IsWellFormed(Key)) return Refusal.Rule(null, SignInKey.Expected);
        if (SignsIn(view, Person)) return Outcome.AlreadySo;
        if (Looked(group).Any(other => SignsIn(view, other)))
            return Refusal.Rule(null, "This sign-in is somebody else's: it has to be unbound there first.");

        return Outcome.Accept(StreamName.Of(Person), new SignInBound(Key, NeedsConfirmation: true));
    }

    private IEnumerable<PersonId> Looked(Group group) =>
        group.People().Append(Person).Concat(LastSeenAs is { } other ? [other] : Array.Empty<PersonId>()).Distinct();

    private bool SignsIn(View view, PersonId person) => view.Person(person) is { } known && known.SignIns.Any(s => s.Key == Key);
}
