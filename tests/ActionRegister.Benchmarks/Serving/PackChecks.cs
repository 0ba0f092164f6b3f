using System.Diagnostics;
using ActionRegister.Application.Events;
using ActionRegister.Application.Packs;
using ActionRegister.Benchmarks.Measuring;
using ActionRegister.Benchmarks.Playing;
using ActionRegister.Domain.Contents;
using ActionRegister.EventStore.Packs;
using ActionRegister.EventStore.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace ActionRegister.Benchmarks.Serving;

/// <summary>
/// The check of audit packs, each of one entry: of one like most, and of one with a thousand events. By the product's code, and by
/// the clock as <c>register check-pack</c>, with the start of .NET.
/// </summary>
internal sealed class PackChecks : IAsyncDisposable
{
    private static readonly string _program = Path.Combine(AppContext.BaseDirectory, "register.dll");

    private readonly string _folder = Directory.CreateTempSubdirectory("actionregister-bench-").FullName;

    /// <summary>What can be asked, by name; nothing where the log has never been signed.</summary>
    public IReadOnlyList<(string Name, Func<int, Task> Ask)> Questions { get; private set; } = [];

    /// <summary>Makes the packs of which something is asked.</summary>
    public static async Task<PackChecks> Make(KeptRegister kept, ServiceProvider services, Func<string, bool> asked, Report report)
    {
        var checks = new PackChecks();
        var names = new[] { (Name: "check_pack", Entry: "000000005023"), (Name: "check_pack.eventful", Entry: "000000000003") }.Where(pack => asked(Command(pack.Name))).ToList();
        if (names.Count > 0 && await services.GetRequiredService<EvidenceReader>().Last(CancellationToken.None) is null)
        {
            await Console.Error.WriteLineAsync("The log is not signed, so no pack is checked: ops/run --empty with the same --data signs it.");
            return checks;
        }

        var questions = new List<(string, Func<int, Task>)>();
        foreach (var (name, entry) in names)
        {
            if (await kept.Ask($"select reference from read.entry where entry::text like '%{entry}'") is [var reference])
                questions.AddRange(await checks.Of(name, reference, services, report));
        }

        checks.Questions = questions;
        return checks;
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task<IReadOnlyList<(string, Func<int, Task>)>> Of(string name, string reference, ServiceProvider services, Report report)
    {
        var pack = await services.GetRequiredService<PackMaker>().Make(
            new PackAbout.OneEntry(new Reference(reference)), PackReader.Auditor, CancellationToken.None);
        var folder = Path.Combine(_folder, reference);
        PackFolder.Write(folder, pack.Files);
        report.Line($"trace.{name}.events", pack.Events);
        report.Line($"trace.{name}.kb", pack.Files.Values.Sum(file => (long)file.Length) / 1024.0);
        return [(name, _ => Check(folder)), (Command(name), _ => Run(folder))];
    }

    private static async Task Check(string folder)
    {
        var report = await new PackCheck(EventCatalogue.All).Check(PackFolder.Read(folder), [], CancellationToken.None);
        if (!report.Good) throw new InvalidOperationException(report.Findings[0].Says);
    }

    private static string Command(string name) => $"{name}.command";

    private static async Task Run(string folder)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [_program, "check-pack", folder]) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("The command could not be started.");
        var says = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException(says);
    }
}
