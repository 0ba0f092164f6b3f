using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;

namespace ActionRegister.Domain.Audit;

/// <summary>
/// An operator answers for a log that no longer continues what was signed: it goes on in a new name that cites the old head.
/// </summary>
/// <param name="Origin">The new name: printable ASCII without spaces or "+", at most 100 characters, never used before.</param>
/// <param name="Key">The verifier's line of the key that signs in the new name.</param>
/// <param name="Closed">The last head of the old name.</param>
public sealed record OpenEpoch(string Origin, string Key, CitedHead Closed, string Reasons) : ICommand
{
    private const int LongestOrigin = 100;

    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [StreamName.Log];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        var (group, signing) = (view.Group, view.Signing);
        if (Standing.For(Act.KeepEvidence, context, group).Refusal is { } no) return no;
        if (group.Founding == FoundingStatus.NotFounded) return Refusal.Rule(null, "The log has no name yet: the group is not founded.");

        var current = signing.Origin ?? group.Origin;
        if (Origin.Length is 0 or > LongestOrigin || Origin.Any(c => c is <= ' ' or > '~' or '+'))
            return Refusal.Rule(null, $"A log's name is printable ASCII without spaces or \"+\", at most {LongestOrigin} characters.");
        if (Origin == current || Origin == group.Origin || signing.Former.Contains(Origin))
            return Refusal.Rule(null, $"The name {Origin} is or was in use: what was signed in it must not be mixed with what comes.");
        if (Closed.Origin != current)
            return Refusal.Rule(null, $"The log is signed as {current}; the head cited is one of {Closed.Origin}.");
        return string.IsNullOrWhiteSpace(Reasons)
            ? Refusal.Rule(null, "Say why: whoever holds an old checkpoint will ask.")
            : Outcome.Accept(StreamName.Log, new EpochOpened(Origin, Key, Closed, PrivateText.Of(Reasons)));
    }
}
