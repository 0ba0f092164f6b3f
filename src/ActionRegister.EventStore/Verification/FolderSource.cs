using System.Globalization;
using System.Text;
using ActionRegister.EventStore.Entries;
using ActionRegister.EventStore.TamperEvidence;

namespace ActionRegister.EventStore.Verification;

/// <summary>The evidence in a folder that was exported; needs neither a database nor the register.</summary>
public sealed class FolderSource(IEvidenceFiles files) : IEvidenceSource
{
    /// <summary>What opens the commitments.</summary>
    public const string OpeningsFile = "openings.jsonl";

    /// <summary>The last note.</summary>
    public const string CheckpointFile = "checkpoint";

    /// <summary>Verifiers' lines.</summary>
    public const string KeysFile = "vkey";

    /// <summary>Earlier notes, each with a proof beside it that the last one extends it.</summary>
    public const string EarlierFolder = "checkpoints/";

    /// <summary>What the name of such a proof ends in.</summary>
    public const string ProofEnding = ".proof";

    private long _size;

    /// <inheritdoc/>
    public Task<SourceSummary> Summary(CancellationToken cancellation)
    {
        var findings = new List<Finding>();
        var left = files.Names.ToHashSet(StringComparer.Ordinal);
        var current = Note(CheckpointFile, left, findings);
        var signed = current is null ? null : SignedCheckpoint.TryParse(current.Bytes.Span);
        // A size that is not signed must not make anybody look for files without end.
        _size = Math.Clamp(signed?.Checkpoint.Size ?? 0, 0, (left.Count + 1L) * Tile.FullWidth);
        var nodes = Nodes(left, findings);
        var earlier = left.Where(file => file.StartsWith(EarlierFolder, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        left.ExceptWith(earlier);
        var notes = earlier.Where(file => !file.EndsWith(ProofEnding, StringComparison.Ordinal)).ToList();
        foreach (var note in notes)
            CheckProof(note, signed, findings);
        foreach (var proof in earlier.Except(notes).Where(proof => !notes.Contains(proof[..^ProofEnding.Length])))
            Invalid(proof, "belongs to no checkpoint", findings);

        // Every line ends in a newline; what is left after the last must be nothing.
        IReadOnlyList<string> keys = left.Remove(KeysFile) ? Encoding.Latin1.GetString(Bytes(KeysFile)).Split('\n') : [];
        if (keys is [_, .., ""])
            keys = [.. keys.SkipLast(1)];
        else
            Invalid(KeysFile, "is missing, or does not end in a newline", findings);
        foreach (var file in left.Where(file => file != OpeningsFile))
            Invalid(file, "does not belong to an export", findings);
        return Task.FromResult(new SourceSummary(
            _size, current, [.. notes.Select(note => new NamedNote(note, Bytes(note)))], keys, nodes, findings));
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<IReadOnlyList<EvidenceRow>> Rows(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        using var openings = new OpeningsFile(files.Has(OpeningsFile) ? files.Open(OpeningsFile) : Stream.Null);
        var rows = new List<EvidenceRow>();
        for (long number = 0; Tile.In(_size, 0, number) is { } tile; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            rows = Read(tile, openings);
            if (tile.Number < (_size - 1) / Tile.FullWidth)
                yield return rows;
        }

        var findings = new List<Finding>();
        if (!files.Has(OpeningsFile))
            Invalid(OpeningsFile, "is missing", findings);
        openings.End(findings);
        if (rows.Count > 0)
            rows[^1] = rows[^1] with { Findings = [.. rows[^1].Findings, .. findings] };
        await Task.CompletedTask;
        yield return rows;
    }

    private List<EvidenceRow> Read(Tile tile, OpeningsFile openings)
    {
        var first = tile.Number * Tile.FullWidth;
        var findings = new List<Finding>();
        var name = TilePath.OfEntries(tile.Number, tile.Width);
        var bundle = files.Has(name) ? Bytes(name) : [];
        var entries = EntryBundle.Read(bundle, out var rest);
        if (entries.Count != tile.Width || !rest.IsEmpty)
            findings.Add(new(FindingKind.FileInvalid, first, first + tile.Width - 1, $"{name} does not hold {tile.Width} entries."));
        var hashes = files.Has(tile.Path) ? Bytes(tile.Path) : [];
        if (hashes.Length != tile.Width * TreeHash.Size)
            findings.Add(new(FindingKind.FileInvalid, first, first + tile.Width - 1, $"{tile.Path} does not hold {tile.Width} hashes."));

        var rows = new List<EvidenceRow>(tile.Width);
        for (var i = 0; i < tile.Width; i++)
        {
            var entry = i < entries.Count ? entries[i] : default;
            var leaf = hashes.Length >= (i + 1) * TreeHash.Size ? new TreeHash(hashes.AsSpan(i * TreeHash.Size, TreeHash.Size)) : default(TreeHash?);
            var read = TryRead(entry);
            var opened = openings.Of(first + i, read?.Commitments, findings);
            rows.Add(new(first + i, entry, leaf, opened, null, findings.Count == 0 ? [] : [.. findings]) { Read = read });
            findings.Clear();
        }

        return rows;
    }

    private static Entry? TryRead(ReadOnlyMemory<byte> entry)
    {
        try
        {
            return EntryReader.Read(entry.Span);
        }
        catch (MalformedEntryException)
        {
            return null; // it is told when the row is checked
        }
    }

    private Dictionary<TreeNode, TreeHash> Nodes(HashSet<string> left, List<Finding> findings)
    {
        var nodes = new Dictionary<TreeNode, TreeHash>();
        foreach (var tile in Tile.All(_size))
        {
            if (tile.Level == 0)
                left.Remove(TilePath.OfEntries(tile.Number, tile.Width));
            if (!left.Remove(tile.Path))
            {
                Invalid(tile.Path, "is missing", findings);
                continue;
            }

            if (tile.Level == 0)
                continue;
            var hashes = Bytes(tile.Path);
            if (hashes.Length != tile.Width * TreeHash.Size)
                Invalid(tile.Path, $"does not hold {tile.Width} hashes", findings);
            for (var i = 0; i < Math.Min(tile.Width, hashes.Length / TreeHash.Size); i++)
            {
                nodes[new TreeNode(tile.Level * Tile.Height, (tile.Number * Tile.FullWidth) + i)] =
                    new TreeHash(hashes.AsSpan(i * TreeHash.Size, TreeHash.Size));
            }
        }

        return nodes;
    }

    private void CheckProof(string note, SignedCheckpoint? current, List<Finding> findings)
    {
        var earlier = SignedCheckpoint.TryParse(Bytes(note))?.Checkpoint;
        if (earlier is null || current is null)
            return; // told where notes are judged
        var (name, size) = ($"{note}{ProofEnding}", current.Checkpoint.Size);
        var text = files.Has(name) ? Encoding.Latin1.GetString(Bytes(name)) : "?";
        var hashes = text.Split('\n')[..^1].Select(line => CanonicalText.TryHash(line)).ToList();
        if (hashes.Contains(null) || string.Concat(hashes.Select(hash => $"{hash}\n")) != text
            || !TreeProof.Extends(earlier.Root, earlier.Size, current.Checkpoint.Root, size, [.. hashes.OfType<TreeHash>()]))
        {
            findings.Add(new(FindingKind.ProofInvalid, 0, -1, string.Create(
                CultureInfo.InvariantCulture, $"{name} does not prove that the log of {size} events begins with the {earlier.Size} of {note}.")));
        }
    }

    private NamedNote? Note(string name, HashSet<string> left, List<Finding> findings)
    {
        if (left.Remove(name))
            return new(name, Bytes(name));
        Invalid(name, "is missing", findings);
        return null;
    }

    private byte[] Bytes(string name) => files.Read(name);

    private static void Invalid(string file, string why, List<Finding> findings) =>
        findings.Add(new(FindingKind.FileInvalid, 0, -1, $"{file} {why}."));
}
