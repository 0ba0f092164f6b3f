using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;

namespace ActionRegister.Domain.Audit;

/// <summary>An operator has the log signed with another key from here on.</summary>
/// <param name="From">The verifier's line of the key in use.</param>
/// <param name="To">The verifier's line of the new key.</param>
public sealed record ChangeSigningKey(string From, string To, string Reasons) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [StreamName.Log];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        var (group, signing) = (view.Group, view.Signing);
        if (Standing.For(Act.KeepEvidence, context, group).Refusal is { } no) return no;
        if (group.Founding == FoundingStatus.NotFounded) return Refusal.Rule(null, "The log has no name yet: the group is not founded.");
        if (signing.Key == To) return Outcome.AlreadySo;
        if (signing.Key is { } key && key != From)
            return Refusal.Rule(null, $"The log is signed with {key}, not with {From}.");
        if (From == To) return Refusal.Rule(null, "The new key is the old one.");
        return string.IsNullOrWhiteSpace(Reasons)
            ? Refusal.Rule(null, "Say why: whoever holds the old key will ask.")
            : Outcome.Accept(StreamName.Log, new SigningKeyChanged(From, To, PrivateText.Of(Reasons)));
    }
}
