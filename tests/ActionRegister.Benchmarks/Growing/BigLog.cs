using ActionRegister.Application.Events;
using ActionRegister.Benchmarks.Measuring;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Founding;
using ActionRegister.EventStore.Appending;
using ActionRegister.IntegrationTests.Application;

namespace ActionRegister.Benchmarks.Growing;

/// <summary>
/// A long log, written in bulk. The register in it has lived for three years until yesterday.
/// </summary>
internal sealed class BigLog(BenchDatabase database) : IAsyncDisposable
{
    private const int Batch = 5_000;
    private const int AtOnce = 200;
    private static readonly byte[] _mac = new byte[32];
    private static readonly TimeSpan _lived = TimeSpan.FromDays(3 * 365);
    private readonly Dictionary<string, long> _versions = new(StringComparer.Ordinal);
    private readonly Attribution _by = new(TestGroup.Secretariat, "secretariat", null, "bench");
    private DateTimeOffset _clock = TimeProvider.System.GetUtcNow() - _lived;
    private readonly BulkLog _log = new(database.Administrator);
    private IEnumerator<Fact[]>? _batches; // goes on where it stopped, in the middle of many lives
    private int _commands;

    public long Size => _log.Head.Size;

    /// <summary>Version of the group's stream.</summary>
    public long Group => _versions[StreamName.Group.Value];

    public ValueTask DisposeAsync() => _log.DisposeAsync();

    /// <summary>Makes the log at least so many events long.</summary>
    public async Task GrowTo(long events)
    {
        var step = TimeSpan.FromTicks((_lived - TimeSpan.FromDays(1)).Ticks / 1_100_000);
        _batches ??= Founded().Concat(Lives()).Chunk(Batch).GetEnumerator();
        while (_log.Head.Size < events && _batches.MoveNext())
        {
            await _log.Write([.. _batches.Current.Select(fact => Pending(fact, _clock += step))]);
        }

        await _log.Close();
    }

    private PendingCommand Pending(Fact fact, DateTimeOffset clock)
    {
        var stream = fact.Stream.Value;
        var version = _versions.GetValueOrDefault(stream);
        _versions[stream] = version + 1;
        var types = EventCatalogue.All;
        return new(new AppendCommand(
            new Guid($"00000000-0000-7000-b000-{++_commands:D12}"),
            new DateTimeOffset(clock.Ticks - (clock.Ticks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero),
            Terms: 1,
            Cause: null,
            _mac,
            _mac,
            [new StreamExpectation(stream, version)],
            [new NewEvent(stream, types.NameOf(fact.Event), types.Encode(fact.Event, _by))]));
    }

    private IEnumerable<Fact> Founded()
    {
        var founding = TestGroup.Founding(_clock);
        var context = new Context(_clock, null, new Capacity.Operator(), (_, _) => default);
        var outcome = (Outcome.Accepted)founding.Decide(new View(), context);
        return
        [
            .. outcome.Facts,
            new(StreamName.Group, new FoundingConfirmed(Domain.TermsOfReference.Side.Central, founding.Hash)),
            new(StreamName.Group, new FoundingConfirmed(Domain.TermsOfReference.Side.Local, founding.Hash)),
        ];
    }

    // Many lives at once: events of one entry lie far apart in the log.
    private IEnumerable<Fact> Lives()
    {
        for (var first = 1; ; first += AtOnce)
        {
            var living = Enumerable.Range(first, AtOnce).Select(n => Life.Of(n, LondonDay.Of(_clock)).GetEnumerator()).ToList();
            for (var turn = 0; turn < Life.Events; turn++)
            {
                foreach (var life in living)
                {
                    life.MoveNext();
                    yield return life.Current;
                }
            }
        }
    }
}
