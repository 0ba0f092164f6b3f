using ActionRegister.Application.Reading;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Rounds;

namespace ActionRegister.Web.Entries;

/// <summary>A comment and what was done about it.</summary>
/// <param name="On">Fingerprint of the text commented on.</param>
/// <param name="By">The seat or office that spoke; left out once the attribution was erased.</param>
/// <param name="NamedBy">Fingerprint of the text that follows from it.</param>
internal sealed record CommentResponse(
    int Number,
    int? Amendment,
    string On,
    string? By,
    bool Late,
    bool Withdrawn,
    WordsResponse? Passage,
    WordsResponse Words,
    Answer? Answer,
    WordsResponse? AnswerReasons,
    string? NamedBy,
    long Position,
    DateTimeOffset At)
{
    public static CommentResponse Of(CommentRow c) => new(
        c.Number,
        c.Amendment,
        c.On.Value,
        c.By?.Value,
        c.Late,
        c.Withdrawn,
        WordsResponse.Of(c.Passage),
        new(c.Words.Words, c.Words.ErasedBy),
        c.Answer,
        WordsResponse.Of(c.AnswerReasons),
        c.NamedBy?.Value,
        c.Position,
        c.At);
}

/// <summary>Free text, or what remains of it.</summary>
/// <param name="Text">What was written; left out once erased.</param>
/// <param name="ErasedBy">Position of the event that erased it.</param>
internal sealed record WordsResponse(string? Text, long? ErasedBy)
{
    public static WordsResponse? Of(PrivateText? words) => words is null ? null : new(words.Words, words.ErasedBy);
}
