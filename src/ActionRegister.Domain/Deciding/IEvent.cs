namespace ActionRegister.Domain.Deciding;

/// <summary>Something that happened and is recorded for ever. Who, when and which stream live in the envelope.</summary>
public interface IEvent;

/// <summary>
/// Marks a property of an event that is kept in the <c>text</c> part: wording that can be hidden from a reader and is
/// never erased. Unmarked properties are kept in <c>data</c>: structure, always present.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TextPartAttribute : Attribute;

/// <summary>
/// Marks a <see cref="PrivateText"/> property of an event, kept in the <c>private</c> part: free text that may hold
/// personal data and can be erased. No rule reads it.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PrivatePartAttribute : Attribute;
