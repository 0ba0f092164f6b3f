using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;

namespace ActionRegister.Application.Events;

/// <summary>Who did it, for readers; no rule looks at it, and it can be erased.</summary>
/// <param name="Person">The natural person, or null for an operator and for the register itself.</param>
/// <param name="Capacity">In what capacity, as <see cref="Domain.Authority.Capacity"/> writes it.</param>
/// <param name="For">The seat or office for which it was done, or null.</param>
/// <param name="Auth">How the person was authenticated.</param>
public sealed record Attribution(PersonId? Person, string Capacity, Party? For, string Auth);
