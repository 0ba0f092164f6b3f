using System.Globalization;
using System.Text;
using ActionRegister.EventStore.Appending;
using ActionRegister.EventStore.Reading;
using ActionRegister.EventStore.TamperEvidence;
using ActionRegister.EventStore.Verification;
using ActionRegister.UnitTests.TamperEvidence;

namespace ActionRegister.IntegrationTests.EventStore.Verification;

/// <summary>An exported log in memory, whose files can be changed; made apart from the product's own export.</summary>
internal sealed class MemoryExport : IEvidenceFiles
{
    public const string Origin = "log.test";

    private static readonly Ed25519Key Key = Ed25519Key.FromSeed(new byte[32]);
    private static readonly DateTimeOffset Began = new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero);

    private MemoryExport(SortedDictionary<string, byte[]> files) => Files = files;

    public SortedDictionary<string, byte[]> Files { get; }

    public static NoteKey Known { get; } = NoteKey.Of(Origin, Key.Public);

    public IEnumerable<string> Names => Files.Keys;

    /// <summary>A log of commands with two events each, exported with earlier checkpoints at some sizes.</summary>
    public static MemoryExport Of(int events, params int[] earlier)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        var (entries, openings) = Log(events);
        TreeHash[] leaves = [.. entries.Select(entry => TreeHash.OfEntry(entry))];
        Write(files, leaves, entries);
        files[FolderSource.OpeningsFile] = Encoding.ASCII.GetBytes(openings);
        files[FolderSource.KeysFile] = Encoding.ASCII.GetBytes($"{Known}\n");
        files[FolderSource.CheckpointFile] = Sign(leaves, events).Note.ToBytes();
        foreach (var size in earlier)
        {
            var name = FolderSource.EarlierFolder + size.ToString("D12", CultureInfo.InvariantCulture);
            files[name] = Sign(leaves, size).Note.ToBytes();
            var proof = ProofPath.OfConsistency(size, events).Read(node => TreeHashOf(leaves, node));
            files[name + FolderSource.ProofEnding] = Encoding.ASCII.GetBytes(string.Concat(proof.Select(hash => $"{hash}\n")));
        }

        return new(files);
    }

    public static SignedCheckpoint Sign(TreeHash[] leaves, int size) =>
        SignedCheckpoint.Sign(new Checkpoint(Origin, size, TreeNode.Root(size, node => TreeHashOf(leaves, node))), Key);

    public bool Has(string name) => Files.ContainsKey(name);

    public byte[] Read(string name) => Files[name];

    public Stream Open(string name) => new MemoryStream(Files[name]);

    /// <summary>The same bytes once more, for somebody who changes them in place.</summary>
    public MemoryExport Apart() => new(new(Files.ToDictionary(file => file.Key, file => file.Value.ToArray()), StringComparer.Ordinal));

    /// <summary>Turns one bit of one file into the other; twice is as if never.</summary>
    public void Flip(string name, long bit) => Files[name][bit / 8] ^= (byte)(1 << (int)(bit % 8));

    private static (List<byte[]> Entries, string Openings) Log(int events)
    {
        var (entries, openings) = (new List<byte[]>(), new StringBuilder());
        var head = new LogHead(0, Began);
        for (var command = 0; entries.Count < events; command++)
        {
            var stream = $"entry/{command % 3}";
            var version = (command / 3 * 2) + 0L;
            var pending = new PendingCommand(new AppendCommand(
                Guid.ParseExact($"00000000-0000-8000-8000-{command:D12}", "D"), Began, 1, null, new byte[32], new byte[32],
                [new(stream, version)],
                [.. Enumerable.Range(0, Math.Min(2, events - entries.Count)).Select(n => new NewEvent(stream, "thing-happened.v1", Parts(command, n)))]));
            var proposal = Proposal.Stamp([pending], head, Began);
            head = proposal.End;
            for (var n = 0; n < pending.Events.Length; n++)
            {
                var sealedEvent = pending.Events[n];
                foreach (var (name, part) in new[]
                {
                    ("actor", sealedEvent.Actor), ("data", sealedEvent.Data), ("private", sealedEvent.Private), ("text", sealedEvent.Text),
                })
                {
                    if (part is not null)
                        openings.Append(OpeningLine.Write(entries.Count, new(name, part.Key, part.Bytes))).Append('\n');
                }

                entries.Add(proposal.Commands[0].Entries[n]);
            }
        }

        return (entries, openings.ToString());
    }

    private static EventParts Parts(int command, int n) => new(
        Json($"{{\"n\":{n}}}"), n == 0 ? Json($"{{\"t\":\"{command}\"}}") : null, Json("{\"p\":1}"), command % 2 == 0 ? Json("{}") : null);

    private static ReadOnlyMemory<byte> Json(string json) => Encoding.UTF8.GetBytes(json);

    private static void Write(SortedDictionary<string, byte[]> files, TreeHash[] leaves, List<byte[]> entries)
    {
        foreach (var tile in Tile.All(leaves.Length))
        {
            files[tile.Path] = Trees.Tile(leaves, tile);
            if (tile.Level == 0)
                files[TilePath.OfEntries(tile.Number, tile.Width)] =
                    EntryBundle.Write([.. entries.Skip((int)tile.Number * 256).Take(tile.Width).Select(entry => (ReadOnlyMemory<byte>)entry)]);
        }
    }

    private static TreeHash TreeHashOf(TreeHash[] leaves, TreeNode node) =>
        Trees.Root(leaves.AsSpan((int)(node.Index << node.Level), 1 << node.Level));
}
