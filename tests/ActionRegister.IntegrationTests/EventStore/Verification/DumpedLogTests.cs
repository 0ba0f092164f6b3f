using ActionRegister.Application.Audit;
using ActionRegister.EventStore.Appending;
using ActionRegister.EventStore.Schema;
using ActionRegister.EventStore.Verification;
using ActionRegister.IntegrationTests.EventStore.Signing;
using ActionRegister.IntegrationTests.Postgres;
using Npgsql;
using Shouldly;
using Xunit;
using Process = System.Diagnostics.Process;
using ProcessStartInfo = System.Diagnostics.ProcessStartInfo;

namespace ActionRegister.IntegrationTests.EventStore.Verification;

/// <summary>A log that went through <c>pg_dump</c> and into a database with another collation, as an upgrade does it.</summary>
public sealed class DumpedLogTests(PostgresServer server) : IAsyncLifetime
{
    private const int Events = 300;
    private readonly RegisterDatabase _database = new(server);
    private SignedLog _log = null!; // made before every test

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Restored => $"{_database.Name}_restored";

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        _log = new SignedLog(_database);
        await _log.Append(Events);
        await _log.Sign();
    }

    public async ValueTask DisposeAsync()
    {
        await _database.AsAdministrator($"drop database if exists \"{Restored}\" with (force)");
        _log.Dispose();
        await _database.DisposeAsync();
    }

    [Fact] // case 12
    public async Task Restored_into_another_collation_it_verifies_and_goes_on()
    {
        await Restore(await Dump());
        (await Verified()).Findings.ShouldBeEmpty();

        await using var source = StoreDatabase.Open(
            new NpgsqlConnectionStringBuilder(_database.Application) { Database = Restored }.ConnectionString);
        await using var log = await EventLog.Open(source, new AppendSignal(), TimeProvider.System, Cancellation);
        (await log.Append(Commands.One("after the move", "entry/moved", 0), Cancellation))
            .ShouldBeOfType<AppendVerdict.Appended>().First.ShouldBe(Events);
    }

    [Theory] // case 11
    [InlineData("COPY log.part ", FindingKind.PartAltered)]
    [InlineData("COPY log.event ", FindingKind.EntryAltered)]
    public async Task Edited_by_hand_in_between_the_event_is_named(string table, FindingKind kind)
    {
        var lines = (await Dump()).Split('\n');
        var copied = Array.FindIndex(lines, line => line.StartsWith(table, StringComparison.Ordinal));
        var edited = Array.FindIndex(lines, copied, line => line.StartsWith("55\t", StringComparison.Ordinal));
        // Every event's text says "text", and every entry "thing-happened".
        lines[edited] = lines[edited].Replace(Hex("\"text\""), Hex("\"tent\""), StringComparison.Ordinal).Replace(
            Hex("thing-happened"), Hex("thing-hoppened"), StringComparison.Ordinal);
        await Restore(string.Join('\n', lines));

        var findings = (await Verified()).Findings;
        findings.ShouldContain(finding => finding.Kind == kind);
        findings.ShouldAllBe(finding => finding.First == 55 && finding.Last == 55);
    }

    private static string Hex(string text) => Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes(text));

    private async Task<VerificationReport> Verified()
    {
        await using var database = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(_database.Administrator) { Database = Restored }.ConnectionString);
        await using var source = new DatabaseSource(database);
        var kept = KeptEvidence.None with { Keys = [$"{_log.Key()}"] };
        return await new LogVerifier(ErasureRecords.Events).Verify(source, kept, null, Cancellation);
    }

    private async Task<string> Dump() => await Run("pg_dump", _database.Name, "");

    private async Task Restore(string dump)
    {
        await _database.AsAdministrator(
            $"create database \"{Restored}\" template template0 encoding 'UTF8' locale_provider icu icu_locale 'sv-SE-x-icu' locale 'C'");
        await Run("psql", Restored, dump, "-q", "-v", "ON_ERROR_STOP=1");
    }

    private async Task<string> Run(string program, string database, string input, params string[] arguments)
    {
        var tools = await _database.Ask<string>("select setting from pg_config where name = 'BINDIR'");
        var path = Path.Combine(tools, program);
        Assert.SkipUnless(File.Exists(path), $"This server came without {program}.");
        var settings = new NpgsqlConnectionStringBuilder(_database.Administrator);
        var start = new ProcessStartInfo(path, ["-h", settings.Host!, "-p", $"{settings.Port}", "-U", settings.Username!, .. arguments, database])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PGPASSWORD"] = settings.Password;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} was not started.");
        var (output, error) = (process.StandardOutput.ReadToEndAsync(Cancellation), process.StandardError.ReadToEndAsync(Cancellation));
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(Cancellation);
        process.ExitCode.ShouldBe(0, await error);
        return await output;
    }
}
