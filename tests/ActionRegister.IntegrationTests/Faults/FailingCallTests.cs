using System.Diagnostics;
using ActionRegister.Application.Audit;
using ActionRegister.EventStore.Reading;
using ActionRegister.EventStore.Verification;
using ActionRegister.IntegrationTests.Application;
using ActionRegister.IntegrationTests.EventStore;
using ActionRegister.IntegrationTests.EventStore.Signing;
using ActionRegister.IntegrationTests.Postgres;
using ActionRegister.Web.Hosting;
using Shouldly;
using Xunit;

namespace ActionRegister.IntegrationTests.Faults;

/// <summary>Case 51: whatever call of the writers of files fails, what is on the disk afterwards verifies.</summary>
public sealed class FailingCallTests(PostgresServer server) : IAsyncLifetime
{
    private readonly RegisterDatabase _database = new(server);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _database.InitializeAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task An_export_whose_calls_fail_in_turn_is_there_whole_or_not_at_all_and_says_what_failed()
    {
        FailingCalls.SkipUnlessPossible();
        using var log = new SignedLog(_database);
        await log.Append(3);
        await log.Sign();
        var target = Path.Combine(log.Folder, "export");
        await Export(target);
        var written = Written(target).ToLookup(Directory.Exists);
        var (files, folders) = (written[false].Count(), written[true].Count() + 1); // and the target itself

        var failed = new Dictionary<string, int>();
        foreach (var kind in FailingCalls.Kinds)
        {
            var made = await CallsOfAnExport(log, target, kind);
            for (var call = 1; call <= made; call++)
                (await ExportOnOneThread(log, target, kind, $"{call}")).ShouldBeTrue($"{kind} {call} of {made}");
            failed[kind] = made;
        }

        // Each file is made, filled and synced, each folder made, opened and synced; what is whole then gets its name.
        failed[FailingCalls.Open].ShouldBeGreaterThanOrEqualTo(files + folders);
        failed[FailingCalls.Write].ShouldBeGreaterThanOrEqualTo(files);
        failed[FailingCalls.Sync].ShouldBeGreaterThanOrEqualTo(files + folders);
        failed[FailingCalls.MakeFolder].ShouldBeGreaterThanOrEqualTo(folders);
        failed[FailingCalls.Rename].ShouldBeGreaterThanOrEqualTo(1);
    }

    [Fact]
    public async Task A_host_whose_calls_on_the_signed_note_fail_now_and_then_keeps_a_note_that_verifies_and_signs_on()
    {
        FailingCalls.SkipUnlessPossible();
        await using (await RunningRegister.StartFounded(_database))
        {
        }

        using var log = new SignedLog(_database);
        log.Identity = log.Identity! with { Origin = "register.test/arcseg" };
        var told = Path.Combine(log.Folder, "calls");
        using var host = Process.Start(Host(log, told)) ?? throw new InvalidOperationException("The host could not be started.");
        try
        {
            host.BeginOutputReadLine();
            host.BeginErrorReadLine();
            var last = 0L;
            for (var failed = 0; failed < 8; failed = File.Exists(told) ? FailingCalls.Failed(told) : 0)
            {
                await Task.Delay(100, Cancellation);
                await log.Append(1);
                var kept = log.Kept()?.Checkpoint.Size ?? 0;
                kept.ShouldBeGreaterThanOrEqualTo(last);
                last = kept;
            }

            last.ShouldBeGreaterThan(0);
            var size = await _database.Ask<long>("select size from log.head");
            await Eventually.Holds("the host signs on", () => Task.FromResult(log.Kept()?.Checkpoint.Size >= size), TimeSpan.FromSeconds(60));
        }
        finally
        {
            host.Kill(entireProcessTree: true);
            await host.WaitForExitAsync(Cancellation);
        }

        await log.Sign();
        log.Status.Refusal.ShouldBeNull();
    }

    private async Task<int> CallsOfAnExport(SignedLog log, string target, string kind)
    {
        (await ExportOnOneThread(log, target, kind, FailingCalls.None)).ShouldBeFalse(kind);
        return FailingCalls.Made(Path.Combine(log.Folder, "calls")).Values.SingleOrDefault();
    }

