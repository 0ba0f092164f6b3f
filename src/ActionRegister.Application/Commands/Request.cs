using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.People;

namespace ActionRegister.Application.Commands;

/// <summary>Who asks for a command, how, and under which id.</summary>
/// <param name="Id">Named by the caller: repeating it writes nothing twice and answers as it did the first time.</param>
/// <param name="Person">The natural person; null only for an operator and for the register itself.</param>
/// <param name="Capacity">The capacity claimed; null takes the first that the permissions allow.</param>
/// <param name="Auth">How the person was authenticated, for readers: "development", "console".</param>
/// <param name="Canonical">
/// The request and its route in one canonical form: an id used again with other bytes is refused.
/// </param>
public sealed record Request(
    Guid Id, PersonId? Person, Capacity? Capacity, string Auth, ReadOnlyMemory<byte> Canonical)
{
    /// <summary>Versions of streams that the caller saw and insists on.</summary>
    public IReadOnlyList<ExpectedVersion> Expected { get; init; } = [];

    /// <summary>Position of the event that led to this command, or null.</summary>
    public long? Cause { get; init; }
}

/// <summary>The version of a stream that a caller saw: 0 before it exists.</summary>
public readonly record struct ExpectedVersion(StreamName Stream, long Version);
