using System.Runtime.CompilerServices;
using ActionRegister.Application.Events;
using ActionRegister.EventStore.Reading;

namespace ActionRegister.Application.Projections;

/// <summary>Decodes each event once for all read models that are given the same one.</summary>
internal sealed class DecodedEvents(EventTypes types)
{
    private readonly ConditionalWeakTable<StoredEvent, Kept> _known = [];

    /// <summary>The event as the domain knows it; an unknown name or shape is reported to each who asks.</summary>
    public Kept Of(StoredEvent stored) => _known.GetValue(stored, types.Decode);
}
