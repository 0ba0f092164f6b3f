namespace ActionRegister.Application.Audit;

/// <summary>Whether an event is covered by what was signed, and the proof.</summary>
public abstract record EventReceipt
{
    private EventReceipt()
    {
    }

    /// <summary>It is: keep the text outside the register.</summary>
    /// <param name="Text">The receipt, checkable without the register (C2SP tlog-proof).</param>
    /// <param name="Origin">The name of the log that the checkpoint signs.</param>
    /// <param name="Size">How many events that checkpoint covers.</param>
    /// <param name="SignedAt">When it was published.</param>
    /// <param name="Inclusion">The hashes from the event's leaf up to the signed root, in base64.</param>
    public sealed record Ready(
        string Text, string Origin, long Size, DateTimeOffset SignedAt, IReadOnlyList<string> Inclusion) : EventReceipt;

    /// <summary>It is recorded; the next checkpoint, within a second or so, covers it.</summary>
    public sealed record NotYet : EventReceipt;

    /// <summary>The log has no such event.</summary>
    public sealed record NoSuchEvent : EventReceipt;

    /// <summary>What is stored is not what was signed: the log was altered.</summary>
    /// <param name="Says">What does not fit, as a full sentence.</param>
    public sealed record Contradicted(string Says) : EventReceipt;
}
