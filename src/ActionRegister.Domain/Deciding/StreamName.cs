using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Importing;
using ActionRegister.Domain.People;

namespace ActionRegister.Domain.Deciding;

/// <summary>A consistency boundary: a topic and the thing that it is about, written <c>entry/0198…</c>.</summary>
public readonly record struct StreamName(string Value)
{
    /// <summary>The one stream about the group: its rules, seats and offices. Every command is decided from it.</summary>
    public static StreamName Group { get; } = new("group");

    /// <summary>The one stream about the log itself: in whose name, and with which key, it is signed.</summary>
    public static StreamName Log { get; } = new("log");

    /// <summary>The stream of one decision or action.</summary>
    public static StreamName Of(EntryId entry) => new($"entry/{entry}");

    /// <summary>The stream of one person: how they are named and how they sign in.</summary>
    public static StreamName Of(PersonId person) => new($"person/{person}");

    /// <summary>The stream that makes a reference unique: written once, at version 0, by the entry that takes it.</summary>
    public static StreamName Of(Reference reference) => new($"reference/{reference}");

    /// <summary>The stream of one import as a whole; what it brings is on the streams of the entries.</summary>
    public static StreamName Of(ImportId import) => new($"import/{import}");

    /// <summary>
    /// The part before the slash: <c>entry</c>, <c>person</c>, <c>reference</c>, <c>import</c>, <c>erasure</c>, <c>group</c> or <c>log</c>.
    /// </summary>
    public string Category => Value.IndexOf('/', StringComparison.Ordinal) is var slash and >= 0 ? Value[..slash] : Value;

    /// <summary>The part after the slash, empty for the group and the log.</summary>
    public string Key => Value.IndexOf('/', StringComparison.Ordinal) is var slash and >= 0 ? Value[(slash + 1)..] : "";

    /// <inheritdoc/>
    public override string ToString() => Value;
}
