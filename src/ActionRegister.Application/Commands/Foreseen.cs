using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;

namespace ActionRegister.Application.Commands;

/// <summary>What would come of a command now. Others may act before it is asked for: recording decides anew.</summary>
/// <param name="Refusal">Why it would be refused, or null.</param>
/// <param name="Capacity">The capacity in which it would be recorded; null when refused, or when it is so already.</param>
public sealed record Foreseen(Refusal? Refusal, Capacity? Capacity);
