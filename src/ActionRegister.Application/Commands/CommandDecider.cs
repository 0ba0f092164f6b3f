using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;

namespace ActionRegister.Application.Commands;

/// <summary>What deciding a command led to.</summary>
internal abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>Facts to record, and all that they were decided from.</summary>
    public sealed record Recordable(
        IReadOnlyList<Fact> Facts, Basis Basis, DateTimeOffset Clock, Capacity Capacity) : Decision;

    /// <summary>There is nothing to record.</summary>
    public sealed record Answered(Handled Answer) : Decision;
}

/// <summary>Reads what a command needs and lets the domain decide it.</summary>
internal sealed class CommandDecider(StateReader states, RegisterKeys keys, TimeProvider time)
{
    public async Task<Decision> Decide(ICommand command, Request request, bool fresh, CancellationToken cancellation)
    {
        var basis = await states.BasisOf(command, request.Expected.Select(e => e.Stream), fresh, cancellation);
        foreach (var (stream, version) in request.Expected)
        {
            if (basis.States[stream].Version != version)
                return new Decision.Answered(new Handled.VersionMismatch(stream, basis.States[stream].Version));
        }

        var context = new Context(Now(), request.Person, request.Capacity, keys.AuthorToken);
        var (outcome, capacity) = Decide(command, basis.View, context);
        return outcome switch
        {
            Outcome.Refused refused => new Decision.Answered(new Handled.Refused(refused.Refusal)),
            Outcome.Accepted { Facts: [] } => new Decision.Answered(new Handled.AlreadySo()),
            Outcome.Accepted accepted => new Decision.Recordable(accepted.Facts, basis, context.Clock, capacity),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    // An act is done in exactly one capacity, and the record names it. When none is claimed it is the first in which the
    // person may do it.
    private static (Outcome Outcome, Capacity Capacity) Decide(ICommand command, View view, Context context)
    {
        if (context.As is { } claimed)
            return (command.Decide(view, context), claimed);

        IReadOnlyList<Capacity> held = context.By is { } person ? view.Group.CapacitiesOf(person) : [];
        foreach (var capacity in held)
        {
            var outcome = command.Decide(view, context with { As = capacity });
            if (outcome is not Outcome.Refused { Refusal.Kind: RefusalKind.NotPermitted })
                return (outcome, capacity);
        }

        // Somebody who has left may ask for what is so already.
        return command.Decide(view, context) switch
        {
            Outcome.Accepted { Facts.Count: > 0 } => throw new System.Diagnostics.UnreachableException(
                "Accepted from somebody who may not do it in any capacity."),
            var outcome => (outcome, new Capacity.Register()),
        };
    }

    // The log keeps whole microseconds: a rule must judge by the instant that a replay will see.
    private DateTimeOffset Now()
    {
        var now = time.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
