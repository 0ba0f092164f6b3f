using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Founding;

namespace ActionRegister.Domain.Erasures;

/// <summary>The secretariat asks that one part of one event be erased; both co-chairs then authorise it, or do not.</summary>
/// <param name="Event">Position of the event in the log.</param>
/// <param name="Basis">Under what law or request, without repeating what is to go.</param>
public sealed record AskErasure(long Event, ErasedPart Part, string Basis) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [Erasure.Stream(Event, Part)];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        if (FoundingGuard.Open(view.Group) is { } closed) return closed;
        if (Standing.For(Act.AskErasure, context, view.Group).Refusal is { } refused) return refused;
        if (view.Erasure(Event, Part) is { Asked: true } or { CarriedOut: true }) return Outcome.AlreadySo;

        return string.IsNullOrWhiteSpace(Basis)
            ? Refusal.Rule(null, "An erasure needs its basis: under what law, or at whose request.")
            : Outcome.Accept(Erasure.Stream(Event, Part), new ErasureAsked(Event, Part, Basis));
    }
}
