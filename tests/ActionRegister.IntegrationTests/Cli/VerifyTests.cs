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
