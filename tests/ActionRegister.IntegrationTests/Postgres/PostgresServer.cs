using System.Diagnostics;
using Xunit;

[assembly: AssemblyFixture(typeof(ActionRegister.IntegrationTests.Postgres.PostgresServer))]

namespace ActionRegister.IntegrationTests.Postgres;

/// <summary>
/// The PostgreSQL that all tests share: the one that ACTIONREGISTER_DATABASE_ADMIN names, or a private one for this
/// run.
/// </summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private string? _folder;
    private string? _administrator;

    /// <summary>Connection string of a superuser.</summary>
    public string Administrator => _administrator ?? throw new InvalidOperationException(
        "The server has not been started.");

    public async ValueTask InitializeAsync()
    {
        _administrator = Environment.GetEnvironmentVariable("ACTIONREGISTER_DATABASE_ADMIN");
        if (!string.IsNullOrWhiteSpace(_administrator))
            return;

        _folder = Directory.CreateTempSubdirectory("actionregister-").FullName;
        var printed = await RunPostgres("start");
        _administrator = printed.TrimEnd().Split('\n')[^1];
    }

    public async ValueTask DisposeAsync()
    {
        if (_folder is null)
            return;
        await RunPostgres("stop");
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<string> RunPostgres(string act)
    {
        var script = Path.Combine(Repository(), "ops", "postgres");
        // set by InitializeAsync
        var start = new ProcessStartInfo(script, [act, _folder!]) { RedirectStandardOutput = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException(
            $"{script} could not be started.");
        var printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? printed
            : throw new InvalidOperationException($"ops/postgres {act} failed with exit code {process.ExitCode}.");
    }

    private static string Repository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ActionRegister.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException(
            "The tests must run from inside the repository, or with ACTIONREGISTER_DATABASE_ADMIN.");
    }
}
