using ActionRegister.Application.Reading;
using ActionRegister.Application.Tracing;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;

namespace ActionRegister.Application.Packs;

/// <summary>One entry of which a pack has documents, read from the pack's own events.</summary>
internal sealed record PackEntry(EntryTrace Trace, WhyGraph Why, RegisterRow Row, Group Group)
{
    /// <summary>How it is quoted; its documents are in a folder of that name.</summary>
    public string Reference => Trace.State.Reference.Value;

    /// <summary>The text in force at the moment, or null.</summary>
    public EntryVersion? InForce => Row.InForce ? Trace.Standing : null;

    /// <summary>The entry as it stood at the moment; null when it was not in the register yet.</summary>
    public static async Task<PackEntry?> Find(EntryId id, WhySources from, Moment moment, CancellationToken cancellation)
    {
        if (await WhyOf.Make(id, new(null), moment, from, cancellation) is not { } why) return null;
        var trace = new EntryTrace(await from.States.Events([StreamName.Of(id)], moment.Position, cancellation), moment);
        var effect = Effect.On(moment.EffectiveOn, trace.Events.Select(Effect.Of).OfType<Effect>());
        return new(
            trace,
            why,
            EntryRow.Of(trace.State, trace.Events, effect is { Content: not null } ? effect : null, trace.Standing.Content, moment),
            why.Group);
    }
}
