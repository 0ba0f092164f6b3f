using System.Diagnostics;
using ActionRegister.IntegrationTests.Application;
using ActionRegister.IntegrationTests.Postgres;
using ActionRegister.Web.Hosting;
using Shouldly;
using Xunit;

namespace ActionRegister.IntegrationTests.EventStore.Signing;

/// <summary>A real host that signs, killed again and again while the log grows.</summary>
public sealed class SignerKilledTests(PostgresServer server) : IAsyncLifetime
{
    private const int Rounds = 4;
    private readonly RegisterDatabase _database = new(server);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _database.InitializeAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact] // cases 47, 51
    public async Task Killed_at_any_moment_what_is_on_disk_verifies_and_signing_goes_on()
    {
        await using (await RunningRegister.StartFounded(_database))
        {
        }

        using var log = new SignedLog(_database);
        log.Identity = log.Identity! with { Origin = "register.test/arcseg" };
        var last = 0L;
        for (var round = 0; round < Rounds; round++)
        {
            using var host = Start(log);
            try
            {
                await Eventually.Holds(
                    "the host signs", async () => (await log.Evidence.Last(Cancellation))?.Signed.Checkpoint.Size > last, TimeSpan.FromSeconds(60));
                for (var more = 0; more < 10 + (round * 7); more++)
                    await log.Append(3);
            }
            finally
            {
                host.Kill(); // SIGKILL
            }

            await host.WaitForExitAsync(Cancellation);
            var kept = log.Kept().ShouldNotBeNull().Checkpoint;
            last = (await log.Evidence.Last(Cancellation)).ShouldNotBeNull().Signed.Checkpoint.Size;
            kept.Size.ShouldBeGreaterThanOrEqualTo(last);
        }

        await log.Sign();
        log.Status.Refusal.ShouldBeNull();
        var end = (await log.Evidence.Last(Cancellation)).ShouldNotBeNull().Signed.Checkpoint;
        log.Kept().ShouldNotBeNull().Checkpoint.ShouldBe(end);
        (await _database.Ask<long>("select size from log.head")).ShouldBe(end.Size);
    }

    private Process Start(SignedLog log)
    {
        var keyFile = Path.Combine(log.Folder, "register.key");
        File.WriteAllText(keyFile, new string('7', 64));
        var start = new ProcessStartInfo("dotnet", [typeof(RegisterHost).Assembly.Location]);
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ACTIONREGISTER_DATABASE"] = _database.Application;
        start.Environment["ACTIONREGISTER_KEY_FILE"] = keyFile;
        start.Environment["ACTIONREGISTER_SIGNING_KEY_FILE"] = log.KeyFile;
        start.Environment["ACTIONREGISTER_SIGNING_FOLDER"] = log.StateFolder;
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        var process = Process.Start(start) ?? throw new InvalidOperationException("The host could not be started.");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}
