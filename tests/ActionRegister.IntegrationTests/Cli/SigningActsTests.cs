using ActionRegister.Application.Audit;
using ActionRegister.Application.Commands;
using ActionRegister.Application.Events;
using ActionRegister.Domain.People;
using ActionRegister.EventStore.Reading;
using ActionRegister.EventStore.Signing;
using ActionRegister.IntegrationTests.Application;
using ActionRegister.IntegrationTests.EventStore;
using ActionRegister.IntegrationTests.EventStore.Signing;
using ActionRegister.IntegrationTests.Http;
using ActionRegister.IntegrationTests.Postgres;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Cli;

/// <summary>Cases 14 and 72: <c>register epoch open</c> and <c>register key change</c>, and what hosts do until then.</summary>
public sealed class SigningActsTests(PostgresServer server) : IAsyncLifetime
{
    private const string Origin = "register.test/arcseg";
    private readonly RegisterDatabase _database = new(server);
    private SignedLog _log = null!; // made before each test
    private int _people = 5000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        _log = new SignedLog(_database);
    }

    public async ValueTask DisposeAsync()
    {
        _log.Dispose();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task A_new_key_signs_from_here_on_and_the_log_verifies_across_the_change_and_a_new_epoch()
    {
        await Found();
        var kept = Directory.CreateDirectory(Path.Combine(_log.Folder, "kept")).FullName;
        File.Copy(_log.NoteFile, Path.Combine(kept, "first"));

        var changed = (await Register("key", "change", "--reason", "Yearly change.", "--json")).ShouldEndWith(0).Json;
        changed.GetProperty("from").GetString().ShouldBe($"{_log.Key(0)}");
        changed.GetProperty("to").GetString().ShouldBe($"{_log.Key(1)}");
        await Sign();
        _log.Kept()!.Note.Verify(_log.Key(0), _log.Key(1)).ShouldBe([_log.Key(0), _log.Key(1)]);
        await Record();
        await Sign();
        _log.Kept()!.Note.Verify(_log.Key(0), _log.Key(1)).ShouldBe([_log.Key(1)]);

        var opened = (await Register("epoch", "open", "--reason", "The register has another home.", "--origin", "register.test/new", "--json"))
            .ShouldEndWith(0).Json;
        opened.GetProperty("origin").GetString().ShouldBe("register.test/new");
        opened.GetProperty("key").GetString().ShouldStartWith("register.test/new+");
        opened.GetProperty("closed").GetProperty("size").GetInt64().ShouldBe(_log.Kept()!.Checkpoint.Size);
        await Sign();
        _log.Kept()!.Checkpoint.Origin.ShouldBe("register.test/new");

        (await Register("verify", "--rules")).ShouldEndWith(0).Out.ShouldContain("of register.test/new.");
        (await Register("verify", "--rules", "--kept", kept)).ShouldEndWith(0);
    }

    [Fact]
    public async Task After_a_restore_every_host_is_read_only_until_an_operator_opens_an_epoch()
    {
        await Found();
        await using var backup = await DatabaseBackup.Take(_database);
        await Record();
        await Sign();
        await backup.Restore();
        await using var one = await RunningRegister.Start(_database);
        await using var another = await RunningRegister.Start(_database);
        await SignerRefuses();

        foreach (var host in new[] { one, another })
        {
            await Eventually.Holds("the host has heard", () => Task.FromResult(host.Get<SigningStatus>().Refusal is not null));
            (await Try(host)).ShouldBeOfType<Handled.LogDoesNotMatch>().Because.ShouldContain("its end is missing");
        }

        (await Register("key", "change", "--reason", "Now.")).ShouldEndWith(1).Error.ShouldStartWith("Read-only: the log does not continue what was signed");
        (await File.ReadAllLinesAsync(_log.KeyFile, Cancellation)).Length.ShouldBe(1);
        var (exit, said) = await Host();
        exit.ShouldBe(3);
        said.Trim().Split('\n').ShouldHaveSingleItem().ShouldStartWith("The register cannot start. The log has ");
        said.ShouldContain("its end is missing");

        var run = (await Register("epoch", "open", "--reason", "Restored from the backup of 3 May.")).ShouldEndWith(0);
        run.Out.ShouldStartWith($"The log goes on as {Origin}/2; it cites the head of {Origin} over ");
        (await Host()).Error.ShouldContain("no identity provider"); // as far as it goes without one
        await Sign();
        foreach (var host in new[] { one, another })
            await Eventually.Holds("the host records again", async () => await Try(host) is Handled.Recorded);
        await Sign();
        (await Register("verify", "--rules")).ShouldEndWith(0);
        (await Register("epoch", "open", "--reason", "Once more.", "--json")).ShouldEndWith(0).Json.GetProperty("origin").GetString().ShouldBe($"{Origin}/3");
    }

    [Fact]
    public async Task What_is_wrong_with_either_is_said_in_one_sentence_and_changes_nothing()
    {
        await Register("epoch", "open", "--reason", "Nothing is founded.").Ends(1, "The group is not founded: the log has no name yet.");
        await Register("key", "change", "--reason", "Nothing is founded.").Ends(1, "The group is not founded: the log has no name yet.");
        await Found();
        var before = await _database.Ask<long>("select size from log.head");
        foreach (var act in new[] { new[] { "epoch", "open" }, ["key", "change"] })
        {
            await Register(act).Ends(2, "--reason");
            await Register([.. act, "--reason", " "]).Ends(2, "Say why after --reason: whoever verifies will ask.");
            await Register([.. act, "--reason", "Good.", "--nonsense"]).Ends(2, "--nonsense");
            await Executable.Run(_database, [.. act, "--reason", "Good."]).Ends(3, "ACTIONREGISTER_SIGNING_");
        }

        await Register("epoch", "open", "--reason", "Good.", "--origin", "two words").Ends(2, "neither spaces");
        await Register("epoch", "open", "--reason", "Good.", "--origin", Origin).Ends(1, $"The name {Origin} is or was in use");
        await Register("epoch", "open", "--reason", "Good.", "--origin", "wörter").Ends(1, "printable ASCII");
        await File.WriteAllTextAsync(_log.NoteFile, "no note", Cancellation);
        await Register("epoch", "open", "--reason", "Good.").Ends(1, "is no checkpoint");
        File.Delete(_log.NoteFile);
        await Register("epoch", "open", "--reason", "Good.").Ends(3, "Could not find");
        await File.WriteAllTextAsync(_log.KeyFile, "no key", Cancellation);
        await Register("key", "change", "--reason", "Good.").Ends(3, "64 hexadecimal digits");
        (await _database.Ask<long>("select size from log.head")).ShouldBe(before);
    }

    private async Task Found()
    {
        await using (await RunningRegister.StartFounded(_database))
        {
        }

        await Sign();
    }

    // In the name, and with the key, that the log itself names.
    private async Task Sign()
    {
        _log.Identity = await new LogIdentities(new EventReader(_database.Source), EventCatalogue.All).Find(Cancellation);
        await _log.Sign();
        _log.Status.Refusal.ShouldBeNull();
    }

    private async Task SignerRefuses()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var running = _log.Signer().Run(stop.Token);
        await Eventually.Holds("the signer refuses", () => Task.FromResult(_log.Status.Refusal is not null));
        await stop.CancelAsync();
        await running;
    }

    private async Task Record()
    {
        await using var register = await RunningRegister.Start(_database);
        (await Try(register)).ShouldBeOfType<Handled.Recorded>();
    }

    private Task<Handled> Try(RunningRegister register) =>
        register.Do(new RecordPerson(Person(++_people), "Somebody"), Secretariat);

    private Task<Run> Register(params string[] arguments) => Executable.Run(_database, _log, arguments);

    private Task<(int Exit, string Error)> Host() => HostProcess.Run(
        "Production", _database.Application, Executable.KeyFile,
        $"--ACTIONREGISTER_SIGNING_KEY_FILE={_log.KeyFile}", $"--ACTIONREGISTER_SIGNING_FOLDER={_log.StateFolder}");
}
