using ActionRegister.Application.Events;
using ActionRegister.Domain.People;
using ActionRegister.EventStore.Verification;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace ActionRegister.Application.Audit;

/// <summary>
/// Verifies the live log in the background, as <c>register verify --rules</c> does, one verification at a time on a host. What it
/// found is kept in memory alone: it is an answer for whoever asked, and no evidence.
/// </summary>
public sealed class VerificationRuns(NpgsqlDataSource database, EventTypes types, TimeProvider time, ILogger<VerificationRuns> logger)
    : IHostedService, IDisposable
{
    /// <summary>The most findings that are told.</summary>
    public const int MostFindings = 1000;

    private readonly Lock _turn = new();
    private readonly CancellationTokenSource _stop = new();
    private VerificationRun? _last;
    private Task _running = Task.CompletedTask;

    /// <summary>The verification that runs, or else the last one; null when this host has done none.</summary>
    public VerificationRun? Last => Volatile.Read(ref _last);

    /// <summary>Starts a verification, unless one runs; either way, the one that runs.</summary>
    public VerificationRun Start(PersonId by)
    {
        lock (_turn)
        {
            if (_last is { Runs: true } running) return running;

            var started = new VerificationRun(time.GetUtcNow(), by, VerificationPhase.Beginning, 0, 0, null, null);
            Volatile.Write(ref _last, started);
            _running = Task.Run(() => Run(started, _stop.Token), CancellationToken.None);
            return started;
        }
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        Task running;
        lock (_turn) running = _running;
        await running.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <inheritdoc/>
    public void Dispose() => _stop.Dispose();

    private async Task Run(VerificationRun run, CancellationToken cancellation)
    {
        try
        {
            var result = await Verify(new Told(this, run), cancellation);
            Volatile.Write(ref _last, Over(VerificationPhase.Ended) with { Done = result.Events, Of = result.Events, Result = result });
        }
        catch (OperationCanceledException)
        {
            Volatile.Write(ref _last, Over(VerificationPhase.Stopped));
        }
        catch (Exception e)
        {
            // Whoever looks is told that nothing is known; why is for whoever runs the register.
            logger.LogError(e, "The log could not be verified.");
            Volatile.Write(ref _last, Over(VerificationPhase.Failed));
        }
    }

    private VerificationRun Over(VerificationPhase phase) => Last! with { Phase = phase, EndedAt = time.GetUtcNow() }; // it runs

    private async Task<VerificationResult> Verify(Told progress, CancellationToken cancellation)
    {
        var rules = new RulesAudit(types);
        await using var source = new DatabaseSource(database);
        var report = await new LogVerifier(ErasureRecords.Events) { Seen = rules.Next }.Verify(source, KeptEvidence.None, progress, cancellation);
        rules.End();
        return new(
            report.Events,
            report.Proved,
            report.Origin,
            report.Checkpoints,
            rules.Judged,
            rules.Unjudged,
            report.Erased.Count,
            report.Findings.Count + rules.Findings.Count,
            [
                .. report.Findings.Concat(rules.Findings).Take(MostFindings)
                    .Select(f => new VerificationFinding(f.First, f.Last, f.Says, f.Kind == FindingKind.RuleBroken)),
            ]);
    }

    private sealed class Told(VerificationRuns runs, VerificationRun run) : IProgress<(long Done, long Of)>
    {
        public void Report((long Done, long Of) value) => Volatile.Write(
            ref runs._last, run with { Phase = VerificationPhase.Verifying, Done = value.Done, Of = value.Of });
    }
}
