using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Rounds;

namespace ActionRegister.Domain.Decisions;

/// <summary>Makes a proposal a decision or an action of the group, when every requirement is met. Nothing does so by itself.</summary>
public sealed record RecordJointAgreement(EntryId Id, ContentHash Seen) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => Matter.Reads(view, Id, null);

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        if (Matter.Find(view, context.Clock, Id, null, out var matter) is { } none) return none;
        if (Standing.For(Act.RecordAgreement, context, view.Group).Refusal is { } refused) return refused;
        if (matter.Entry.Status == EntryStatus.Agreed && matter.Deliberation.Hash == Seen) return Outcome.AlreadySo;
        if (Seen != matter.Deliberation.Hash) return Refusal.ContentChanged(Seen, matter.Deliberation.Hash);

        var requirements = JointAgreement.Requirements(matter, context.Book);
        if (requirements.Any(r => !r.Met)) return Refusal.Unmet(requirements);

        var d = matter.Deliberation;
        var effectiveFrom = d.Content.EffectiveFrom is { } day && day > matter.Today ? day : matter.Today;
        return Outcome.Accept(
        [
            new(StreamName.Of(Id), new JointAgreementRecorded(
                d.Hash, effectiveFrom, d.Round?.Number ?? 0, d.IsShort())), // no round only when a test left J5 out
            .. Superseding.Facts(matter, effectiveFrom),
            .. Carrying.Facts(matter),
        ]);
    }
}
