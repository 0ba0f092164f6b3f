using System.Security.Cryptography;
using ActionRegister.EventStore.Entries;
using ActionRegister.EventStore.TamperEvidence;

namespace ActionRegister.EventStore.Verification;

/// <summary>One event after everything that can be checked of it alone; many are checked at the same time.</summary>
internal sealed record CheckedRow(
    EvidenceRow Row, Entry? Entry, TreeHash Leaf, IReadOnlyList<Finding> Findings, IReadOnlyList<string> Missing)
{
    public static CheckedRow Check(EvidenceRow row)
    {
        var findings = new List<Finding>(row.Findings);
        var missing = new List<string>();
        if (row.Entry.Length > Entries.Entry.MaxBytes)
        {
            findings.Add(Finding.At(FindingKind.EntryAltered, row.Position, $"The entry of event {row.Position} is too long to be one."));
            return new(row, null, TreeHash.OfNothing, findings, missing);
        }

        var leaf = TreeHash.OfEntry(row.Entry.Span);
        Entry? entry = null;
        try
        {
            entry = row.Read ?? EntryReader.Read(row.Entry.Span);
        }
        catch (MalformedEntryException malformed)
        {
            findings.Add(Finding.At(
                FindingKind.EntryAltered, row.Position, $"The entry of event {row.Position} is not canonical. {malformed.Message}"));
        }

        if (entry is not null)
        {
            CheckColumns(row, entry, findings);
            CheckParts(row, entry, findings, missing);
        }

        return new(row, entry, leaf, findings, missing);
    }

    private static void CheckColumns(EvidenceRow row, Entry entry, List<Finding> findings)
    {
        if (row.Columns is not { } columns)
            return;
        if (columns.Stream != entry.Stream || columns.Version != entry.Version || columns.Type != entry.Type
            || columns.At != entry.At || columns.Command != entry.Command)
        {
            findings.Add(Finding.At(
                FindingKind.RowAltered, row.Position, $"The row of event {row.Position} contradicts its entry: its columns were altered."));
        }
    }

    private static void CheckParts(EvidenceRow row, Entry entry, List<Finding> findings, List<string> missing)
    {
        foreach (var (part, hash) in entry.Commitments)
        {
            var opening = Find(row.Openings, part);
            if (opening.Bytes is not { } bytes || opening.Key is not { } key)
            {
                if (opening.Bytes is not null || opening.Key is not null)
                    findings.Add(Altered(row, part));
                else
                    missing.Add(part);
            }
            else if (key.Length != PartCommitment.KeyBytes
                || !CryptographicOperations.FixedTimeEquals(PartCommitment.To(part, key.Span, bytes.Span).Hash.Span, hash.Span))
            {
                findings.Add(Altered(row, part));
            }
        }

        foreach (var opening in row.Openings)
        {
            if (Commits(entry, opening.Part))
                continue;
            findings.Add(Finding.At(
                FindingKind.PartUnexpected, row.Position, $"Event {row.Position} has a part {opening.Part} that its entry does not commit to."));
        }
    }

    private static Opening Find(IReadOnlyList<Opening> openings, string part)
    {
        foreach (var opening in openings)
        {
            if (opening.Part == part)
                return opening;
        }

        return default;
    }

    private static bool Commits(Entry entry, string part)
    {
        foreach (var commitment in entry.Commitments)
        {
            if (commitment.Part == part)
                return true;
        }

        return false;
    }

    private static Finding Altered(EvidenceRow row, string part) => Finding.At(
        FindingKind.PartAltered, row.Position, $"The part {part} of event {row.Position} was altered: its entry commits to other bytes.");
}
