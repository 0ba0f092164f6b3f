using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Rounds;

/// <summary>What a new text of a proposal or an amendment has to respect.</summary>
internal static class Revising
{
    public static Refusal? Refusal(Matter matter, Content content, IReadOnlyList<int> comments)
    {
        var clause = matter.Rules.Terms.CommentAndChange;
        if (content.Kind != matter.Deliberation.Content.Kind || content.Overturned != matter.Deliberation.Content.Overturned)
            return Deciding.Refusal.Rule(clause, "A revision changes the text, not what kind of thing it is.");
        if (ContentShape.Refusal(matter.Group, content, clause) is { } misshapen) return misshapen;

        var known = matter.Deliberation.Comments.Where(c => !c.Withdrawn).Select(c => c.Number).ToHashSet();
        return comments.Where(c => !known.Contains(c)).ToList() is { Count: > 0 } unknown
            ? Deciding.Refusal.Rule(clause, $"There is no standing comment {string.Join(", ", unknown)} on {matter.Quoted} to follow.")
            : null;
    }
}
