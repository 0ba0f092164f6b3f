using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Membership;

/// <summary>Names an organisation: lower-case letters, digits and hyphens, at most 64; never reused.</summary>
public readonly record struct BodyId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Names a place in the group: lower-case letters, digits and hyphens, at most 64; never reused.</summary>
public readonly record struct SeatId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>An organisation that takes part.</summary>
public sealed record Body(BodyId Id, string Name, Side Side);

/// <summary>A place in the group, held by one person at a time.</summary>
/// <param name="Id">The seat's lasting name.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Side">Which side it sits on.</param>
/// <param name="NominatedBy">The body whose nomination or notice fills and empties it.</param>
public sealed record Seat(SeatId Id, string Name, Side Side, BodyId NominatedBy);
