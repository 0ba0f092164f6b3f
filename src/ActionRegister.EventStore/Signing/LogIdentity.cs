using ActionRegister.EventStore.TamperEvidence;

namespace ActionRegister.EventStore.Signing;

/// <summary>In whose name the log is signed, as the log itself says.</summary>
/// <param name="Origin">The name in checkpoints.</param>
/// <param name="Key">The public key in force, or null while it is the first one.</param>
/// <param name="Changed">Position of the event by which that key took over from another, or null.</param>
/// <param name="Before">The key that it took over from, or null.</param>
/// <param name="Epoch">The head that the origin was opened over, or null for the first origin.</param>
public sealed record LogIdentity(string Origin, NoteKey? Key, long? Changed, NoteKey? Before, EpochOpening? Epoch);

/// <summary>The last head of the origin before, which a new one cites: how far that one's word is good.</summary>
/// <param name="Position">Position of the event that opened the epoch.</param>
public sealed record EpochOpening(long Position, Checkpoint Cites);
