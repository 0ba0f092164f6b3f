using System.Diagnostics;
using ActionRegister.Domain.Deciding;

namespace ActionRegister.Domain.Contents;

/// <summary>The number was given to an entry and will never be given to another.</summary>
public sealed record ReferenceAllotted(EntryId Entry) : IEvent;

/// <summary>Which entry holds a reference, or none.</summary>
public sealed record ReferenceUse(EntryId? Entry) : IState<ReferenceUse>
{
    /// <inheritdoc/>
    public static ReferenceUse Initial { get; } = new(Entry: null);

    /// <inheritdoc/>
    public ReferenceUse Evolve(Recorded recorded) => recorded.Event switch
    {
        ReferenceAllotted e => new(e.Entry),
        _ => throw new UnreachableException($"{recorded.Event.GetType().Name} is not a reference event."),
    };
}
