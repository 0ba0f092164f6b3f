using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.Membership;

namespace ActionRegister.Domain.People;

/// <summary>A co-chair confirms that a sign-in which the secretariat bound is this person's.</summary>
/// <param name="Person">The person. Never the co-chair who confirms.</param>
/// <param name="Key">The sign-in.</param>
public sealed record ConfirmSignIn(PersonId Person, string Key) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [StreamName.Of(Person)];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        var group = view.Group;
        if (FoundingGuard.Open(group) is { } shut) return shut;
        var standing = Standing.For(Act.ConfirmSignIn, context, group);
        if (standing.Refusal is { } no) return no;
        if (CoChairRules.Unconfirmed(group, standing.Side) is { } unconfirmed) return unconfirmed;
        if (context.By == Person) return Refusal.Rule(null, "Nobody confirms their own sign-in: the other co-chair has to.");
        if (PersonRules.Unrecorded(view, Person) is { } unknown) return unknown;

        return view.Person(Person)?.SignIns.FirstOrDefault(s => s.Key == Key) switch
        {
            null => Refusal.NotFound("No such sign-in is bound to this person: the secretariat has to bind it first."),
            { Confirmed: true } => Outcome.AlreadySo,
            _ => Outcome.Accept(StreamName.Of(Person), new SignInConfirmed(Key, standing.Side)),
        };
    }
}
