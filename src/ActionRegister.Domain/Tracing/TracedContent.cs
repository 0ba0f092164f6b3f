using ActionRegister.Domain.Contents;

namespace ActionRegister.Domain.Tracing;

/// <summary>One part of a content, traced.</summary>
/// <param name="Field">Which part, as the API names it: "title", "text", "owners".</param>
public sealed record TracedField(string Field, TracedText Text);

/// <summary>A content of which every word knows the event that introduced it.</summary>
public sealed record TracedContent(IReadOnlyList<TracedField> Fields)
{
    /// <summary>A content that one event introduced whole.</summary>
    public static TracedContent New(Content content, long origin)
    {
        var vocabulary = new Vocabulary();
        return new([.. ContentWords.Of(content).Select(part => new TracedField(part.Field, TracedText.New(part.Words, origin, vocabulary)))]);
    }

    /// <summary>The content that an event put in the place of this one.</summary>
    public TracedContent Then(Content content, long origin) =>
        Next(content, (field, words, _) => field.Text.Then(words, origin));

    /// <summary>The content that an event put in the place of this one and of another; what both say is of this one.</summary>
    public TracedContent Then(Content content, long origin, TracedContent other) =>
        Next(content, (field, words, i) => field.Text.Then(words, origin, other.Fields[i].Text));

    private TracedContent Next(Content content, Func<TracedField, string, int, TracedText> next) =>
        new([.. ContentWords.Of(content).Select((part, i) => new TracedField(part.Field, next(Fields[i], part.Words, i)))]);
}
