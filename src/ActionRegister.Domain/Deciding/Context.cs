using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.People;

namespace ActionRegister.Domain.Deciding;

/// <summary>Who asks, in what capacity, and when.</summary>
/// <param name="Clock">The instant (UTC) at which the rules judge.</param>
/// <param name="By">The natural person who acts; null only for an operator and for the register itself.</param>
/// <param name="As">The capacity claimed, or null to take the one that the permissions allow.</param>
/// <param name="Tokens">Makes the token that stands for an author on an entry, from a secret kept outside the log.</param>
public sealed record Context(DateTimeOffset Clock, PersonId? By, Capacity? As, Func<EntryId, PersonId, AuthorToken> Tokens)
{
    /// <summary>The requirements to apply. Always <see cref="RuleBook.Full"/>, but in tests that prove each is needed.</summary>
    public RuleBook Book { get; init; } = RuleBook.Full;
}

/// <summary>
/// Stands for the author of a comment on one entry: an HMAC over entry and person, so that rules can compare authors while
/// the person's name can be withheld or erased. 43 characters of base64url.
/// </summary>
public readonly record struct AuthorToken(string Value);
