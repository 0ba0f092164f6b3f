using System.Diagnostics;
using System.Text.Json;
using ActionRegister.IntegrationTests.EventStore.Signing;
using ActionRegister.IntegrationTests.Postgres;
using Shouldly;
using Xunit;

namespace ActionRegister.IntegrationTests.Cli;

/// <summary>What one run of the executable did.</summary>
internal sealed record Run(int Code, string Out, string Error)
{
    /// <summary>The one document on its output.</summary>
    public JsonElement Json => JsonDocument.Parse(Out).RootElement;

    public Run ShouldEndWith(int code)
    {
        Code.ShouldBe(code, $"{Out}\n{Error}");
        return this;
    }
}

/// <summary>What runs are expected to end with.</summary>
internal static class RunsExpected
{
    /// <summary>Ends with this code, and says this where errors are.</summary>
    public static async Task Ends(this Task<Run> run, int code, string because) => (await run).ShouldEndWith(code).Error.ShouldContain(because);
}

/// <summary>Runs the real <c>register</c>, in a process of its own, as an operator would.</summary>
internal static class Executable
{
    /// <summary>The key of every register that it is run on.</summary>
    public static string KeyFile { get; } = NewKeyFile();

    public static Task<Run> Run(params string[] arguments) => Run((RegisterDatabase?)null, arguments);

    /// <summary>On a register; without one, with nothing of it in the environment.</summary>
    public static Task<Run> Run(RegisterDatabase? database, params string[] arguments) => Run(database, null, arguments);

    /// <summary>On a register whose log is signed.</summary>
    public static Task<Run> Run(RegisterDatabase? database, SignedLog? log, params string[] arguments) => Run(
        new Dictionary<string, string?>
        {
            ["ACTIONREGISTER_DATABASE"] = database?.Application,
            ["ACTIONREGISTER_DATABASE_ADMIN"] = database?.Administrator,
            ["ACTIONREGISTER_KEY_FILE"] = database is null ? null : KeyFile,
            ["ACTIONREGISTER_SIGNING_KEY_FILE"] = log?.KeyFile,
            ["ACTIONREGISTER_SIGNING_FOLDER"] = log?.StateFolder,
        },
        arguments);

    public static async Task<Run> Run(IReadOnlyDictionary<string, string?> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "register.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start) ?? throw new InvalidOperationException("register could not be started.");
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new(process.ExitCode, await output, await error);
    }

    private static string NewKeyFile()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, new string('a', 64));
        return file;
    }
}
