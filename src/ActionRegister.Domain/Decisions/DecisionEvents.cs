using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Decisions;

/// <summary>The proposal became a decision or an action of the group. From here on it is locked.</summary>
/// <param name="Hash">The content agreed.</param>
/// <param name="EffectiveFrom">The London day from which it is in force, never before the day of agreement.</param>
/// <param name="Round">The round in which the group consented.</param>
/// <param name="ShortNotice">Whether it stood on short notice; then it is listed in exceptions.</param>
public sealed record JointAgreementRecorded(
    ContentHash Hash, DateOnly EffectiveFrom, int Round, bool ShortNotice) : IEvent;

/// <summary>Another entry, agreed with the same consents, took this one's place. It does not revive.</summary>
public sealed record EntrySuperseded(EntryId By, Reference ByReference, DateOnly EffectiveFrom) : IEvent;

/// <summary>What came of a decision or action, looked at afterwards.</summary>
public sealed record OutcomeReviewed(int Review, [property: PrivatePart] PrivateText Findings) : IEvent;

/// <summary>
/// Something recorded was put right that is not content: the original stays beside it. It takes effect with a co-chair's
/// confirmation and is listed in exceptions.
/// </summary>
/// <param name="Correction">Its number on this entry, from 1.</param>
/// <param name="Of">Position in the log of the event corrected.</param>
/// <param name="Explanation">What was wrong and what is right.</param>
public sealed record RecordCorrected(int Correction, long Of, [property: PrivatePart] PrivateText Explanation) : IEvent;

/// <summary>A co-chair confirmed the correction of a record.</summary>
public sealed record RecordCorrectionConfirmed(int Correction, Side CoChair) : IEvent;
