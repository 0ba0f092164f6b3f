using System.Globalization;
using System.Text;
using ActionRegister.EventStore.Entries;
using ActionRegister.EventStore.Reading;
using ActionRegister.EventStore.TamperEvidence;
using Npgsql;

namespace ActionRegister.EventStore.Verification;

/// <summary>
/// Writes everything that is needed to verify the log elsewhere: C2SP tlog-tiles with entry bundles, the checkpoint, the
/// verifier's line, earlier checkpoints with proofs, and what opens the commitments. All as it is: verifying it is another
/// matter.
/// </summary>
public sealed class FolderExport(NpgsqlDataSource database, ErasureEvents erasures)
{
    // A log that was signed every second has millions of checkpoints; so many show well enough that it only ever grew.
    private const int MostEarlier = 1000;

    /// <summary>Writes a folder that is not there yet; it appears whole or not at all.</summary>
    public async Task<PublishedCheckpoint> Write(
        string folder, IProgress<(long Done, long Of)>? progress, CancellationToken cancellation)
    {
        var target = Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar);
        if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any())
            throw new IOException($"{folder} is there already, and is not empty.");
        var evidence = new EvidenceReader(database);
        var last = await evidence.Last(cancellation) ?? throw new IOException("Nothing has been signed yet: there is nothing to export.");
        var aside = $"{target}.partial";
        if (Directory.Exists(aside))
            Directory.Delete(aside, recursive: true);
        Directory.CreateDirectory(aside);

        var keys = await Earlier(aside, last, evidence, cancellation);
        await Tiles(aside, last.Signed.Checkpoint.Size, evidence, cancellation);
        await Events(aside, last.Signed.Checkpoint.Size, progress, cancellation);
        Write(aside, FolderSource.KeysFile, Encoding.ASCII.GetBytes(string.Concat(keys.Select(key => $"{key}\n"))));
        Write(aside, FolderSource.CheckpointFile, last.Signed.Note.ToBytes());
        foreach (var within in Directory.EnumerateDirectories(aside, "*", SearchOption.AllDirectories).Append(aside))
            Signing.DiskSync.Folder(within);
        if (Directory.Exists(target))
            Directory.Delete(target);
        Directory.Move(aside, target);
        Signing.DiskSync.Folder(Path.GetDirectoryName(target)!); // the root is never empty, so it is not exported to
        return last;
    }

    private static async Task<IEnumerable<string>> Earlier(
        string folder, PublishedCheckpoint last, EvidenceReader evidence, CancellationToken cancellation)
    {
        var (size, step) = (last.Signed.Checkpoint.Size, Math.Max(1, last.Number / MostEarlier));
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var (number, before) = (0L, "");
        while (await evidence.Since(number, MostEarlier, cancellation) is [.., var end] some)
        {
            foreach (var checkpoint in some.Where(one => one.Number <= last.Number))
            {
                keys.UnionWith(checkpoint.VerifierKeys.Split('\n'));
                // A change of key is seen in its first checkpoint alone.
                var changes = checkpoint.VerifierKeys != before;
                before = checkpoint.VerifierKeys;
                if (checkpoint.Number == last.Number || (checkpoint.Number % step != 0 && !changes))
                    continue;
                var name = $"{FolderSource.EarlierFolder}{checkpoint.Number.ToString("D12", CultureInfo.InvariantCulture)}";
                var proof = await evidence.Consistency(checkpoint.Signed.Checkpoint.Size, size, cancellation);
                Write(folder, name, checkpoint.Signed.Note.ToBytes());
                Write(folder, name + FolderSource.ProofEnding, Encoding.ASCII.GetBytes(string.Concat(proof.Select(hash => $"{hash}\n"))));
            }

            number = end.Number;
        }

        return keys;
    }

    private static async Task Tiles(string folder, long size, EvidenceReader evidence, CancellationToken cancellation)
    {
        foreach (var tile in Tile.All(size))
        {
            if (await evidence.Tile(tile, cancellation) is { } hashes)
                Write(folder, tile.Path, hashes);
        }
    }

    private async Task Events(
        string folder, long size, IProgress<(long Done, long Of)>? progress, CancellationToken cancellation)
    {
        var erased = await Erased(cancellation);
        await using var source = new DatabaseSource(database);
        await using var openings = new FileStream(Path.Combine(folder, FolderSource.OpeningsFile), FileMode.Create, FileAccess.Write);
        var entries = new List<ReadOnlyMemory<byte>>(Tile.FullWidth);
        var written = 0L;
        await foreach (var rows in source.Rows(cancellation))
        {
            foreach (var row in rows.Where(row => row.Position < size))
            {
                entries.Add(row.Entry);
                await Open(openings, row, erased, cancellation);
                if (++written % Tile.FullWidth != 0 && written != size)
                    continue;
                Write(folder, TilePath.OfEntries((written - 1) / Tile.FullWidth, entries.Count), EntryBundle.Write(entries));
                entries.Clear();
            }

            progress?.Report((written, size));
        }

        await openings.FlushAsync(cancellation);
        Signing.DiskSync.File(openings);
    }

    private static async Task Open(
        Stream to, EvidenceRow row, Dictionary<(long, string), long> erased, CancellationToken cancellation)
    {
        IEnumerable<Opening> gone = erased.Count == 0 ? [] : new[] { PartCommitment.Actor, PartCommitment.Private }
            .Where(part => erased.ContainsKey((row.Position, part)) && !row.Openings.Any(opening => opening.Part == part))
            .Select(part => new Opening(part, null, null, erased[(row.Position, part)]));
        foreach (var opening in row.Openings.Concat(gone).OrderBy(opening => opening.Part, StringComparer.Ordinal))
        {
            if (opening is { Key: not null, Bytes: not null } or { ErasedBy: not null })
                await to.WriteAsync(Encoding.ASCII.GetBytes($"{OpeningLine.Write(row.Position, opening)}\n"), cancellation);
        }
    }

    private async Task<Dictionary<(long, string), long>> Erased(CancellationToken cancellation)
    {
        var erased = new Dictionary<(long, string), long>();
        await using var command = database.CreateCommand(
            "select e.pos, p.data from log.event e join log.part p on p.pos = e.pos where e.type = any($1) order by e.pos");
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. erasures.Types] });
        command.CommandTimeout = 0;
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            if (erasures.Read(rows.GetFieldValue<byte[]>(1)) is { } part)
                erased.TryAdd(part, rows.GetInt64(0));
        }

        return erased;
    }

    private static void Write(string folder, string name, byte[] bytes)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!); // it lies in the folder
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write);
        file.Write(bytes);
        Signing.DiskSync.File(file);
    }
}
