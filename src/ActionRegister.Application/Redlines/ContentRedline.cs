using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Tracing;

namespace ActionRegister.Application.Redlines;

/// <summary>How one part of a content differs.</summary>
/// <param name="Field">Which part, as the API names it: "title", "text", "owners".</param>
/// <param name="Runs">The words of both, in order.</param>
public sealed record FieldRedline(string Field, IReadOnlyList<Run> Runs);

/// <summary>Which words differ between two contents.</summary>
public static class ContentRedline
{
    /// <summary>The parts that differ; none when the contents are equal.</summary>
    public static IReadOnlyList<FieldRedline> Between(Content before, Content after) => Between(ContentWords.Of(before), ContentWords.Of(after));

    /// <summary>The parts that differ, in whatever words both are given.</summary>
    public static IReadOnlyList<FieldRedline> Between(
        IEnumerable<(string Field, string Words)> before, IEnumerable<(string Field, string Words)> after) =>
    [
        .. before.Zip(after, (a, b) => (a.Field, Before: a.Words, After: b.Words))
            .Where(part => part.Before != part.After)
            .Select(part => new FieldRedline(part.Field, WordDiff.Between(part.Before, part.After))),
    ];
}
