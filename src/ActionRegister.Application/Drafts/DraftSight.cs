using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;

namespace ActionRegister.Application.Drafts;

/// <summary>
/// Who sees a draft: its author, and whoever holds the seat or office for which the author assists and wrote it. No office sees
/// others' drafts: not the secretariat, not the auditor, not a co-chair who is not assisted.
/// </summary>
public static class DraftSight
{
    /// <summary>Whether the person sees the draft, as the group stands now.</summary>
    public static bool Sees(PersonId person, Draft draft, Group group) =>
        person == draft.Author || (draft.Subject.For is { } party && IsAssisted(person, party, draft.Author, group));

    /// <summary>Why the author may not begin such a draft, as a full sentence; null when nothing stands against it.</summary>
    public static string? WhyNot(PersonId author, DraftSubject subject, Group group) =>
        subject.For is not { } party || group.Assistants.Contains(new(party, author))
            ? null
            : $"You do not assist {group.NameOf(party)} now. Write it as your own.";

    /// <summary>The seats and offices whose drafts the person sees as holder.</summary>
    internal static IReadOnlyList<Party> HeldBy(PersonId person, Group group) =>
        [.. group.Assistants.Select(a => a.For).Distinct().Where(party => group.HolderOf(party) == person)];

    // An assistant whose naming ended writes for nobody: what was begun stays the author's own.
    private static bool IsAssisted(PersonId person, Party party, PersonId author, Group group) =>
        group.HolderOf(party) == person && group.Assistants.Contains(new(party, author));
}
