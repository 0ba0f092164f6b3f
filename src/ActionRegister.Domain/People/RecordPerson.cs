using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Founding;

namespace ActionRegister.Domain.People;

/// <summary>The secretariat makes a person known to the register, so that a seat, an office or a sign-in can be theirs.</summary>
/// <param name="Id">The person; made at the edge.</param>
/// <param name="Name">The name as people write it; it can be erased later.</param>
public sealed record RecordPerson(PersonId Id, string Name) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [StreamName.Of(Id)];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        var group = view.Group;
        if (FoundingGuard.Open(group) is { } shut) return shut;
        if (Standing.For(Act.RecordPerson, context, group).Refusal is { } no) return no;

        return view.Person(Id) is { Exists: true }
            ? Outcome.AlreadySo
            : Outcome.Accept(StreamName.Of(Id), new PersonRecorded(PrivateText.Of(Name)));
    }
}
