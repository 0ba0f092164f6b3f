using ActionRegister.Application.Events;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;

namespace ActionRegister.Application.Tracing;

/// <summary>Who did something, or what is left of that.</summary>
/// <param name="Person">The natural person; null for an operator, for the register itself, and once erased.</param>
/// <param name="Capacity">In what capacity; null once erased.</param>
/// <param name="For">The seat or office for which it was done, or null.</param>
/// <param name="ErasedBy">Position of the event that erased it, or null while it stands.</param>
public sealed record Doer(PersonId? Person, Capacity? Capacity, Party? For, long? ErasedBy)
{
    internal static Doer Of(Kept kept) => kept.Attribution is { } by
        ? new(by.Person, Capacity.Parse(by.Capacity), by.For, null)
        : new(null, null, null, kept.AttributionErasedBy);
}
