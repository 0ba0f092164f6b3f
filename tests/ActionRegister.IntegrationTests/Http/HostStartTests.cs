using System.Diagnostics;
using ActionRegister.IntegrationTests.Postgres;
using Shouldly;
using Xunit;

namespace ActionRegister.IntegrationTests.Http;

/// <summary>When the host refuses to start, and that it stops soon. Each test starts the real program.</summary>
public sealed class HostStartTests(PostgresServer server) : IAsyncLifetime
{
    private readonly RegisterDatabase _database = new(server);
    private readonly string _keyFile = Path.GetTempFileName();

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        await File.WriteAllTextAsync(_keyFile, new string('7', 64));
    }

    // Case 87.
    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    [InlineData(null)]
    public async Task Outside_Development_the_host_refuses_to_start(string? environment)
    {
        var (exit, said) = await HostProcess.Run(environment, _database.Application, _keyFile);
        exit.ShouldBe(3);
        said.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain("no identity provider is configured");
    }

    [Fact]
    public async Task Demo_sign_in_cannot_be_turned_on_in_Production()
    {
        var (exit, _) = await HostProcess.Run("Production", _database.Application, _keyFile, "--environment=Production", "--Authentication:DefaultScheme=development");
        exit.ShouldBe(3);
    }

    [Fact]
    public async Task Told_to_stop_the_host_stops_within_five_seconds()
    {
        using var process = HostProcess.Start("Development", _database.Application, _keyFile);
        try
        {
            while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line
                && !line.Contains("Application started", StringComparison.Ordinal)) // the last thing said at the start
            {
            }

            var started = TimeProvider.System.GetTimestamp();
            Process.Start("kill", ["-TERM", $"{process.Id}"]).WaitForExit();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            TimeProvider.System.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(15)); // 5 s, on a machine that does other things, too
            process.ExitCode.ShouldBe(0);
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        File.Delete(_keyFile);
    }
}
