using System.Diagnostics;
using ActionRegister.IntegrationTests.Postgres;
using ActionRegister.Web.Hosting;
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
        var (exit, said) = await Run(environment, _database.Application, _keyFile);
        exit.ShouldNotBe(0);
        said.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain("no identity provider is configured");
    }

    [Fact]
    public async Task Demo_sign_in_cannot_be_turned_on_in_Production()
    {
        var (exit, _) = await Run("Production", _database.Application, _keyFile, "--environment=Production", "--Authentication:DefaultScheme=development");
        exit.ShouldNotBe(0);
    }

    [Fact]
    public async Task Without_a_database_the_host_refuses_to_start()
    {
        var (exit, said) = await Run("Development", null, _keyFile);
        exit.ShouldNotBe(0);
        said.ShouldContain("ACTIONREGISTER_DATABASE is not set");
    }

    [Fact]
    public async Task Without_a_key_the_host_refuses_to_start()
    {
        var (exit, said) = await Run("Development", _database.Application, null);
        exit.ShouldNotBe(0);
        said.ShouldContain("ACTIONREGISTER_KEY_FILE is not set");
    }

    [Fact]
    public async Task Told_to_stop_the_host_stops_within_five_seconds()
    {
        using var process = Start("Development", _database.Application, _keyFile);
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

    private static async Task<(int Exit, string Error)> Run(string? environment, string? database, string? keyFile, params string[] arguments)
    {
        using var process = Start(environment, database, keyFile, arguments);
        var (said, _) = (process.StandardError.ReadToEndAsync(), process.StandardOutput.ReadToEndAsync());
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }

        return (process.ExitCode, await said);
    }

    private static Process Start(string? environment, string? database, string? keyFile, params string[] arguments)
    {
        var start = new ProcessStartInfo(
            Environment.ProcessPath is { } dotnet && Path.GetFileNameWithoutExtension(dotnet) == "dotnet" ? dotnet : "dotnet",
            [typeof(RegisterHost).Assembly.Location, .. arguments])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        Set("ASPNETCORE_ENVIRONMENT", environment);
        Set("DOTNET_ENVIRONMENT", null);
        Set("ACTIONREGISTER_DATABASE", database);
        Set("ACTIONREGISTER_KEY_FILE", keyFile);
        return Process.Start(start) ?? throw new InvalidOperationException("The host could not be started.");

        void Set(string name, string? value)
        {
            start.Environment.Remove(name);
            if (value is not null) start.Environment[name] = value;
        }
    }
}
