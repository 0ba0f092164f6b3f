using System.Text.Json;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Erasures;
using ActionRegister.Domain.People;
using ActionRegister.EventStore.Erasing;
using ActionRegister.EventStore.TamperEvidence;
using ActionRegister.IntegrationTests.Application;
using ActionRegister.IntegrationTests.Cli;
using ActionRegister.IntegrationTests.EventStore.Signing;
using ActionRegister.IntegrationTests.Http;
using ActionRegister.IntegrationTests.Postgres;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Erasures;

/// <summary>Case 103: what a restored backup brings back is erased again before anybody is served. Real backups, real processes.</summary>
public sealed class RestoredErasureTests(PostgresServer server) : IAsyncLifetime
{
    private const string Name = "Canary Jones";
    private readonly RegisterDatabase _database = new(server);
    private SignedLog _log = null!; // made before each test
    private long _position;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string ListPath => Path.Combine(_log.StateFolder, "erasures.jsonl");

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        _log = new SignedLog(_database);
        await using var register = await RunningRegister.StartFounded(_database);
        _position = (await register.Recorded(new RecordPerson(Person(3001), Name), Secretariat)).First;
        await register.Recorded(new AskErasure(_position, ErasedPart.Private, "A request under article 17."), Secretariat);
        await register.Recorded(new AuthoriseErasure(_position, ErasedPart.Private), CentralCoChair);
        await register.Recorded(new AuthoriseErasure(_position, ErasedPart.Private), LocalCoChair);
    }

    public async ValueTask DisposeAsync()
    {
        _log.Dispose();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task What_a_backup_from_before_the_erasure_brings_back_is_served_to_nobody_and_erased_again_by_an_event_that_cites_the_lost_one()
    {
        await using var backup = await DatabaseBackup.Take(_database);
        var lost = await Erase();
        (await Holding()).ShouldBeEmpty();
        await backup.Restore();
        (await Holding()).ShouldNotBeEmpty();

        await HostRefuses();
        var run = (await Register("migrate")).ShouldEndWith(0);
        run.Out.Trim().Split('\n')[^1].ShouldBe(
            $"Erased again, as the list of erasures says: the private part of event {_position}, by event {lost} (event {lost}, which erased it first, was lost).");
        (await Holding()).ShouldBeEmpty();

        (await Register("verify", "--rules")).ShouldEndWith(0).Out.ShouldContain(
            $"The part private of event {_position} was erased by event {lost}.");
        var again = (await Register("migrate", "--json")).ShouldEndWith(0).Json;
        again.GetProperty("erasedAgain").GetArrayLength().ShouldBe(0);
        await HostStarts();
        await using var register = await RunningRegister.Start(_database);
        await register.Seen(lost);
        (await register.Get<ExceptionsFrom>().Find(AsOf.Now, null, 10, Cancellation)).Rows
            .ShouldContain(row => row.Kind == ExceptionKind.ErasureRepeated && row.Position == lost);
        (await register.Get<PeopleKnown>().Find(Person(3001), Cancellation))!.Name.ErasedBy.ShouldBe(lost);
    }

    [Fact]
    public async Task What_a_backup_with_the_erasing_event_brings_back_is_erased_again_by_that_event()
    {
        long by;
        await using (var register = await RunningRegister.Start(_database))
            by = await RecordErasure(register);
        await using var backup = await DatabaseBackup.Take(_database); // before the bytes went
        (await Erase()).ShouldBe(by);
        await backup.Restore();

        await HostRefuses();
        var again = (await Register("migrate", "--json")).ShouldEndWith(0).Json.GetProperty("erasedAgain").EnumerateArray().ShouldHaveSingleItem();
        again.GetProperty("erasedBy").GetInt64().ShouldBe(by);
        again.GetProperty("lost").ValueKind.ShouldBe(JsonValueKind.Null);
        (await Holding()).ShouldBeEmpty();
        (await Register("verify", "--rules")).ShouldEndWith(0);
    }

    [Fact]
    public async Task An_erasure_that_a_crash_cut_short_after_its_event_is_finished_and_listed()
    {
        await using (var register = await RunningRegister.Start(_database))
            await RecordErasure(register);
        File.Exists(ListPath).ShouldBeFalse();

        (await Register("migrate")).ShouldEndWith(0).Out.ShouldContain("Erased again");
        (await File.ReadAllLinesAsync(ListPath, Cancellation)).ShouldHaveSingleItem().ShouldStartWith($"{{\"event\":{_position},\"part\":\"private\",");
        (await Holding()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Erasing_again_goes_on_after_a_crash_between_any_two_of_its_steps()
    {
        await using var backup = await DatabaseBackup.Take(_database);
        var lost = await Erase();
        var line = await File.ReadAllTextAsync(ListPath, Cancellation);
        var listed = ListedErasure.TryParse(line.TrimEnd('\n')).ShouldNotBeNull();
        foreach (var steps in new[] { 1, 2, 3 })
        {
            await backup.Restore();
            await File.WriteAllTextAsync(ListPath, line, Cancellation);
            // 1: the event is recorded; 2: half a line, too, or 3: a whole one; the bytes are still there.
            await using (var register = await RunningRegister.Start(_database))
            {
                await register.Recorded(
                    new RepeatErasure(_position, ErasedPart.Private, listed.By, $"{listed.ByLeaf}"), null, new Capacity.Operator());
                if (steps > 1)
                {
                    var own = (await register.Get<ErasedParts>().Recorded(Cancellation)).ShouldHaveSingleItem().ToString();
                    await File.AppendAllTextAsync(ListPath, steps == 2 ? own[..30] : $"{own}\n", Cancellation);
                }
            }

            await HostRefuses();
            (await Register("migrate")).ShouldEndWith(0).Out.ShouldContain("Erased again");
            (await Holding()).ShouldBeEmpty();
            (await File.ReadAllLinesAsync(ListPath, Cancellation)).Length.ShouldBe(2);
            (await _database.Ask<long>("select count(*) from log.event where type = 'erasure-repeated.v1'")).ShouldBe(1, $"after step {steps}");
            (await Register("verify", "--rules")).ShouldEndWith(0);
            lost.ShouldBe(listed.By);
        }
    }

    [Fact]
    public async Task The_list_of_another_log_does_nothing_here()
    {
        var other = new ListedErasure(_position, "private", Leaf("another"), _position + 9, Leaf("log"));
        new ErasureList(_log.StateFolder).Add([other]);

        (await Register("migrate", "--json")).ShouldEndWith(0).Json.GetProperty("erasedAgain").GetArrayLength().ShouldBe(0);
        (await Holding()).ShouldNotBeEmpty();
        await HostStarts();
    }

    [Fact]
    public async Task A_list_that_was_altered_is_followed_by_nobody()
    {
        await Erase();
        var text = await File.ReadAllTextAsync(ListPath, Cancellation);
        await File.WriteAllTextAsync(ListPath, text.Replace("private", "secrets"), Cancellation);

        (await Register("migrate")).ShouldEndWith(3).Error.ShouldContain("Line 1 of ");
        (await Host()).Error.ShouldContain("is not as the register writes it");
    }

    [Fact]
    public async Task Without_a_place_for_the_list_nothing_is_erased()
    {
        var run = await Executable.Run(_database, "erase", "--event", $"{_position}", "--part", "private", "--basis", "none");
        run.ShouldEndWith(3).Error.ShouldContain("ACTIONREGISTER_SIGNING_FOLDER is not set");
        (await Holding()).ShouldNotBeEmpty();
    }

    private static TreeHash Leaf(string of) => TreeHash.OfEntry(System.Text.Encoding.UTF8.GetBytes(of));

    private async Task<long> Erase() =>
        (await Register("erase", "--event", $"{_position}", "--part", "private", "--basis", "a request under article 17", "--json"))
            .ShouldEndWith(0).Json.GetProperty("erasedBy").GetInt64();

    private async Task<long> RecordErasure(RunningRegister register) => (await register.Recorded(
        new CarryOutErasure(_position, ErasedPart.Private, "A request under article 17."), null, new Capacity.Operator())).Last;

    private Task<Run> Register(params string[] arguments) => Executable.Run(_database, _log, arguments);

    private Task<(int Exit, string Error)> Host(string environment = "Development") => HostProcess.Run(
        environment, _database.Application, Executable.KeyFile,
        $"--ACTIONREGISTER_SIGNING_KEY_FILE={_log.KeyFile}", $"--ACTIONREGISTER_SIGNING_FOLDER={_log.StateFolder}");

    private async Task HostRefuses()
    {
        var (exit, said) = await Host();
        exit.ShouldBe(3, said);
        said.Trim().Split('\n').ShouldHaveSingleItem().ShouldStartWith(
            $"The register cannot start. The log holds what was erased: the private part of event {_position}.");
    }

    // Outside Development it goes no further than to ask for an identity provider, which comes after.
    private async Task HostStarts() => (await Host("Staging")).Error.ShouldContain("no identity provider");

    private async Task<IReadOnlyList<string>> Holding() => await WordsHeld.Tables(_database, Name);
}
