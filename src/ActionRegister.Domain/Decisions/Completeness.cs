using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Membership;

namespace ActionRegister.Domain.Decisions;

/// <summary>J2: what a content has to say before the group can be asked.</summary>
public static class Completeness
{
    /// <summary>Each thing that is not said yet: "the reasons"; none when the content is complete.</summary>
    public static IReadOnlyList<string> Missing(Content content, Group group)
    {
        var missing = new List<string>();
        if (string.IsNullOrWhiteSpace(content.Title)) missing.Add("a title");
        if (string.IsNullOrWhiteSpace(content.Reasons)) missing.Add("the reasons");
        if (content.Overturned) return missing;

        if (string.IsNullOrWhiteSpace(content.Text)) missing.Add("the text");
        if (string.IsNullOrWhiteSpace(content.Impact)) missing.Add("the impact on councils and partners (or \"none, because …\")");
        if (content.Supersedes is null) missing.Add("what it supersedes (or \"none\")");
        if (content.Contributors is not { } c) missing.Add("who of each side contributed");
        else if ((c.Central.Count == 0 || c.Local.Count == 0) && string.IsNullOrWhiteSpace(c.WhyOneSide))
            missing.Add("why only one side contributed");
        if (content.Kind == EntryKind.Action)
        {
            if (content.Owners.Count == 0) missing.Add("who is to do it");
            missing.AddRange(content.Owners.Where(o => !group.Has(o)).Select(o => $"an owner that the group has, in place of \"{o}\""));
            if (content.Due is null) missing.Add("by when (or \"none, because …\")");
        }

        return missing;
    }
}
