using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Importing;

/// <summary>Keeps imports to themselves: no further rows once one is complete, and no act on what it brought until it is confirmed.</summary>
public static class ImportGuard
{
    /// <summary>Why nothing can be recorded on an imported entry yet, or null.</summary>
    public static Refusal? Open(Entry entry, Clause clause) => entry.Status == EntryStatus.Unconfirmed
        ? Refusal.Rule(
            clause,
            $"{entry.Reference} is {entry.Status.Words()}. Until both co-chairs have confirmed its import nothing can be recorded on it, and nothing can rely on it.")
        : null;

    /// <summary>Why the import takes no rows, or null when it does.</summary>
    public static Refusal? Takes(Import import, Clause clause) => import.Status switch
    {
        ImportStatus.Running => null,
        ImportStatus.Unknown => Refusal.NotFound("There is no such import."),
        ImportStatus.Unconfirmed => Refusal.Rule(
            clause, $"The import of {import.File} is complete and takes no further rows. If it is wrong, withdraw it whole and import it again."),
        ImportStatus.Confirmed => Refusal.Rule(
            clause,
            $"Both co-chairs have confirmed the import of {import.File}; it takes no further rows. What it brought is locked: change it by an amendment, with prior consultation and the consent of both co-chairs and of the group."),
        ImportStatus.Withdrawn => Refusal.Rule(clause, $"The import of {import.File} was withdrawn; it takes nothing more."),
    };
}
