using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.Membership;

namespace ActionRegister.Domain.People;

/// <summary>The secretariat takes a way to sign in from a person.</summary>
public sealed record UnbindSignIn(PersonId Person, string Key) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [StreamName.Of(Person)];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        var group = view.Group;
        if (FoundingGuard.Open(group) is { } shut) return shut;
        if (Standing.For(Act.RecordPerson, context, group).Refusal is { } no) return no;
        if (PersonRules.Unrecorded(view, Person) is { } unknown) return unknown;

        return view.Person(Person)?.SignIns.Any(s => s.Key == Key) is true
            ? Outcome.Accept(StreamName.Of(Person), new SignInUnbound(Key))
            : Outcome.AlreadySo;
    }
}
