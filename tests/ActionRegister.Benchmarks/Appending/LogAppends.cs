using System.Security.Cryptography;
using ActionRegister.Benchmarks.Measuring;
using ActionRegister.EventStore.Appending;

namespace ActionRegister.Benchmarks.Appending;

/// <summary>The log's own append: every check, hash and commitment, each caller on a stream of its own.</summary>
/// <param name="group">Version of the group's stream, from which every command is decided.</param>
internal sealed class LogAppends(EventLog log, long group = 0)
{
    private static readonly byte[] _mac = new byte[32];
    private int _streams;

    public Task<Sample> Run(int callers, TimeSpan time) => Callers.Run(callers, time, (_, _) =>
    {
        var stream = $"entry/{Interlocked.Increment(ref _streams)}";
        var version = 0L;
        return Task.FromResult<Func<Task>>(async () =>
        {
            var verdict = await log.Append(Command(stream, version++), CancellationToken.None);
            if (verdict is not AppendVerdict.Appended)
                throw new InvalidOperationException($"The log answered {verdict}.");
        });
    });

    // Like every command, it is decided from the group's stream, too.
    private AppendCommand Command(string stream, long version) => new(
        new Guid(RandomNumberGenerator.GetBytes(16)),
        TimeProvider.System.GetUtcNow(),
        Terms: 1,
        Cause: null,
        _mac,
        _mac,
        [new StreamExpectation("group", group), new StreamExpectation(stream, version)],
        [new NewEvent(stream, "thing-happened.v1", Payload.Parts)]);
}
