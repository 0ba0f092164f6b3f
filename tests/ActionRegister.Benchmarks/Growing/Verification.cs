using ActionRegister.Application.Audit;
using ActionRegister.Benchmarks.Measuring;
using ActionRegister.EventStore.Appending;
using ActionRegister.EventStore.Reading;
using ActionRegister.EventStore.Signing;
using ActionRegister.EventStore.Verification;
using Microsoft.Extensions.Logging.Abstractions;
using Stopwatch = System.Diagnostics.Stopwatch;

namespace ActionRegister.Benchmarks.Growing;

/// <summary>How long a whole log takes to be signed for the first time, and to be verified from parts to signature.</summary>
internal static class Verification
{
    public static async Task Measure(BenchDatabase database, Report report, string name)
    {
        var folder = Directory.CreateTempSubdirectory("actionregister-bench-").FullName;
        try
        {
            var start = Stopwatch.GetTimestamp();
            await Sign(database, folder);
            report.Line($"{name}.sign_seconds", Stopwatch.GetElapsedTime(start).TotalSeconds);

            start = Stopwatch.GetTimestamp();
            await using var source = new DatabaseSource(database.Source);
            var found = await new LogVerifier(ErasureRecords.Events).Verify(source, KeptEvidence.None, null, CancellationToken.None);
            if (!found.Good)
                throw new InvalidOperationException(found.Findings[0].Says);
            report.Line($"{name}.verify_seconds", Stopwatch.GetElapsedTime(start).TotalSeconds);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Sign(BenchDatabase database, string folder)
    {
        var keyFile = Path.Combine(folder, "key");
        SigningKeys.Add(keyFile);
        var identity = new LogIdentity("register.bench/log", null, null, null, null);
        var settings = new SignerSettings(keyFile, Path.Combine(folder, "state"), _ => Task.FromResult<LogIdentity?>(identity));
        var signer = new LogSigner(
            database.Source, new AppendSignal(), settings, new SigningStatus(), TimeProvider.System, NullLogger<LogSigner>.Instance);
        using var stop = new CancellationTokenSource();
        var signing = signer.Sign(stop.Token);
        var evidence = new EvidenceReader(database.Source);
        while (!signing.IsCompleted && await evidence.Last(CancellationToken.None) is null)
            await Task.Delay(20);
        await stop.CancelAsync();
        await signing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
