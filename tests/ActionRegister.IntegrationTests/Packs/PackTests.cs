using System.Diagnostics;
using System.Text;
using System.Text.Json;
using ActionRegister.Application.Events;
using ActionRegister.Application.Packs;
using ActionRegister.EventStore.Packs;
using ActionRegister.EventStore.Reading;
using ActionRegister.IntegrationTests.Cli;
using Shouldly;
using Xunit;

namespace ActionRegister.IntegrationTests.Packs;

public sealed class PackTests(PackedRegister packed) : IClassFixture<PackedRegister>
{
    private static readonly PackCheck _check = new(EventCatalogue.All);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_pack_of_an_entry_holds_what_it_is_about_and_is_good()
    {
        var pack = await packed.Make(packed.Decided);
        var report = await _check.Check(pack.Files, [packed.Log.Key()], Cancellation);

        report.Findings.ShouldBeEmpty();
        (report.Pinned, report.Withheld, report.Origin).ShouldBe((true, false, "register.test/arcseg"));
        report.Proved.ShouldBe(pack.Events);
        report.Documents.ShouldBeGreaterThan(15);
        pack.Files.Keys.ShouldContain(EvidenceNames.EarlierProof);
        Text(pack, $"{packed.Decided}/why.txt").ShouldContain("agreed");
        Text(pack, $"{packed.Decided}/redlines/2.txt").ShouldMatch("\\{\\+.*in writing\\+\\}");
        Text(pack, $"{packed.Decided}/redlines/2.html").ShouldContain("<ins>");
        Text(pack, $"{packed.Decided}/texts/1.html").ShouldContain("Councils are told two weeks before a new site opens.");
        Text(pack, "terms/1.txt").ShouldContain("Focus 5");
        Text(pack, "README.txt").ShouldContain("register check-pack");
    }

