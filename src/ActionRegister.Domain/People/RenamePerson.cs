using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.Membership;

namespace ActionRegister.Domain.People;

/// <summary>The secretariat records a person's new name.</summary>
// Names can be erased, so no rule reads them: the same name recorded again is recorded again.
public sealed record RenamePerson(PersonId Id, string Name) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [StreamName.Of(Id)];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        var group = view.Group;
        if (FoundingGuard.Open(group) is { } shut) return shut;
        if (Standing.For(Act.RecordPerson, context, group).Refusal is { } no) return no;
        if (PersonRules.Unrecorded(view, Id) is { } unknown) return unknown;

        return Outcome.Accept(StreamName.Of(Id), new PersonRenamed(PrivateText.Of(Name)));
    }
}
