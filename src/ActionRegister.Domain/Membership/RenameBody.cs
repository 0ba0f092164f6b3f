using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Membership;

/// <summary>The secretariat records, on the body's own letter, that a body took another name. Its seats stay what they are.</summary>
/// <param name="Body">The body.</param>
/// <param name="Name">Its new name.</param>
/// <param name="Notice">The body's letter.</param>
public sealed record RenameBody(BodyId Body, string Name, BodyNotice Notice) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        var group = view.Group;
        if (FoundingGuard.Open(group) is { } shut) return shut;
        if (Standing.For(Act.ChangeMember, context, group).Refusal is { } no) return no;
        if (!group.Bodies.TryGetValue(Body, out var body)) return Refusal.NotFound($"No body \"{Body}\" takes part in the group.");
        if (body.Name == Name) return Outcome.AlreadySo;
        if (NoticeRules.Fault(Notice, Body, LondonDay.Of(context.Clock)) is { } fault)
            return Refusal.Rule(group.Rules.Terms.Membership, fault);

        return Outcome.Accept(StreamName.Group, new BodyRenamed(Body, Name, Notice));
    }
}