    [Fact]
    public async Task Pages_of_a_pack_have_no_script_and_ask_for_nothing_from_elsewhere()
    {
        var pack = await packed.Make(packed.Decided);

        foreach (var (name, bytes) in pack.Files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal) || file.Key.EndsWith(".svg", StringComparison.Ordinal)))
        {
            var html = Encoding.UTF8.GetString(bytes).Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal);
            foreach (var outside in new[] { "<script", "src=", "http:", "https:", "url(", "@import", "javascript:", "onload" })
                html.ShouldNotContain(outside, Case.Insensitive, name);
            foreach (var link in html.Split("href=\"").Skip(1).Select(rest => rest.Split('"')[0]))
                pack.Files.Keys.ShouldContain(Path.GetRelativePath("/", Path.GetFullPath(Path.Combine("/", Path.GetDirectoryName(name)!, link))), name); // a file has a folder
        }
    }

    [Fact]
    public async Task The_same_log_and_checkpoint_give_the_same_bytes()
    {
        var (one, other) = (await packed.Make(packed.Decided), await packed.Make(packed.Decided));

        one.Files.Keys.ShouldBe(other.Files.Keys);
        foreach (var (name, bytes) in one.Files) bytes.ShouldBe(other.Files[name], name);
    }

    [Fact]
    public async Task What_was_erased_says_by_which_event_and_that_event_is_there_too()
    {
        var pack = await packed.Make(packed.Erased);

        (await _check.Check(pack.Files, [], Cancellation)).Findings.ShouldBeEmpty();
        var erased = Text(pack, EvidenceNames.Openings).Split('\n').Where(line => line.Contains("erasedBy", StringComparison.Ordinal)).ToList();
        erased.Count.ShouldBe(2);
        foreach (var line in erased)
        {
            var by = JsonDocument.Parse(line).RootElement.GetProperty("erasedBy").GetInt64();
            Text(pack, EvidenceNames.Entries).ShouldContain($"\"pos\":{by},\"stream\":\"erasure/");
            Text(pack, $"{packed.Erased}/why.txt").ShouldContain($"erased by event {by}");
        }
    }

    [Fact]
    public async Task A_stretch_of_the_log_is_packed_whole_with_every_entry_that_it_touches()
    {
        var size = (await packed.Register.Get<EventReader>().Head(Cancellation)).Size;
        var pack = await packed.Make(new PackAbout.Stretch(size - 14, size - 3));
        var report = await _check.Check(pack.Files, [packed.Log.Key()], Cancellation);

        report.Findings.ShouldBeEmpty();
        var about = pack.Header.About.ShouldBeOfType<PackAbout.Stretch>();
        (about.First <= size - 14 && about.Last == size - 3).ShouldBeTrue();
        pack.Files.Keys.ShouldContain($"{packed.Erased}/why.txt");
        pack.Files.Keys.ShouldNotContain($"{packed.Apart}/why.txt");
        await Should.ThrowAsync<NoSuchPackException>(packed.Make(new PackAbout.Stretch(3, size)));
        await Should.ThrowAsync<NoSuchPackException>(packed.Make(new PackAbout.Stretch(9, 3)));
    }

    [Fact]
    public async Task The_executable_packs_and_checks_and_answers_in_sentences_what_cannot_be()
    {
        var folder = Path.Combine(packed.Log.Folder, "packs");
        Directory.CreateDirectory(folder);
        var (one, line) = (Path.Combine(folder, "one"), $"{packed.Log.Key()}");
        (await Executable.Run(packed.Database, "audit-pack", packed.Decided.Value, one)).ShouldEndWith(0).Out.ShouldContain("Packed");
        Directory.GetFileSystemEntries(folder).ShouldHaveSingleItem();
        (await Executable.Run("check-pack", one)).ShouldEndWith(0).Out.ShouldContain("came with the pack");
        (await Executable.Run("check-pack", one, "--vkey", line)).ShouldEndWith(0).Out.ShouldContain("with the key that you gave");
        var json = (await Executable.Run("check-pack", one, "--vkey", Path.Combine(one, "vkey"), "--json")).ShouldEndWith(0).Json;
        (json.GetProperty("good").GetBoolean(), json.GetProperty("pinned").GetBoolean()).ShouldBe((true, true));
        (await Executable.Run("check-pack", one, "--vkey", line.Replace("arcseg", "arcsee", StringComparison.Ordinal))).ShouldEndWith(2);

        await Executable.Run(packed.Database, "audit-pack", packed.Decided.Value, one).Ends(3, "is there already");
        await Executable.Run(packed.Database, "audit-pack", "D-1999-0001", $"{one}2").Ends(1, "no entry D-1999-0001");
        await Executable.Run(packed.Database, "audit-pack", "everything", $"{one}2").Ends(2, "neither a reference");
        await Executable.Run(packed.Database, "audit-pack", "1999-01-01..1999-12-31", $"{one}2").Ends(1, "Nothing was recorded");
        await Executable.Run(packed.Database, "audit-pack", "9..3", $"{one}2").Ends(1, "from one position to the same or a later one");
        await Executable.Run(packed.Database, "audit-pack", packed.Decided.Value, $"{one}2", "--for", "nobody").Ends(2, "is nobody");
        await Executable.Run("check-pack", "/nowhere").Ends(3, "There is no folder /nowhere.");
        Directory.GetFileSystemEntries(folder).ShouldHaveSingleItem();

        File.AppendAllText(Path.Combine(one, "index.html"), " ");
        (await Executable.Run("check-pack", one)).ShouldEndWith(1).Out.ShouldContain("index.html is not what the events make of it.");
    }

    // The README's own lines, run as they stand there: OpenSSL and a shell, nothing of ours.
    [Fact]
    public async Task The_check_with_public_tools_works_as_the_readme_tells_it()
    {
        var folder = Path.Combine(packed.Log.Folder, "public");
        PackFolder.Write(folder, (await packed.Make(packed.Erased)).Files);
        (await Shell(folder)).ShouldBe("Signature Verified Successfully");

        var key = (await File.ReadAllTextAsync(Path.Combine(folder, EvidenceNames.Openings), Cancellation)).Split("\"key\":\"")[1][..8];
        foreach (var (file, from, to, says) in new[]
        {
            (EvidenceNames.Checkpoint, "register.test/arcseg\n", "register.test/arcsee\n", "Signature Verification Failure"),
            (EvidenceNames.Entries, "\"terms\":1,", "\"terms\":2,", "is not the one that was signed"),
            (EvidenceNames.Openings, key, $"{key[1..]}{key[0]}", "was altered"),
            ($"{packed.Erased}/texts/1.txt", "text", "test", "is not the file that was packed"),
            ("README.txt", "manifest.json ", "manifest.json  ", "is not the file that was packed"),
        })
        {
            var path = Path.Combine(folder, file);
            var kept = await File.ReadAllTextAsync(path, Cancellation);
            var altered = kept.Replace(from, to, StringComparison.Ordinal);
            altered.ShouldNotBe(kept, file);
            await File.WriteAllTextAsync(path, altered, Cancellation);
            (await Shell(folder)).ShouldContain(says, customMessage: file);
            await File.WriteAllTextAsync(path, kept, Cancellation);
        }

        var proofs = Path.Combine(folder, EvidenceNames.Proofs);
        var lines = await File.ReadAllLinesAsync(proofs, Cancellation);
        lines[3] = string.Join(' ', lines[3].Split(' ').Take(2).Concat(lines[4].Split(' ').Skip(2)));
        await File.WriteAllLinesAsync(proofs, lines, Cancellation);
        (await Shell(folder)).ShouldContain("is not in the log that was signed");

        var withheld = Path.Combine(packed.Log.Folder, "public-withheld");
        PackFolder.Write(withheld, (await packed.Make(packed.Erased, PackReader.Reader)).Files);
        (await Shell(withheld)).ShouldBe("Signature Verified Successfully");
    }

    private static async Task<string> Shell(string folder)
    {
        var script = string.Join('\n', (await File.ReadAllLinesAsync(Path.Combine(folder, "README.txt"), Cancellation))
            .SkipWhile(line => !line.StartsWith("Check it with public tools", StringComparison.Ordinal))
            .Where(line => line.StartsWith("    ", StringComparison.Ordinal)).Select(line => line[4..]));
        var start = new ProcessStartInfo("sh") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(script);
        using var process = Process.Start(start) ?? throw new InvalidOperationException("sh could not be started.");
        var error = process.StandardError.ReadToEndAsync(Cancellation);
        var output = await process.StandardOutput.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);
        return $"{output}{await error}".Trim();
    }

    private static string Text(Pack pack, string file) => Encoding.UTF8.GetString(pack.Files[file]);
}
