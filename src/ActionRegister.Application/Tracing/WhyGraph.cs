using ActionRegister.Application.Reading;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;

namespace ActionRegister.Application.Tracing;

/// <summary>What a node of the graph is.</summary>
public enum WhyKind
{
    /// <summary>A text was put forward, changed, or taken over as agreed.</summary>
    Text,

    /// <summary>Everybody was told: early notice, short notice or consultation.</summary>
    Notice,

    /// <summary>A comment, or that it was taken back.</summary>
    Comment,

    /// <summary>What was done about a comment or an objection, and why.</summary>
    Answer,

    /// <summary>The group was asked, or the asking ended.</summary>
    Round,

    /// <summary>A seat's answer.</summary>
    Position,

    /// <summary>A co-chair's consent, a refusal of it, or that it was taken back.</summary>
    Consent,

    /// <summary>Something opened or given became void.</summary>
    Void,

    /// <summary>Joint agreement or adoption.</summary>
    Agreement,

    /// <summary>Withdrawal, lapse, being superseded, or falling with a decision.</summary>
    Ending,

    /// <summary>A claim of conflict with another entry, or its settlement.</summary>
    Conflict,

    /// <summary>The record of an event was put right.</summary>
    Correction,

    /// <summary>Terms of reference or a setting came into force.</summary>
    Rules,

    /// <summary>A clause of one version of the terms.</summary>
    Clause,

    /// <summary>Another entry.</summary>
    Entry,

    /// <summary>A paper or anything else outside the register that a proposal says it was informed by.</summary>
    Source,

    /// <summary>A link that should exist and does not.</summary>
    Gap,
}

/// <summary>Why one node leads to another: each is a field of a recorded event.</summary>
public enum WhyReason
{
    /// <summary>It changes that text.</summary>
    Changes,

    /// <summary>It follows from that comment.</summary>
    FollowsFrom,

    /// <summary>It is about that.</summary>
    About,

    /// <summary>It answers that.</summary>
    Answers,

    /// <summary>It was given in that notice or round.</summary>
    In,

    /// <summary>It rests on that.</summary>
    RestsOn,

    /// <summary>That clause demands it.</summary>
    Under,

    /// <summary>That made it void.</summary>
    VoidedBy,

    /// <summary>That took its place.</summary>
    ReplacedBy,

    /// <summary>That brought it into force.</summary>
    BroughtInBy,

    /// <summary>It replaces that entry.</summary>
    Supersedes,

    /// <summary>It carries that decision out.</summary>
    CarriesOut,

    /// <summary>It was informed by that.</summary>
    InformedBy,

    /// <summary>That shows it.</summary>
    ShownBy,

    /// <summary>It should have a reason here, and has none.</summary>
    Lacks,
}

/// <summary>Free text that was recorded with an event, by its name: "words", "reasons".</summary>
public sealed record WhyWords(string Name, PrivateText Text);

/// <summary>A recorded event, or something that one names, as a reason.</summary>
/// <param name="Id">Names it within the graph: <c>event-123</c>, <c>clause-1</c>, <c>gap-2</c>.</param>
/// <param name="Event">Position of the event; for a clause, of the event that brought the terms; null for sources and gaps.</param>
/// <param name="Type">Stored name of the event, or null.</param>
/// <param name="By">Who recorded it; null where no event did.</param>
/// <param name="Amendment">The amendment that it is about, or null.</param>
/// <param name="Text">Number of the text that it brought, among the texts of the entry, or null.</param>
/// <param name="Says">What happened.</param>
/// <param name="Words">Free text recorded with it; erased words say so.</param>
public sealed record WhyNode(
    string Id,
    WhyKind Kind,
    long? Event,
    string? Type,
    DateTimeOffset? At,
    Doer? By,
    int? Amendment,
    int? Text,
    Said Says,
    IReadOnlyList<WhyWords> Words);

/// <summary>A reason: what one node gives for another.</summary>
/// <param name="From">What is explained.</param>
/// <param name="To">Its reason.</param>
/// <param name="Event">Position of the event that states the reason.</param>
/// <param name="Field">The member of that event which does, or of its entry in the log: "comments", "terms".</param>
public sealed record WhyEdge(string From, string To, WhyReason Reason, long Event, string Field);

/// <summary>The words asked about, and the events that introduced them.</summary>
/// <param name="Field">The part of the text in which they stand.</param>
/// <param name="Runs">The words, each stretch with its event.</param>
public sealed record WhyPhrase(string Words, string Field, IReadOnlyList<Domain.Tracing.TracedRun> Runs);

/// <summary>Why an entry, or words of it, read as they do.</summary>
/// <param name="Text">Number of the text that is explained, among the texts of the entry.</param>
/// <param name="Focus">The node of the event that brought that text.</param>
/// <param name="Phrase">The words asked about, or null for the whole.</param>
/// <param name="Answer">The short answer: one to three sentences.</param>
/// <param name="Nodes">In the order of the log; what no event recorded stands beside what it belongs to.</param>
/// <param name="Group">The group at the moment: what seats and offices are called.</param>
public sealed record WhyGraph(
    Moment Moment,
    EntryId Entry,
    Reference Reference,
    string Title,
    int Text,
    string Focus,
    WhyPhrase? Phrase,
    IReadOnlyList<Said> Answer,
    IReadOnlyList<WhyNode> Nodes,
    IReadOnlyList<WhyEdge> Edges,
    Domain.Membership.Group Group);