    // Numbers count for each thread: only when all calls are of one are they the same call in the next run. On a busy machine the
    // runtime now and then hands the work to a second thread; such a run is good, but proves nothing, and is done again.
    private async Task<bool> ExportOnOneThread(SignedLog log, string target, string kind, string call)
    {
        for (var run = 1; run <= 10; run++)
        {
            if (await ExportFails(log, target, kind, call))
                return true;
            if (FailingCalls.Made(Path.Combine(log.Folder, "calls")).Count <= 1)
                return false;
        }

        throw new TimeoutException("Ten runs, and the runtime took a second thread in each.");
    }

    // False when there are fewer calls than that, so that none failed.
    private async Task<bool> ExportFails(SignedLog log, string target, string kind, string call)
    {
        var told = Path.Combine(log.Folder, "calls");
        var aside = Written(target).Append(target).Select(path => path.Replace(target, $"{target}.partial", StringComparison.Ordinal)).ToList();
        Directory.Delete(target, recursive: true);
        var start = FailingCalls.Start(
            kind, call, told, [log.Folder, target, .. aside], "dotnet", Path.Combine(AppContext.BaseDirectory, "register.dll"), "export", target);
        start.Environment["ACTIONREGISTER_DATABASE"] = _database.Application;
        start.Environment["ACTIONREGISTER_KEY_FILE"] = KeyFile(log);
        FailingCalls.OnOneThread(start);
        var (code, error) = await Run(start);
        if (Directory.Exists(target))
            (await Verified(target)).Findings.ShouldBeEmpty($"{kind} {call}");
        else
            await Export(target);
        if (FailingCalls.Failed(told) == 0)
        {
            code.ShouldBe(0, error);
            return false;
        }

        code.ShouldBe(3, $"{kind} {call}: {error}");
        var said = error.Trim().Split('\n').SkipWhile(line => line.StartsWith("Exporting: ", StringComparison.Ordinal));
        said.ShouldHaveSingleItem($"{kind} {call}").ShouldEndWith(".");
        return true;
    }

    private ProcessStartInfo Host(SignedLog log, string told)
    {
        string[] touched = [log.NoteFile, $"{log.NoteFile}.new", log.StateFolder];
        var start = FailingCalls.Start(string.Join(',', FailingCalls.Kinds), "9+7", told, touched, "dotnet", typeof(RegisterHost).Assembly.Location);
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ACTIONREGISTER_DATABASE"] = _database.Application;
        start.Environment["ACTIONREGISTER_KEY_FILE"] = KeyFile(log);
        start.Environment["ACTIONREGISTER_SIGNING_KEY_FILE"] = log.KeyFile;
        start.Environment["ACTIONREGISTER_SIGNING_FOLDER"] = log.StateFolder;
        return start;
    }

    private static string KeyFile(SignedLog log)
    {
        var file = Path.Combine(log.Folder, "register.key");
        File.WriteAllText(file, new string('7', 64));
        return file;
    }

    private Task<PublishedCheckpoint> Export(string target) => new FolderExport(_database.Source, ErasureRecords.Events).Write(target, null, Cancellation);

    private static Task<VerificationReport> Verified(string folder) =>
        new LogVerifier(ErasureRecords.Events).Verify(new FolderSource(new FolderFiles(folder)), KeptEvidence.None, null, Cancellation);

    private static List<string> Written(string target) =>
        [.. Directory.EnumerateFileSystemEntries(target, "*", SearchOption.AllDirectories)];

    private static async Task<(int Code, string Error)> Run(ProcessStartInfo start)
    {
        using var process = Process.Start(start) ?? throw new InvalidOperationException("Nothing was started.");
        var (output, error) = (process.StandardOutput.ReadToEndAsync(Cancellation), process.StandardError.ReadToEndAsync(Cancellation));
        await process.WaitForExitAsync(Cancellation);
        await output;
        return (process.ExitCode, await error);
    }
}
