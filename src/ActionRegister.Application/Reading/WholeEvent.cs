using ActionRegister.Application.Audit;

namespace ActionRegister.Application.Reading;

/// <summary>Everything about one event of the log.</summary>
/// <param name="Row">What happened, to which entry, and who did it.</param>
/// <param name="Parts">What was recorded with it, part by part, in the order data, text, actor, private.</param>
/// <param name="Entry">The entry as it is hashed, one line of canonical JSON; null for whoever may not read entries.</param>
/// <param name="LeafHash">RFC 6962's hash of the entry, in base64.</param>
/// <param name="Previous">Position of the event before it in its stream, or null.</param>
/// <param name="Following">Position of the event after it in its stream, or null.</param>
/// <param name="First">Position of the first event of its command.</param>
/// <param name="Last">Position of the last event of its command.</param>
/// <param name="Receipt">Whether what was signed covers it.</param>
public sealed record WholeEvent(
    LogRow Row,
    IReadOnlyList<EventPart> Parts,
    string? Entry,
    string LeafHash,
    long? Previous,
    long? Following,
    long First,
    long Last,
    EventReceipt Receipt);

/// <summary>One part of an event.</summary>
/// <param name="Name"><c>data</c>, <c>text</c>, <c>actor</c> or <c>private</c>.</param>
/// <param name="Json">What was recorded, indented to be read; null once erased.</param>
/// <param name="ErasedBy">Position of the event that erased it, or null.</param>
/// <param name="Commitment">What the entry holds of it, in base64url: it stays when the part goes.</param>
public sealed record EventPart(string Name, string? Json, long? ErasedBy, string Commitment);
