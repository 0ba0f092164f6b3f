using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Contents;

/// <summary>
/// What every content has to respect from the first text on. What is merely not said yet is no matter here: it stops agreement.
/// </summary>
internal static class ContentShape
{
    public static Refusal? Refusal(Group group, Content content, Clause clause)
    {
        if (string.IsNullOrWhiteSpace(content.Title) || (string.IsNullOrWhiteSpace(content.Text) && !content.Overturned))
            return No("It needs at least a title and a text.");
        if (content.Kind == EntryKind.Decision && (content.Owners.Count > 0 || content.Due is not null))
            return No("Owners and a due date belong to an action, not to a decision.");
        if (content.Owners.FirstOrDefault(o => !group.Has(o)) is { Value: not null } stranger)
            return No($"\"{stranger}\" is no seat, body or office of the group; an action is owned by one of these.");
        if (content.Owners.Distinct().Count() != content.Owners.Count) return No("An owner is named twice.");
        if (content.Due is { } due && (due.On is null) == string.IsNullOrWhiteSpace(due.NoneBecause))
            return No("A due date is a day, or the reason why there is none: one of the two.");
        if (content.Carries is { } carried && (carried.Setting is null) == (carried.Terms is null))
            return No("An entry carries either one setting or new terms, not both and not neither.");
        if (content.Carries?.Terms is { } terms && TermsFaults.Of(terms.To) is { Count: > 0 } faults)
            return No(string.Join(' ', faults));
        return content.FallsWithIt.Count > 0 && !content.Overturned
            ? No("Only an overturn names actions that fall with it.")
            : null;

        Refusal No(string because) => Deciding.Refusal.Rule(clause, because);
    }
}
