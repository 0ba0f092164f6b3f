namespace ActionRegister.Domain.Deciding;

/// <summary>
/// Free text that may hold personal data: a comment, an answer, reasons, a name. It can be erased later; the event that
/// erased it is then all that is left. Rules never look inside.
/// </summary>
public sealed record PrivateText
{
    private PrivateText(string? words, long? erasedBy) => (Words, ErasedBy) = (words, erasedBy);

    /// <summary>What was written, or null once erased.</summary>
    public string? Words { get; }

    /// <summary>Position in the log of the event that erased the words, or null while they stand.</summary>
    public long? ErasedBy { get; }

    /// <summary>The text as written.</summary>
    public static PrivateText Of(string words) => new(words, null);

    /// <summary>What remains of an erased text.</summary>
    public static PrivateText Erased(long by) => new(null, by);

    /// <inheritdoc/>
    public override string ToString() => Words ?? $"[erased by event {ErasedBy}]";
}
