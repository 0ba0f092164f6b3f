using System.Text;
using ActionRegister.Application.Events;
using ActionRegister.Application.Packs;
using ActionRegister.Domain.Contents;
using ActionRegister.EventStore.Packs;
using ActionRegister.IntegrationTests.Application;
using ActionRegister.IntegrationTests.EventStore.Signing;
using ActionRegister.IntegrationTests.Postgres;
using Shouldly;
using Xunit;

namespace ActionRegister.IntegrationTests.Packs;

/// <summary>Whatever is cut, reordered or altered in a pack is named: also when the manifest is made to fit.</summary>
public sealed class PackTamperingTests(PackedRegister packed, PostgresServer server, ITestOutputHelper output) : IClassFixture<PackedRegister>
{
    private const int FlipsOfEach = 8;

    private static readonly PackCheck _check = new(EventCatalogue.All);
    private static readonly string[] _ofLines =
        [EvidenceNames.Entries, EvidenceNames.Proofs, EvidenceNames.Openings, EvidenceNames.Checkpoint, EvidenceNames.Keys, EvidenceNames.EarlierProof, PackManifest.Name];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_flipped_bit_anywhere_is_named_by_its_file()
    {
        var pack = await packed.Make(packed.Decided);
        var flips = 0;
        foreach (var (name, bytes) in pack.Files)
        {
            foreach (var place in Places(name, bytes.Length))
            {
                var flipped = bytes.ToArray();
                flipped[place / 8] ^= (byte)(1 << (place % 8));
                await Named(With(pack, name, flipped), name);
                if (name != PackManifest.Name) await Named(Listed(pack, With(pack, name, flipped)), name);
                flips++;
            }
        }

        output.WriteLine($"{flips} flipped bits in {pack.Files.Count} files.");
        flips.ShouldBeGreaterThan(200);
    }

    [Fact]
    public async Task A_file_that_was_cut_short_or_changed_places_with_another_is_named()
    {
        var pack = await packed.Make(packed.Decided);
        var names = pack.Files.Keys.ToList();
        foreach (var kind in Kinds(packed.Decided)) names.ShouldContain(kind); // so that every kind of file is among them
        foreach (var (name, index) in names.Select((name, index) => (name, index)))
        {
            var bytes = pack.Files[name];
            foreach (var cut in new[] { bytes[..^1], bytes[..(bytes.Length / 2)], [] })
            {
                await Named(With(pack, name, cut), name);
                if (name != PackManifest.Name) await Named(Listed(pack, With(pack, name, cut)), name);
            }

            var other = names[(index + 1) % names.Count];
            if (bytes.AsSpan().SequenceEqual(pack.Files[other])) continue; // who holds two equal files holds what they held before
            var swapped = With(pack, name, pack.Files[other]);
            swapped[other] = bytes;
            // Evidence or a manifest that is none leaves nothing to make documents from: then it is that which is named.
            string[] both = [name, other];
            string[] first = [.. both.Where(file => file == PackManifest.Name || EvidenceNames.All.Contains(file))];
            foreach (var files in both.Contains(PackManifest.Name) ? new[] { swapped } : [swapped, Listed(pack, new(swapped))])
            {
                foreach (var expected in first.Length > 0 ? [first] : both.Select(file => new[] { file })) await Named(files, expected);
            }
        }
    }

    [Fact]
    public async Task In_a_pack_that_withholds_the_entries_a_file_that_was_changed_cut_dropped_or_put_in_is_named_too()
    {
        var pack = await packed.Make(packed.Decided, PackReader.Reader);
        foreach (var (name, bytes) in pack.Files)
        {
            var changed = bytes.ToArray();
            changed[bytes.Length / 2] ^= 1;
            foreach (var instead in new[] { changed, bytes[..^1], null }) await Named(With(pack, name, instead), name);
            await Named(With(pack, $"{name}.more", [1]), $"{name}.more");
        }
    }

    [Fact]
    public async Task A_file_that_is_dropped_or_put_in_is_named()
    {
        var pack = await packed.Make(packed.Decided);
        foreach (var name in pack.Files.Keys)
        {
            await Named(With(pack, name, null), name);
            if (name != PackManifest.Name) await Named(Listed(pack, With(pack, name, null)), name);
        }

        await Named(With(pack, "more.txt", [1]), "more.txt");
        await Named(Listed(pack, With(pack, "more.txt", [1])), "more.txt");
    }

    [Fact]
    public async Task A_line_that_is_dropped_or_stands_elsewhere_is_named()
    {
        var pack = await packed.Make(packed.Decided);
        var lines = 0;
        foreach (var name in _ofLines)
        {
            var all = Encoding.UTF8.GetString(pack.Files[name]).Split('\n')[..^1];
            for (var i = 0; i < all.Length; i++)
            {
                string[] dropped = [.. all[..i], .. all[(i + 1)..]];
                string[] moved = [.. dropped[..(i * 7 % all.Length)], all[i], .. dropped[(i * 7 % all.Length)..]];
                foreach (var changed in new[] { dropped, moved }.Where(changed => !changed.SequenceEqual(all)))
                {
                    var files = With(pack, name, Bytes(changed));
                    await Named(name == PackManifest.Name ? files : Listed(pack, files), name);
                }

                lines++;
            }
        }

        output.WriteLine($"{lines} lines dropped and moved.");
    }

