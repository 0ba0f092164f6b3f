using ActionRegister.EventStore.Signing;
using ActionRegister.EventStore.TamperEvidence;
using ActionRegister.IntegrationTests.Demo;
using ActionRegister.IntegrationTests.EventStore.Signing;
using Shouldly;
using Xunit;

namespace ActionRegister.IntegrationTests.Cli;

[Collection(ExampleCollection.Name)]
public sealed class VerifyTests(ExampleRegister example) : IAsyncLifetime
{
    private readonly SignedLog _log = new(example.Database);

    public async ValueTask InitializeAsync()
    {
        var origin = await example.Database.Ask<string>(
            "select convert_from(data, 'UTF8')::jsonb ->> 'origin' from log.part where pos = 0");
        await example.Database.AsAdministrator(
            "alter table log.checkpoint disable trigger all; alter table log.node disable trigger all; delete from log.checkpoint; delete from log.node; "
            + "alter table log.checkpoint enable always trigger append_only; alter table log.node enable always trigger append_only");
        _log.Identity = _log.Identity! with { Origin = origin }; // it has one
        await _log.Sign();
    }

    public ValueTask DisposeAsync()
    {
        _log.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_register_is_verified_exported_and_verified_from_the_folder_alone()
    {
        var folder = Path.Combine(_log.Folder, "export");
        var verified = (await Executable.Run(example.Database, "verify", "--rules", "--json")).ShouldEndWith(0).Json;
        verified.GetProperty("good").GetBoolean().ShouldBeTrue();
        verified.GetProperty("proved").GetInt64().ShouldBe(verified.GetProperty("events").GetInt64());

        (await Executable.Run(example.Database, "export", folder)).ShouldEndWith(0).Out.ShouldContain("Exported");
        (await Executable.Run("verify", "--folder", folder, "--kept", folder, "--rules")).ShouldEndWith(0).Out.ShouldContain("Nothing is wrong.");
        (await Executable.Run(example.Database, "export", folder)).ShouldEndWith(3);

        var bytes = await File.ReadAllBytesAsync(Path.Combine(folder, "checkpoint"), TestContext.Current.CancellationToken);
        bytes[^3] ^= 1;
        await File.WriteAllBytesAsync(Path.Combine(folder, "checkpoint"), bytes, TestContext.Current.CancellationToken);
        (await Executable.Run("verify", "--folder", folder)).ShouldEndWith(1).Out.ShouldContain("Checkpoint");
        (await Executable.Run("verify", "--folder", "/nowhere")).ShouldEndWith(3);
        (await Executable.Run("verify", "--nonsense")).ShouldEndWith(2);
    }

    [Fact] // case 8
    public async Task Both_notes_of_a_split_view_are_kept_as_evidence()
    {
        var kept = Directory.CreateDirectory(Path.Combine(_log.Folder, "kept")).FullName;
        var shown = _log.Kept().ShouldNotBeNull();
        using var keys = SigningKeys.Read(_log.KeyFile);
        var other = SignedCheckpoint.Sign(shown.Checkpoint with { Root = TreeHash.OfNothing }, keys.First);
        await File.WriteAllBytesAsync(Path.Combine(kept, "mine"), other.Note.ToBytes(), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(kept, "vkey"), $"{_log.Key()}\n", TestContext.Current.CancellationToken);

        var run = (await Executable.Run(example.Database, "verify", "--kept", kept, "--json")).ShouldEndWith(1).Json;
        run.GetProperty("findings").EnumerateArray().ShouldContain(finding => finding.GetProperty("kind").GetString() == "split-view");
        var notes = run.GetProperty("evidence").EnumerateArray()
            .Select(file => SignedCheckpoint.TryParse(File.ReadAllBytes(file.GetString()!)).ShouldNotBeNull()).ToList(); // they are strings
        notes.Select(note => note.Checkpoint).ShouldBe([other.Checkpoint, shown.Checkpoint]);
        notes.All(note => note.IsSignedBy(_log.Key())).ShouldBeTrue();
        // What was kept once is still there after another look, and does not disturb it.
        (await Executable.Run(example.Database, "verify", "--kept", kept)).ShouldEndWith(1).Out.ShouldContain($"Kept as evidence: {kept}/split-view-");
        Directory.GetFiles(kept, "split-view-*").Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_receipt_is_given_by_position_and_by_reference()
    {
        var entry = (await Executable.Run(example.Database, "as-of", "now", "--json")).ShouldEndWith(0).Json
            .GetProperty("entries")[0].GetProperty("reference").GetString()!; // the example has entries
        (await Executable.Run(example.Database, "receipt", "7")).ShouldEndWith(0).Out.ShouldStartWith("c2sp.org/tlog-proof@v1\nindex 7\n");
        (await Executable.Run(example.Database, "receipt", entry)).ShouldEndWith(0).Out.ShouldStartWith("c2sp.org/tlog-proof@v1\nindex ");
        (await Executable.Run(example.Database, "receipt", "999999")).ShouldEndWith(1);
    }
}
