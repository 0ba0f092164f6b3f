using ActionRegister.EventStore.Signing;

namespace ActionRegister.Application.Hosting;

/// <summary>Whether the register is read-only just now, and why, for people.</summary>
public sealed class ReadOnlyState(SigningStatus signing)
{
    /// <summary>Why nothing may be recorded, in full sentences; null when things may be.</summary>
    public string? Because => signing.Refusal is { } refusal ? Words(refusal) : null;

    /// <summary>What does not match, with what follows from it.</summary>
    public static string Words(string refusal) =>
        $"Read-only: the log does not continue what was signed, and nothing is recorded until an operator has answered for that. {refusal}";
}
