using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Founding;

/// <summary>
/// Fingerprint of everything that the founding says: SHA-256 over "actionregister/founding/v1", a zero byte and its
/// canonical JSON; 64 lower-case hexadecimal digits. Both co-chairs confirm it.
/// </summary>
public readonly record struct FoundingHash(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The register began: a group with its bodies and seats. The terms, members and offices follow in the same append.</summary>
/// <param name="Name">What the group is called.</param>
/// <param name="Origin">Names this log for ever, in statements and checkpoints.</param>
/// <param name="Hash">Fingerprint of the whole founding.</param>
/// <param name="Bodies">Every body.</param>
/// <param name="Seats">Every seat.</param>
public sealed record GroupFounded(
    string Name, string Origin, FoundingHash Hash, IReadOnlyList<Body> Bodies, IReadOnlyList<Seat> Seats) : IEvent;

/// <summary>One co-chair confirmed that the founding is right. The register opens with the second confirmation.</summary>
public sealed record FoundingConfirmed(Side CoChair, FoundingHash Hash) : IEvent;

/// <summary>The founding was wrong and is given up; this log takes nothing more.</summary>
public sealed record FoundingAbandoned([property: PrivatePart] PrivateText Reasons) : IEvent;
