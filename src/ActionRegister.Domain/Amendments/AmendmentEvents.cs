using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;

namespace ActionRegister.Domain.Amendments;

/// <summary>What an amendment does. All three need the same consultation and the same consents.</summary>
public enum AmendmentKind
{
    /// <summary>Changes what was agreed.</summary>
    Amend,

    /// <summary>Ends what was agreed.</summary>
    Overturn,

    /// <summary>Makes the content say what was agreed: a clerical error.</summary>
    Correct,
}

/// <summary>An action that falls with the decision overturned, and the last agreed content that was seen.</summary>
public sealed record FallingAction(EntryId Entry, Reference Reference, ContentHash LastAgreed);

/// <summary>For a correction: the recording that shows what was really agreed.</summary>
/// <param name="Event">Position in the log of that recording.</param>
/// <param name="Shows">What it shows, in words.</param>
public sealed record CorrectionSource(long Event, string Shows);

/// <summary>A change to an agreed entry was put forward.</summary>
/// <param name="Amendment">Its number on this entry, from 1.</param>
/// <param name="Kind">Amend, overturn or correct.</param>
/// <param name="Sponsor">The seat or office that puts it forward.</param>
/// <param name="Base">The entry's last agreed content, which it would change.</param>
/// <param name="Hash">Fingerprint of the content after.</param>
/// <param name="Falls">For an overturn: the actions that fall with the decision.</param>
/// <param name="Source">For a correction: what shows the error.</param>
/// <param name="Content">The content after.</param>
public sealed record AmendmentProposed(
    int Amendment,
    AmendmentKind Kind,
    Party Sponsor,
    ContentHash Base,
    ContentHash Hash,
    IReadOnlyList<FallingAction> Falls,
    [property: TextPart] CorrectionSource? Source,
    [property: TextPart] Content Content) : IEvent;

/// <summary>A new text of the amendment. It voids its consultation and everything given on the text before.</summary>
/// <param name="Amendment">Which amendment.</param>
/// <param name="From">Fingerprint of the text before.</param>
/// <param name="Base">The entry's last agreed content, on which the new text stands.</param>
/// <param name="Hash">Fingerprint of the new text.</param>
/// <param name="Comments">Numbers of the comments that it follows from.</param>
/// <param name="Voids">Whose consents and positions the change voids.</param>
/// <param name="Falls">For an overturn: the actions that fall with the decision.</param>
/// <param name="Content">The new content after.</param>
public sealed record AmendmentRevised(
    int Amendment,
    ContentHash From,
    ContentHash Base,
    ContentHash Hash,
    IReadOnlyList<int> Comments,
    IReadOnlyList<Party> Voids,
    IReadOnlyList<FallingAction> Falls,
    [property: TextPart] Content Content) : IEvent;

/// <summary>Everybody was told of exactly this change and asked for comments. There is no short route.</summary>
public sealed record ConsultationOpened(
    int Amendment, ContentHash Hash, int Days, DateOnly Closes, IReadOnlyList<Party> Recipients) : IEvent;

/// <summary>The agreed entry was changed, overturned or corrected, with every consent that the terms demand.</summary>
/// <param name="Amendment">Which amendment.</param>
/// <param name="Kind">Amend, overturn or correct.</param>
/// <param name="Before">The content agreed before.</param>
/// <param name="After">The content agreed now.</param>
/// <param name="EffectiveFrom">The London day from which the new content is in force.</param>
/// <param name="Round">The round in which the group consented.</param>
/// <param name="Stale">Other open amendments that stood on the content before and must be put on the new one.</param>
public sealed record AmendmentAdopted(
    int Amendment,
    AmendmentKind Kind,
    ContentHash Before,
    ContentHash After,
    DateOnly EffectiveFrom,
    int Round,
    IReadOnlyList<int> Stale) : IEvent;

/// <summary>The sponsor took the amendment back.</summary>
public sealed record AmendmentWithdrawn(
    int Amendment, ContentHash Hash, [property: PrivatePart] PrivateText Reasons) : IEvent;

/// <summary>The amendment ended because nothing was recorded on it for the set time.</summary>
public sealed record AmendmentLapsed(int Amendment, int AfterDays) : IEvent;

/// <summary>This action fell because the decision that it carries out was overturned and named it.</summary>
public sealed record ActionFellWithDecision(EntryId Decision, int Amendment, DateOnly EffectiveFrom) : IEvent;