    [Fact]
    public async Task Two_proofs_that_changed_places_are_named_both()
    {
        var pack = await packed.Make(packed.Decided);
        var lines = Encoding.UTF8.GetString(pack.Files[EvidenceNames.Proofs]).Split('\n');
        var (one, other) = (lines[5].Split(' '), lines[40].Split(' '));
        (lines[5], lines[40]) = (string.Join(' ', [.. one[..2], .. other[2..]]), string.Join(' ', [.. other[..2], .. one[2..]]));

        var report = await _check.Check(Listed(pack, With(pack, EvidenceNames.Proofs, Encoding.UTF8.GetBytes(string.Join('\n', lines)))), [], Cancellation);

        report.Findings.Where(finding => finding.File == EvidenceNames.Proofs).Select(finding => finding.Line).ShouldBe([6, 41]);
    }

    [Fact]
    public async Task A_file_of_another_pack_or_another_log_is_named()
    {
        var pack = await packed.Make(packed.Decided);
        var apart = await packed.Make(packed.Apart);
        await using var database = new RegisterDatabase(server);
        await database.InitializeAsync();
        await using var register = await RunningRegister.StartFounded(database);
        using var log = new SignedLog(database);
        log.Identity = log.Identity! with { Origin = "register.test/arcseg" }; // it has one
        await log.Sign();
        var foreign = await register.Get<PackMaker>().Make(
            new PackAbout.OneEntry(Reference.Of(EntryKind.Decision, register.Clock.GetUtcNow().Year, 1)), PackReader.Auditor, Cancellation);

        foreach (var (name, bytes) in apart.Files.Concat(foreign.Files))
        {
            if (!pack.Files.TryGetValue(name, out var own) || own.AsSpan().SequenceEqual(bytes) || name == PackManifest.Name) continue;
            await Named(With(pack, name, bytes), name);
            await Named(Listed(pack, With(pack, name, bytes)), name);
        }

        // All of another log's evidence fits together, but not with the key of this one.
        (await _check.Check(foreign.Files, [], Cancellation)).Good.ShouldBeTrue();
        (await _check.Check(foreign.Files, [packed.Log.Key()], Cancellation)).Findings.ShouldContain(finding => finding.File == EvidenceNames.Checkpoint);
    }

    // A forger who takes an event out of everything leaves a gap on its stream; only the end of one leaves none.
    [Fact]
    public async Task An_event_that_was_taken_out_of_every_file_leaves_a_gap_that_is_named()
    {
        var pack = await packed.Make(packed.Decided);
        var entries = Encoding.UTF8.GetString(pack.Files[EvidenceNames.Entries]).Split('\n')[..^1];
        for (var i = 0; i < entries.Length; i += 2)
        {
            var position = entries[i].Split("\"pos\":")[1].Split(',')[0];
            var files = new Dictionary<string, byte[]>(pack.Files, StringComparer.Ordinal)
            {
                [EvidenceNames.Entries] = Without(pack, EvidenceNames.Entries, $"\"pos\":{position},"),
                [EvidenceNames.Openings] = Without(pack, EvidenceNames.Openings, $"{{\"pos\":{position},"),
                [EvidenceNames.Proofs] = Bytes([.. Encoding.UTF8.GetString(pack.Files[EvidenceNames.Proofs]).Split('\n')[..^1]
                    .Where(line => !line.StartsWith($"{position} ", StringComparison.Ordinal))]),
            };
            var report = await _check.Check(Listed(pack, files), [], Cancellation);
            report.Findings.ShouldNotBeEmpty($"event {position}");
            report.Findings.ShouldAllBe(finding => finding.File == EvidenceNames.Entries || finding.Says.Contains("is not what the events make of it", StringComparison.Ordinal));
        }
    }

    private static IEnumerable<string> Kinds(Reference entry) =>
    [
        "README.txt", "index.html", PackManifest.Name, .. EvidenceNames.All, "terms/1.html", "terms/1.txt",
        .. new[]
        {
            "index.html", "why.txt", "why.json", "why.svg", "prov.json", "prov.ttl", "texts/1.html", "texts/1.txt", "redlines/2.html", "redlines/2.txt",
        }.Select(name => $"{entry}/{name}"),
    ];

    // By one of these names.
    private static async Task Named(IReadOnlyDictionary<string, byte[]> files, params string[] names)
    {
        var report = await _check.Check(files, [], Cancellation);
        report.Good.ShouldBeFalse(names[0]);
        report.Findings.ShouldContain(
            finding => names.Any(name => finding.File == name || finding.Says.Contains(name, StringComparison.Ordinal)),
            $"{names[0]} is not named: {string.Join(' ', report.Findings.Select(finding => finding.Says))}");
    }

    // Places by a hash of the file's name: the same ones every time.
    private static IEnumerable<int> Places(string name, int length) => Enumerable.Range(0, FlipsOfEach).Select(n =>
        (int)(BitConverter.ToUInt32(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes($"{name} {n}"))) % (uint)(length * 8))).Distinct();

    private static Dictionary<string, byte[]> With(Pack pack, string name, byte[]? bytes)
    {
        var files = new Dictionary<string, byte[]>(pack.Files, StringComparer.Ordinal);
        files.Remove(name);
        if (bytes is not null) files[name] = bytes;
        return files;
    }

    // Whoever can alter a file can alter the list of files.
    private static Dictionary<string, byte[]> Listed(Pack pack, Dictionary<string, byte[]> files)
    {
        files.Remove(PackManifest.Name);
        files[PackManifest.Name] = PackManifest.Write(pack.Header, files);
        return files;
    }

    private static byte[] Without(Pack pack, string file, string words) => Bytes(
        [.. Encoding.UTF8.GetString(pack.Files[file]).Split('\n')[..^1].Where(line => !line.Contains(words, StringComparison.Ordinal))]);

    private static byte[] Bytes(string[] lines) => Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => $"{line}\n")));
}
