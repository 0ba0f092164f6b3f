using ActionRegister.Application.Events;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Contents;

namespace ActionRegister.Application.Tracing;

/// <summary>Where a graph is read from: the register, or the events of a pack.</summary>
/// <param name="States">Streams, up to a moment.</param>
/// <param name="Doing">The actions that carry a decision out, oldest first.</param>
/// <param name="Named">The entry that a reference names, or null.</param>
internal sealed record WhySources(
    StatesAsAt States,
    Func<EntryId, Task<IReadOnlyList<EntryId>>> Doing,
    Func<Reference, Task<EntryId?>> Named,
    EventTypes Types);
