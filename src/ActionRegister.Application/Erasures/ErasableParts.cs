using ActionRegister.Application.Events;
using ActionRegister.Domain.Erasures;
using ActionRegister.EventStore.Reading;

namespace ActionRegister.Application.Erasures;

/// <summary>Which parts of which events can be erased at all.</summary>
public sealed class ErasableParts(EventReader log, EventTypes types)
{
    /// <summary>Why there is nothing to erase, as a full sentence; null when the event has that part, erased or not.</summary>
    public async Task<string?> WhyNot(long position, ErasedPart part, CancellationToken cancellation)
    {
        var size = (await log.Head(cancellation)).Size;
        if (position < 0 || position >= size)
            return $"The log has no event {position}: it has {size}, counted from 0.";
        var parts = (await log.ReadRange(position, position, cancellation))[0].Parts;
        return part == ErasedPart.Private && parts.Private is null ? $"Event {position} was recorded without a private part." : null;
    }

    /// <summary>Position of the event that recorded the erasure, or null when none has.</summary>
    public async Task<long?> CarriedOutBy(long position, ErasedPart part, CancellationToken cancellation)
    {
        var history = await log.ReadStreams([(Erasure.Stream(position, part).Value, 0)], cancellation);
        return history.Select(types.Decode).LastOrDefault(e => Erasure.By(e.Event) is not null)?.Position;
    }
}
