using ActionRegister.Application.Events;
using ActionRegister.EventStore.Reading;

namespace ActionRegister.Application.Reading;

/// <summary>What was recorded at positions of the log that a read model names.</summary>
public sealed class EventsAt(EventReader log, EventTypes types)
{
    /// <summary>The events by position; each position has one.</summary>
    public async Task<IReadOnlyDictionary<long, Kept>> Find(IEnumerable<long> positions, CancellationToken cancellation)
    {
        long[] asked = [.. positions.Distinct()];
        return asked.Length == 0
            ? new Dictionary<long, Kept>()
            : (await log.ReadAt(asked, cancellation)).Select(types.Decode).ToDictionary(kept => kept.Position);
    }
}
