using ActionRegister.Domain.Deciding;

namespace ActionRegister.Domain.Audit;

/// <summary>The last head that was signed in one name of the log.</summary>
/// <param name="Origin">That name.</param>
/// <param name="Size">How many events it covered.</param>
/// <param name="Root">The root over them, in base64.</param>
public sealed record CitedHead(string Origin, long Size, string Root);

/// <summary>
/// The log is signed in a new name from here on, because it no longer continues what was signed in the old one, or the old
/// key is lost. What the old name vouched for ends with the head cited.
/// </summary>
/// <param name="Origin">The new name in checkpoints.</param>
/// <param name="Key">The verifier's line of the key that signs in the new name.</param>
/// <param name="Closed">The last head of the old name.</param>
public sealed record EpochOpened(
    string Origin, string Key, CitedHead Closed, [property: PrivatePart] PrivateText Reasons) : IEvent;

/// <summary>Another key signs the log; the first checkpoint that covers this is signed with both.</summary>
/// <param name="From">The verifier's line of the key before.</param>
/// <param name="To">The verifier's line of the new key.</param>
public sealed record SigningKeyChanged(
    string From, string To, [property: PrivatePart] PrivateText Reasons) : IEvent;
