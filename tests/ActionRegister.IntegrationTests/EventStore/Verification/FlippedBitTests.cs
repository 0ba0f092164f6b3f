using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using ActionRegister.EventStore.TamperEvidence;
using ActionRegister.EventStore.Verification;
using Shouldly;
using Xunit;

namespace ActionRegister.IntegrationTests.EventStore.Verification;

/// <summary>No server is needed here, but minutes are: beside the tests that wait for one, they cost little.</summary>
public sealed class FlippedBitTests
{
    // One for all: what it remembers is which signatures were good over which bytes, nothing else.
    private static readonly LogVerifier Verifier = new(new(["erasure-carried-out.v1"], _ => null));
    private static readonly KeptEvidence Kept = KeptEvidence.None with { Keys = [$"{MemoryExport.Known}"] };

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(600)]
    public async Task An_export_that_nobody_touched_verifies(int events)
    {
        var report = await Verified(MemoryExport.Of(events, 1, (events + 1) / 2), KeptEvidence.None);
        report.Findings.ShouldBeEmpty();
        (report.Events, report.Proved, report.Origin).ShouldBe((events, events, MemoryExport.Origin));
        (await Verified(MemoryExport.Of(events), Kept)).Good.ShouldBeTrue();
    }

    [Fact]
    public async Task Every_bit_of_an_export_of_4_events_is_caught_and_located()
    {
        var export = MemoryExport.Of(4, 2);
        await Caught(export, export.Files.SelectMany(file =>
            Enumerable.Range(0, file.Value.Length * 8).Select(bit => (file.Key, (long)bit))));
    }

    [Fact]
    public async Task One_bit_of_every_byte_of_an_export_of_40_events_is_caught_and_located()
    {
        var export = MemoryExport.Of(40, 32);
        await Caught(export, export.Files.SelectMany(file =>
            Enumerable.Range(0, file.Value.Length).Select(at => (file.Key, ((long)at * 8) + (at % 8)))));
    }

    [Fact]
    public async Task Twenty_thousand_seeded_flips_of_an_export_of_300_events_are_caught_and_located()
    {
        var export = MemoryExport.Of(300, 256);
        var files = export.Files.ToList();
        var bits = files.Sum(file => file.Value.Length * 8L);
        await Caught(export, Enumerable.Range(0, 20_000).Select(flip =>
        {
            Span<byte> seed = stackalloc byte[8];
            BinaryPrimitives.WriteInt64BigEndian(seed, flip);
            var bit = (long)(BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(seed)) % (ulong)bits);
            foreach (var (name, bytes) in files)
            {
                if (bit < bytes.Length * 8L)
                    return (name, bit);
                bit -= bytes.Length * 8L;
            }

            throw new InvalidOperationException("The bit is in no file.");
        }));
    }

    private static async Task Caught(MemoryExport export, IEnumerable<(string File, long Bit)> flips)
    {
        var missed = new ConcurrentBag<string>();
        var places = export.Files.ToDictionary(file => file.Key, file => EventsOf(file.Key, file.Value), StringComparer.Ordinal);
        var left = new ConcurrentQueue<(string File, long Bit)>(flips);
        // Each worker has bytes of its own, and puts every bit back.
        await Task.WhenAll(Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Task.Run(async () =>
        {
            var own = export.Apart();
            while (left.TryDequeue(out var flip))
            {
                own.Flip(flip.File, flip.Bit);
                var report = await Verified(own, Kept);
                own.Flip(flip.File, flip.Bit);
                if (!report.Findings.Any(finding => Locates(places[flip.File], flip.File, flip.Bit, finding)))
                    missed.Add($"{flip}: {string.Join(" | ", report.Findings.Select(finding => finding.Says))}");
            }
        })));
        missed.Take(5).ShouldBeEmpty();
    }

    // A flip in what belongs to an event must name that event; one in any other file, the file or what it holds.
    private static bool Locates((long First, int[] Ends)? events, string file, long bit, Finding finding)
    {
        if (events is var (first, ends))
        {
            var position = first + Array.FindIndex(ends, end => bit / 8 < end);
            return finding.First <= position && position <= finding.Last && finding.Last - finding.First < 256;
        }

        return file.StartsWith("tile/", StringComparison.Ordinal)
            ? finding.Kind == FindingKind.NodeAltered
            : finding.Kind is FindingKind.CheckpointInvalid or FindingKind.ProofInvalid or FindingKind.FileInvalid;
    }

    // Where in a file each event ends, from which event on; null for a file that holds no events one by one.
    private static (long First, int[] Ends)? EventsOf(string file, byte[] bytes)
    {
        if (file == FolderSource.OpeningsFile)
        {
            var lines = Encoding.ASCII.GetString(bytes).Split('\n')[..^1];
            var events = lines.GroupBy(line => line["{\"pos\":".Length..line.IndexOf(',', StringComparison.Ordinal)]);
            return (0, Ends(events.Select(lines => lines.Sum(line => line.Length + 1))));
        }

        if (file.StartsWith("tile/0/", StringComparison.Ordinal) && TilePath.TryParse(file["tile/0/".Length..], out var number, out var width))
            return (number * 256, Ends(Enumerable.Repeat(TreeHash.Size, width)));
        return file.StartsWith("tile/entries/", StringComparison.Ordinal) && TilePath.TryParse(file["tile/entries/".Length..], out number, out _)
            ? (number * 256, Ends(EntryBundle.TryRead(bytes)!.Select(entry => sizeof(ushort) + entry.Length)))
            : null;
    }

    private static int[] Ends(IEnumerable<int> lengths)
    {
        var end = 0;
        return [.. lengths.Select(length => end += length)];
    }

    private static Task<VerificationReport> Verified(MemoryExport export, KeptEvidence kept) =>
        Verifier.Verify(new FolderSource(export), kept, null, CancellationToken.None);
}
