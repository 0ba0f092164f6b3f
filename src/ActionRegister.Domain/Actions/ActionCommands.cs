using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Actions;

/// <summary>An owner says how an action is going.</summary>
/// <param name="Id">The action.</param>
/// <param name="For">The owner reported for, or null for the one that the person acts in; the secretariat names it.</param>
/// <param name="Note">How it is going.</param>
public sealed record ReportProgress(EntryId Id, Party? For, PrivateText Note) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [StreamName.Of(Id)];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        if (ActionInForce.Refusal(view, Id, out var action) is { } no) return no;
        var owners = action.LastAgreed!.Content.Owners; // an agreed action
        var standing = Standing.For(Act.ReportProgress, context, view.Group, owners);
        if (standing.Refusal is { } refused) return refused;
        if (ActionInForce.OwnerOf(standing.Capacity!, For, owners, view.Group) is not { } owner)
            return Refusal.NotPermitted($"Name the owner reported for: {string.Join(", ", owners.Select(view.Group.NameOf))}.");

        return Outcome.Accept(StreamName.Of(Id), new ProgressReported(action.Counts.Reports + 1, owner, Note));
    }
}

/// <summary>An owner reports an action done, with evidence. It stands unless somebody disputes it in time.</summary>
public sealed record CompleteAction(EntryId Id, PrivateText Evidence) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [StreamName.Of(Id)];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        if (ActionInForce.Refusal(view, Id, out var action) is { } no) return no;
        var owners = action.LastAgreed!.Content.Owners; // an agreed action
        var standing = Standing.For(Act.Complete, context, view.Group, owners);
        if (standing.Refusal is { } refused) return refused;
        if (action.Completion is { Disputed: false }) return Outcome.AlreadySo;

        return Outcome.Accept(StreamName.Of(Id), new ActionCompleted(
            action.Counts.Completions + 1,
            ActionInForce.OwnerOf(standing.Capacity!, null, owners, view.Group)!.Value, // the table lets owners only
            ClearDays.WindowClosesAtEndOf(context.Clock, view.Group.Rules.CompletionDisputeDays.Value),
            Evidence));
    }
}

/// <summary>A member or co-chair disputes that an action is done; it is open again, and listed in exceptions.</summary>
public sealed record DisputeCompletion(EntryId Id, int Completion, PrivateText Reasons) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [StreamName.Of(Id)];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        if (ActionInForce.Refusal(view, Id, out var action) is { } no) return no;
        var standing = Standing.For(Act.DisputeCompletion, context, view.Group);
        if (standing.Refusal is { } refused) return refused;
        if (action.Completion is not { } completion || completion.Number != Completion)
            return Refusal.NotFound($"{action.Reference} has no standing report {Completion} that it is done.");
        if (completion.Disputed) return Outcome.AlreadySo;
        if (ClearDays.IsClosed(completion.DisputableUntil, context.Clock))
        {
            return Refusal.Rule(
                view.Group.Rules.CompletionDisputeDays.Clause,
                $"The report could be disputed until the end of {completion.DisputableUntil.Words()}; reopening a done action is an amendment.");
        }

        return Outcome.Accept(
            StreamName.Of(Id), new CompletionDisputed(Completion, standing.Capacity!.Party!.Value, Reasons)); // a co-chair or a seat has one
    }
}

/// <summary>What acts on an agreed action have in common.</summary>
internal static class ActionInForce
{
    public static Refusal? Refusal(View view, EntryId id, out Entry action)
    {
        action = Entry.Initial;
        if (FoundingGuard.Open(view.Group) is { } closed) return closed;
        if (Matter.FindEntry(view, id, out action) is { } none) return none;
        var clause = view.Group.Rules.Terms.JointAgreement;
        if (action.Kind != EntryKind.Action) return Deciding.Refusal.Rule(clause, $"{action.Reference} is a decision; only an action is carried out.");
        return action.Status == EntryStatus.Agreed
            ? null
            : Deciding.Refusal.Rule(clause, $"{action.Reference} is {action.Status.Words()}; only an agreed action is carried out.");
    }

    /// <summary>The owner that a capacity reports for, or null when it must be named.</summary>
    public static Party? OwnerOf(Capacity capacity, Party? named, IReadOnlyList<Party> owners, Group group)
    {
        if (capacity is Capacity.Secretariat) return named is { } n && owners.Contains(n) ? n : null;
        var own = owners.Where(o => o == capacity.Party || (capacity.Party?.Seat is { } seat && Party.Of(group.Seats[seat].Seat.NominatedBy) == o));
        return named is { } wanted ? own.Contains(wanted) ? wanted : null : own.Select(o => (Party?)o).FirstOrDefault();
    }
}
