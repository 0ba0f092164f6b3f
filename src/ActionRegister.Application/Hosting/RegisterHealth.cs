using System.Data.Common;
using ActionRegister.Application.Events;
using ActionRegister.Application.Projections;
using ActionRegister.EventStore.Projections;
using ActionRegister.EventStore.Reading;
using ActionRegister.EventStore.Signing;

namespace ActionRegister.Application.Hosting;

/// <summary>How a read model is.</summary>
/// <param name="Position">The next position to apply.</param>
/// <param name="Stopped">Why it stopped at that position, or null while it follows the log.</param>
/// <param name="Lags">Whether it lacks something that was recorded a while ago.</param>
public sealed record ReadModelHealth(string Name, long Position, string? Stopped, bool Lags);

/// <summary>Whether the register can serve.</summary>
/// <param name="LogSize">Events in the log, or null when the database does not answer or the log has no head.</param>
/// <param name="ReadModels">Every read model that is shown to readers.</param>
/// <param name="Missing">Read models of which no build is shown yet.</param>
/// <param name="Mismatch">Why the log is not the one that was signed, or null.</param>
public sealed record HealthReport(
    long? LogSize, IReadOnlyList<ReadModelHealth> ReadModels, IReadOnlyList<string> Missing, string? Mismatch)
{
    /// <summary>
    /// Whether the log answers and every read model follows it. A log that is not the one that was signed can still be read: whoever
    /// comes must find the pages that say why nothing is recorded.
    /// </summary>
    public bool Ready => LogSize is not null && Missing.Count == 0 && ReadModels.All(m => m.Stopped is null && !m.Lags);
}

/// <summary>Asks whether the register can serve: the log's head, and every read model.</summary>
public sealed class RegisterHealth(
    EventReader log, ProjectionHost projections, SigningStatus signing, EventTypes types, TimeProvider time)
{
    // Longer than a batch takes, or another host to take over; shorter than people wait.
    private static readonly TimeSpan _behind = TimeSpan.FromSeconds(10);

    /// <summary>How it is now; a database that does not answer is a report, not an exception.</summary>
    public async Task<HealthReport> Report(CancellationToken cancellation)
    {
        var names = ReadModels.Projections(types).Select(p => p.Name).ToList();
        try
        {
            var size = (await log.Head(cancellation)).Size;
            var due = await log.PositionAt(time.GetUtcNow() - _behind, cancellation) ?? -1;
            var live = (await projections.Statuses(cancellation)).Where(s => s.Live && names.Contains(s.Name)).ToList();
            return new(
                size,
                [.. live.Select(s => new ReadModelHealth(
                    s.Name, s.Position, s.State == ProjectionState.Stopped ? s.Error ?? "It stopped." : null, Lags: s.Position <= due))],
                [.. names.Except(live.Select(s => s.Name))],
                signing.Refusal);
        }
        catch (Exception e) when (e is DbException or CorruptLogException or TimeoutException)
        {
            return new(null, [], names, signing.Refusal);
        }
    }
}
