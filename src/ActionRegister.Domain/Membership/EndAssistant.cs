using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.People;

namespace ActionRegister.Domain.Membership;

/// <summary>The holder of a seat or co-chair office ends the naming of an assistant.</summary>
/// <param name="For">The holder's own seat or office.</param>
/// <param name="Assistant">Who no longer assists.</param>
public sealed record EndAssistant(Party For, PersonId Assistant) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        var group = view.Group;
        if (FoundingGuard.Open(group) is { } shut) return shut;
        if (Standing.For(Act.NameAssistant, context, group, [For]).Refusal is { } no) return no;

        return group.Assistants.Contains(new(For, Assistant))
            ? Outcome.Accept(StreamName.Group, new AssistantEnded(For, Assistant))
            : Outcome.AlreadySo;
    }
}
