using ActionRegister.Application.Events;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Rounds;

namespace ActionRegister.Web.Entries;

/// <summary>One text that the group deals with on an entry: the proposal, or an amendment by its number.</summary>
/// <param name="References">How entries that it names are quoted.</param>
public sealed record MatterShown(EntryPage Page, int? Amendment, EntryAsked Asked, IReadOnlyDictionary<EntryId, Reference> References)
{
    /// <summary>What the group did with it, or null for what was imported.</summary>
    public Deliberation? Deliberation => Page.State.Deliberation(Amendment);

    /// <summary>Its comments by number.</summary>
    public IEnumerable<CommentRow> Comments => Page.Comments.Where(c => c.Amendment == Amendment);

    /// <summary>The event recorded at a position of the log.</summary>
    public Kept At(long position) => Page.Events.First(kept => kept.Position == position);

    /// <summary>The number of the text that has this fingerprint, as last recorded; null when none has.</summary>
    public int? NumberOf(ContentHash hash) => Page.Versions.LastOrDefault(v => v.Hash == hash && v.Amendment == Amendment)?.Number;

    /// <summary>Where to see what a text changed, or null when it changed none.</summary>
    public string? ChangesTo(int number) => Page.Versions[number - 1] is var version && EntryChanges.Before(Page, version) is { } before
        ? Asked.Address(Page.Row.Reference, "/changes", $"from={before.Number}&to={number}")
        : null;

    internal PrivateText? ReasonsOf(Objection objection) => (At(objection.Position).Event as PositionRecorded)?.Reasons;

    internal PrivateText? AnswerTo(Objection objection) =>
        objection.AnsweredAt is { } at ? (At(at).Event as ObjectionAnswered)?.Answer : null;

    internal PrivateText? ReasonsOf(Claim claim) => (At(claim.Position).Event as Domain.Proposals.ConflictClaimed)?.Reasons;
}
