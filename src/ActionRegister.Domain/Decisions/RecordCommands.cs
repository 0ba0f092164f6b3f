using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Decisions;

/// <summary>Looks back at what came of an agreed entry. It changes no content.</summary>
public sealed record ReviewOutcome(EntryId Id, PrivateText Findings) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [StreamName.Of(Id)];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        if (FoundingGuard.Open(view.Group) is { } closed) return closed;
        if (Matter.FindEntry(view, Id, out var entry) is { } none) return none;
        if (Standing.For(Act.ReviewOutcome, context, view.Group).Refusal is { } refused) return refused;
        if (entry.LastAgreed is null)
        {
            return Refusal.Rule(
                view.Group.Rules.Terms.Outcomes ?? view.Group.Rules.Terms.JointAgreement,
                $"{entry.Reference} is not agreed; there is no outcome to review.");
        }

        return Outcome.Accept(StreamName.Of(Id), new OutcomeReviewed(entry.Counts.Reviews + 1, Findings));
    }
}

/// <summary>
/// Puts a record right that is not content. The original stays; it takes effect with a co-chair's confirmation and is listed
/// in exceptions. Content is corrected by an amendment only.
/// </summary>
/// <param name="Id">The entry.</param>
/// <param name="Of">Position in the log of the event corrected; one of this entry's.</param>
/// <param name="Explanation">What was wrong and what is right.</param>
public sealed record CorrectRecord(EntryId Id, long Of, PrivateText Explanation) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [StreamName.Of(Id)];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        if (FoundingGuard.Open(view.Group) is { } closed) return closed;
        if (Matter.FindEntry(view, Id, out var entry) is { } none) return none;
        IReadOnlyList<Membership.Party>? owners = entry.Proposal is { } proposal ? [proposal.Sponsor] : null;
        if (Standing.For(Act.CorrectRecord, context, view.Group, owners).Refusal is { } refused) return refused;
        if (!entry.Recordings.Contains(Of)) return Refusal.NotFound($"Event {Of} is not one of {entry.Reference}.");

        return Outcome.Accept(StreamName.Of(Id), new RecordCorrected(entry.Counts.Corrections + 1, Of, Explanation));
    }
}

/// <summary>A co-chair confirms the correction of a record.</summary>
public sealed record ConfirmCorrection(EntryId Id, int Correction) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [StreamName.Of(Id)];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        if (FoundingGuard.Open(view.Group) is { } closed) return closed;
        if (Matter.FindEntry(view, Id, out var entry) is { } none) return none;
        var standing = Standing.For(Act.ConfirmCorrection, context, view.Group);
        if (standing.Refusal is { } refused) return refused;
        if (Correction < 1 || Correction > entry.Counts.Corrections)
            return Refusal.NotFound($"There is no correction {Correction} on {entry.Reference}.");

        return entry.UnconfirmedCorrections.Contains(Correction)
            ? Outcome.Accept(StreamName.Of(Id), new RecordCorrectionConfirmed(Correction, ((Capacity.CoChair)standing.Capacity!).Side))
            : Outcome.AlreadySo;
    }
}
