using ActionRegister.Application.Events;
using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.Rounds;

namespace ActionRegister.Application.Reading;

/// <summary>One exact text that stood in an entry or in one of its amendments.</summary>
/// <param name="Number">Its place among the texts of the entry, from 1.</param>
/// <param name="Amendment">The amendment that it is a text of, or null for the proposal or import.</param>
/// <param name="Position">Where it was recorded.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="Comments">Numbers of the comments that it follows from.</param>
/// <param name="AgreedAt">Position of its agreement or adoption, or null.</param>
/// <param name="InForceFrom">First London day on which it is in force, or null when it never was agreed.</param>
/// <param name="InForceBefore">First London day on which it no longer is, or null while nothing ends it.</param>
public sealed record EntryVersion(
    int Number,
    int? Amendment,
    ContentHash Hash,
    Content Content,
    long Position,
    DateTimeOffset At,
    IReadOnlyList<int> Comments,
    long? AgreedAt,
    DateOnly? InForceFrom,
    DateOnly? InForceBefore);

/// <summary>An amendment in the list of an entry.</summary>
public sealed record AmendmentRow(int Number, AmendmentKind Kind, AmendmentStage Stage, Party Sponsor, ContentHash Hash);

/// <summary>Where an amendment stands.</summary>
public enum AmendmentStage
{
    /// <summary>Put forward.</summary>
    Proposed,

    /// <summary>The consultation runs.</summary>
    InConsultation,

    /// <summary>The consultation has closed.</summary>
    Consulted,

    /// <summary>The group is being asked.</summary>
    SeekingConsent,

    /// <summary>Every requirement is met.</summary>
    Ready,

    /// <summary>In the entry.</summary>
    Adopted,

    /// <summary>It stands on a content that is no longer the last agreed one.</summary>
    Stale,

    /// <summary>Taken back.</summary>
    Withdrawn,

    /// <summary>Ended for lack of any act.</summary>
    Lapsed,
}

/// <summary>A comment with its words and what was done about it.</summary>
/// <param name="By">The seat or office that spoke, or null once the attribution was erased.</param>
/// <param name="Answer">What is done about it, or null.</param>
/// <param name="NamedBy">Hash of the text that follows from it, or null.</param>
public sealed record CommentRow(
    int Number,
    int? Amendment,
    ContentHash On,
    AuthorToken Author,
    Party? By,
    bool Late,
    bool Withdrawn,
    PrivateText? Passage,
    PrivateText Words,
    Answer? Answer,
    PrivateText? AnswerReasons,
    ContentHash? NamedBy,
    long Position,
    DateTimeOffset At);

/// <summary>The decision that an action follows from. When it is overturned, actions that did not fall with it stay, and say so.</summary>
public sealed record DecisionAbove(Reference Reference, bool Overturned);

/// <summary>Everything on one entry as it stood at a moment.</summary>
/// <param name="Moment">The moment it is true of.</param>
/// <param name="StreamVersion">Version of its stream at that moment, for conditional requests.</param>
/// <param name="Row">Its line in the register.</param>
/// <param name="Under">For an action of a decision: that decision; null for every other entry.</param>
/// <param name="InForce">The content in force on the day asked about, or null.</param>
/// <param name="Latest">The latest text of the proposal, or the last agreed content.</param>
/// <param name="Versions">Every text, oldest first.</param>
/// <param name="Amendments">Its amendments by number.</param>
/// <param name="Comments">Comments by number.</param>
/// <param name="State">What the rules know about it: rounds, positions, consents, notices.</param>
/// <param name="Group">The group at the same moment: names of seats, who holds what.</param>
/// <param name="Events">Everything recorded on it, oldest first.</param>
public sealed record EntryPage(
    Moment Moment,
    long StreamVersion,
    RegisterRow Row,
    DecisionAbove? Under,
    Content? InForce,
    Content Latest,
    IReadOnlyList<EntryVersion> Versions,
    IReadOnlyList<AmendmentRow> Amendments,
    IReadOnlyList<CommentRow> Comments,
    Entry State,
    Group Group,
    IReadOnlyList<Kept> Events);
