using ActionRegister.EventStore.TamperEvidence;

namespace ActionRegister.EventStore.Verification;

/// <summary>What somebody kept outside the register: checkpoints, verifiers' lines, hashes of leaves. It is what is trusted.</summary>
/// <param name="Tiles">Hashes of level-0 tiles, by the tile's number.</param>
/// <param name="Findings">Files that were not understood.</param>
public sealed record KeptEvidence(
    IReadOnlyList<NamedNote> Notes,
    IReadOnlyList<string> Keys,
    IReadOnlyDictionary<long, IReadOnlyList<TreeHash>> Tiles,
    IReadOnlyList<Finding> Findings)
{
    private const string TilesFolder = "tile/0/";

    /// <summary>Nothing was kept: then the keys that come with the evidence have to be believed.</summary>
    public static KeptEvidence None { get; } = new([], [], new Dictionary<long, IReadOnlyList<TreeHash>>(), []);

    /// <summary>
    /// Reads a folder: the file <c>vkey</c>, level-0 tiles under <c>tile/0</c>, receipts, and checkpoints under any name.
    /// </summary>
    public static KeptEvidence Read(string folder)
    {
        var (notes, keys, findings) = (new List<NamedNote>(), new List<string>(), new List<Finding>());
        var tiles = new Dictionary<long, IReadOnlyList<TreeHash>>();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(folder, file).Replace('\\', '/');
            if (name == "vkey")
                keys.AddRange(File.ReadAllText(file).TrimEnd('\n').Split('\n'));
            else if (name.StartsWith(TilesFolder, StringComparison.Ordinal))
                ReadTile(name[TilesFolder.Length..], File.ReadAllBytes(file), tiles, findings);
            else if (!IsOther(name))
                ReadNote(name, File.ReadAllBytes(file), notes, findings);
        }

        return new(notes, keys, tiles, findings);
    }

    // The rest of an export that was kept whole: it proves nothing that is not in the above.
    private static bool IsOther(string name) =>
        name.StartsWith("tile/", StringComparison.Ordinal) || name.StartsWith("split-view", StringComparison.Ordinal)
        || name == FolderSource.OpeningsFile || name.EndsWith(FolderSource.ProofEnding, StringComparison.Ordinal);

    private static void ReadTile(
        string path, byte[] bytes, Dictionary<long, IReadOnlyList<TreeHash>> tiles, List<Finding> findings)
    {
        if (!TilePath.TryParse(path, out var number, out var width) || bytes.Length != width * TreeHash.Size)
        {
            findings.Add(new(FindingKind.FileInvalid, 0, -1, $"The kept file {TilesFolder}{path} is no tile."));
            return;
        }

        // Of a partial tile and a later one, the one with more hashes.
        if (!tiles.TryGetValue(number, out var other) || other.Count < width)
            tiles[number] = [.. bytes.Chunk(TreeHash.Size).Select(hash => new TreeHash(hash))];
    }

    private static void ReadNote(string name, byte[] bytes, List<NamedNote> notes, List<Finding> findings)
    {
        if (SignedCheckpoint.TryParse(bytes) is not null)
            notes.Add(new(name, bytes));
        else if (LogProof.TryParse(bytes) is { } receipt)
            notes.Add(new(name, receipt.Signed.Note.ToBytes()));
        else
            findings.Add(new(FindingKind.CheckpointInvalid, 0, -1, $"The kept file {name} is neither a checkpoint nor a receipt."));
    }
}
