using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Rounds;

namespace ActionRegister.Application.Reading;

/// <summary>What is needed before a proposal is agreed or an amendment adopted, and what of it is so.</summary>
/// <param name="Content">The content that the next step is about.</param>
public sealed record RequirementsPage(
    Moment Moment, EntryId Entry, int? Amendment, ContentHash Content, IReadOnlyList<Requirement> Requirements);

/// <summary>What is missing: the same list of requirements that refuses.</summary>
public sealed class RequirementsOf(Moments moments, StatesAsAt states)
{
    /// <summary>The list for the proposal (null) or an amendment; null when there is no such thing at that moment.</summary>
    public async Task<RequirementsPage?> Find(EntryId entry, int? amendment, AsOf asOf, CancellationToken cancellation)
    {
        var moment = await moments.Of(asOf, cancellation);
        var view = await states.View(v => Matter.Reads(v, entry, amendment), moment.Position, cancellation);
        return Matter.Find(view, moment.At, entry, amendment, out var matter) is null
            ? new(moment, entry, amendment, matter.Deliberation.Hash, Requirements(matter))
            : null;
    }

    internal static IReadOnlyList<Requirement> Requirements(Matter matter) =>
        matter.Amendment is null ? JointAgreement.Requirements(matter) : AmendmentRules.Requirements(matter);
}
