using System.Diagnostics;
using ActionRegister.Web.Hosting;

namespace ActionRegister.IntegrationTests.Http;

/// <summary>The real host, in a process of its own.</summary>
internal static class HostProcess
{
    /// <summary>Runs it until it ends by itself: its exit code, and what it said where errors are.</summary>
    public static async Task<(int Exit, string Error)> Run(string? environment, string? database, string? keyFile, params string[] arguments)
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

    /// <summary>Starts it, with nothing of the register in its environment but what is given.</summary>
    public static Process Start(string? environment, string? database, string? keyFile, params string[] arguments)
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
