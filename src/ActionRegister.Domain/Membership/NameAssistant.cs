using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.People;

namespace ActionRegister.Domain.Membership;

/// <summary>The holder of a seat or co-chair office names an assistant, who acts "for" it while the holder holds it.</summary>
/// <param name="For">The holder's own seat or office.</param>
/// <param name="Assistant">Who is to assist.</param>
public sealed record NameAssistant(Party For, PersonId Assistant) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [StreamName.Of(Assistant)];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        var group = view.Group;
        if (FoundingGuard.Open(group) is { } shut) return shut;
        if (Standing.For(Act.NameAssistant, context, group, [For]).Refusal is { } no) return no;
        if (group.HolderOf(For) is not { } holder)
            return Refusal.Rule(null, "An assistant is named for a seat or a co-chair office that somebody holds.");
        if (PersonRules.Unrecorded(view, Assistant) is { } unknown) return unknown;
        if (Assistant == holder) return Refusal.Rule(null, "Nobody assists themselves: name somebody else.");

        return group.Assistants.Contains(new(For, Assistant))
            ? Outcome.AlreadySo
            : Outcome.Accept(StreamName.Group, new AssistantNamed(For, Assistant));
    }
}
