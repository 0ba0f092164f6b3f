using ActionRegister.Benchmarks.Appending;
using ActionRegister.EventStore.Appending;

namespace ActionRegister.Benchmarks.Soaking;

/// <summary>
/// Callers who append without a pause, commands of one to five events, one in ten decided from a version that is not there;
/// each asks again with the same id until it knows, as every caller must.
/// </summary>
internal sealed class SteadyCallers(Ledger ledger, int seed)
{
    private static readonly byte[] _mac = new byte[32];
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Runs them by turns on several logs until told to stop, and returns when each has its last answer.</summary>
    public Task Run(int callers, IReadOnlyList<EventLog> logs, CancellationToken stop) => Task.WhenAll(
        Enumerable.Range(0, callers).Select(caller => Task.Run(() => Call(caller, logs[caller % logs.Count], stop), CancellationToken.None)));

    /// <summary>The command that a caller gives in a step, the same in every run of the same seed.</summary>
    public AppendCommand Command(int caller, int step, long version, out bool wrong)
    {
        wrong = Chance.Below(10, seed, caller, step, 0) == 0;
        var stream = $"entry/{seed}-{caller}";
        return new AppendCommand(
            Chance.Id(seed, caller, step),
            TimeProvider.System.GetUtcNow(),
            Terms: 1,
            Cause: null,
            _mac,
            _mac,
            [new StreamExpectation("group", 0), new StreamExpectation(stream, wrong ? version + 1 : version)],
            [.. Enumerable.Repeat(new NewEvent(stream, "thing-happened.v1", Payload.Parts), 1 + Chance.Below(5, seed, caller, step, 1))]);
    }

    private async Task Call(int caller, EventLog log, CancellationToken stop)
    {
        var version = 0L;
        for (var step = 0; !stop.IsCancellationRequested; step++)
        {
            var command = Command(caller, step, version, out var wrong);
            ledger.Offer(command);
            var (told, first) = await Ask(log, command, stop);
            ledger.Tell(command, told, first);
            if (wrong && told == Told.Recorded)
                throw new InvalidOperationException($"Command {command.Id} was decided from a version that is not there, and was recorded.");
            if (told == Told.Recorded)
                version += command.Events.Count;
        }
    }

    private static async Task<(Told Told, long First)> Ask(EventLog log, AppendCommand command, CancellationToken stop)
    {
        for (var untaken = Told.NotRecorded; ;)
        {
            try
            {
                switch (await log.Append(command with { Clock = TimeProvider.System.GetUtcNow() }, CancellationToken.None))
                {
                    case AppendVerdict.Appended(var first, _, _, _):
                        return (Told.Recorded, first);
                    case AppendVerdict.Duplicate(var first, _):
                        return (Told.Recorded, first);
                    case AppendVerdict.Conflict:
                        return (Told.NotRecorded, -1);
                    case AppendVerdict.Reused:
                        throw new InvalidOperationException("Nobody else uses this id.");
                }
            }
            catch (OutcomeUnknownException)
            {
                untaken = Told.Unknown;
            }

            if (stop.IsCancellationRequested)
                return (untaken, -1);
            await Task.Delay(_pause, CancellationToken.None);
        }
    }
}
