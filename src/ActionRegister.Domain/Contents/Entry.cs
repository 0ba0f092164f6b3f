using System.Collections.Immutable;
using System.Diagnostics;
using ActionRegister.Domain.Actions;
using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Importing;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;

namespace ActionRegister.Domain.Contents;

/// <summary>What an entry is in law. What only time decides (a window that closes, being in force) is computed.</summary>
public enum EntryStatus
{
    /// <summary>No such entry.</summary>
    Unknown,

    /// <summary>Proposed, and not yet agreed.</summary>
    Proposed,

    /// <summary>Agreed and locked.</summary>
    Agreed,

    /// <summary>Taken back by its sponsor before agreement.</summary>
    Withdrawn,

    /// <summary>Ended for lack of any act.</summary>
    Lapsed,

    /// <summary>Overturned, or an action that fell with its decision.</summary>
    Overturned,

    /// <summary>Replaced whole by another entry.</summary>
    Superseded,

    /// <summary>Imported, and both co-chairs have not confirmed its import yet: nothing can be done with it.</summary>
    Unconfirmed,
}

/// <summary>How sentences name where an entry is in law.</summary>
internal static class EntryStatusWords
{
    public static string Words(this EntryStatus status) => status switch
    {
        EntryStatus.Unconfirmed => "imported and not confirmed yet by both co-chairs",
        EntryStatus.Unknown or EntryStatus.Proposed or EntryStatus.Agreed or EntryStatus.Withdrawn or EntryStatus.Lapsed
            or EntryStatus.Overturned or EntryStatus.Superseded => status.ToString().ToLowerInvariant(),
    };
}

/// <summary>A content that the group agreed, and since when.</summary>
/// <param name="Content">The content.</param>
/// <param name="EffectiveFrom">The London day from which it is in force.</param>
/// <param name="Position">Where its agreement was recorded.</param>
/// <param name="Rules">Number of the rules by which it was agreed.</param>
/// <param name="Amendment">The amendment that brought it, or null for the first agreement.</param>
public sealed record AgreedContent(Content Content, DateOnly EffectiveFrom, long Position, int Rules, int? Amendment);

/// <summary>Only what the rules need to know about one decision or action.</summary>
public sealed record Entry : IState<Entry>
{
    /// <inheritdoc/>
    public static Entry Initial { get; } = new();

    /// <summary>What it is in law; of what was imported, as its own events say, until <see cref="Of"/> asks its import.</summary>
    public EntryStatus Status { get; private init; }

    /// <summary>Its identity.</summary>
    public EntryId Id { get; private init; }

    /// <summary>What people quote.</summary>
    public Reference Reference { get; private init; }

    /// <summary>Decision or action.</summary>
    public EntryKind Kind { get; private init; }

    /// <summary>The decision that an action carries out, or null.</summary>
    public EntryId? Under { get; private init; }

    /// <summary>Whether it was agreed before the register.</summary>
    public bool Imported { get; private init; }

    /// <summary>What it keeps of the import that brought it; null for what was proposed here, and for what the founding brought.</summary>
    public ImportedEntry? Import { get; private init; }

    /// <summary>The proposal and what the group did with it; null for what was imported.</summary>
    public Deliberation? Proposal { get; private init; }

    /// <summary>Every content that was agreed, oldest first.</summary>
    public ImmutableList<AgreedContent> Agreed { get; private init; } = [];

    /// <summary>Amendments by number.</summary>
    public ImmutableDictionary<int, Amendment> Amendments { get; private init; } = ImmutableDictionary<int, Amendment>.Empty;

    /// <summary>How many comments, rounds, objections, claims, reports, completions, reviews and corrections there are.</summary>
    public Counts Counts { get; private init; }

    /// <summary>The last report that the action is done, or null.</summary>
    public Completion? Completion { get; private init; }

    /// <summary>Positions in the log of everything recorded on it.</summary>
    public ImmutableSortedSet<long> Recordings { get; private init; } = [];

    /// <summary>Corrections of records that wait for a co-chair.</summary>
    public ImmutableHashSet<int> UnconfirmedCorrections { get; private init; } = [];

    /// <summary>The content that an amendment must stand on: in force yet or not. Null before agreement, or confirmation.</summary>
    public AgreedContent? LastAgreed =>
        Status is not (EntryStatus.Unconfirmed or EntryStatus.Withdrawn) && Agreed is [.., var last] ? last : null;

    /// <summary>As the rules see it: what an import brought counts from its confirmation on, and not at all once withdrawn.</summary>
    public Entry Of(Import? batch) => Import is null
        ? this
        : batch?.Status switch
        {
            ImportStatus.Confirmed => this,
            ImportStatus.Withdrawn => this with { Status = EntryStatus.Withdrawn },
            null or ImportStatus.Unknown or ImportStatus.Running or ImportStatus.Unconfirmed => this with { Status = EntryStatus.Unconfirmed },
        };

    /// <summary>The content that the last row imported so far left standing.</summary>
    internal Content? LastImported => Agreed is [.., var last] ? last.Content : null;

    /// <summary>The deliberation on the proposal (null) or on an amendment; null when there is none.</summary>
    public Deliberation? Deliberation(int? amendment) =>
        amendment is { } number ? Amendments.GetValueOrDefault(number)?.Deliberation : Proposal;

    /// <inheritdoc/>
    public Entry Evolve(Recorded recorded)
    {
        var entry = this with
        {
            Id = IdOf(recorded.Stream),
            Counts = Counts.After(recorded.Event),
            Recordings = Recordings.Add(recorded.Position),
        };
        return recorded.Event switch
        {
            DecisionProposed e => entry with
            {
                Status = EntryStatus.Proposed,
                Kind = EntryKind.Decision,
                Reference = e.Reference,
                Proposal = Begin(e.Sponsor, e.Content, e.Supersedes, recorded),
            },
            ActionProposed e => entry with
            {
                Status = EntryStatus.Proposed,
                Kind = EntryKind.Action,
                Reference = e.Reference,
                Under = e.Under,
                Proposal = Begin(e.Sponsor, e.Content, e.Supersedes, recorded),
            },
            EntryImported e => entry with
            {
                Status = EntryStatus.Agreed,
                Kind = e.Content.Kind,
                Reference = e.Reference,
                Imported = true,
                Import = ImportedEntry.Begin(e.Batch, e.Key, e.Row, e.EffectiveFrom),
                Under = e.Under,
                Agreed = [new(e.Content, e.EffectiveFrom, recorded.Position, recorded.Rules, null)],
            },
            AmendmentImported e => entry with
            {
                Status = e.Kind == AmendmentKind.Overturn ? EntryStatus.Overturned : Status,
                Import = Import!.After(e.Row, e.EffectiveFrom), // only an import's own entry has such rows
                Agreed = Agreed.Add(new(e.Content, e.EffectiveFrom, recorded.Position, recorded.Rules, null)),
            },
            ProgressImported e => entry with { Import = Import!.After(e.Row, e.On) },
            CompletionImported e => entry with
            {
                Import = Import!.After(e.Row, e.On),
                Completion = new(e.Completion, e.On, Disputed: false),
            },
            JointAgreementRecorded e => entry.OnProposal(recorded) with
            {
                Status = EntryStatus.Agreed,
                Agreed = Agreed.Add(new(Proposal!.Content, e.EffectiveFrom, recorded.Position, recorded.Rules, null)),
            },
            ProposalWithdrawn => entry.OnProposal(recorded) with { Status = EntryStatus.Withdrawn },
            ProposalLapsed => entry.OnProposal(recorded) with { Status = EntryStatus.Lapsed },
            ProposalRevised or EarlyNoticeGiven or ShortNoticeAsked or ShortNoticeAgreed or ConflictClaimed
                or ConflictWithdrawn or ConflictSettled => entry.OnProposal(recorded),
            EntrySuperseded => entry with { Status = EntryStatus.Superseded },
            AmendmentProposed e => entry with
            {
                Amendments = Amendments.Add(
                    e.Amendment,
                    new(e.Amendment, e.Kind, e.Base, e.Falls, e.Source, Begin(e.Sponsor, e.Content, [], recorded))),
            },
            AmendmentRevised e => entry.OnAmendment(
                e.Amendment, recorded, a => a with { Base = e.Base, Falls = e.Falls }),
            AmendmentAdopted e => entry.Adopted(e, recorded),
            ConsultationOpened e => entry.OnAmendment(e.Amendment, recorded),
            AmendmentWithdrawn e => entry.OnAmendment(e.Amendment, recorded),
            AmendmentLapsed e => entry.OnAmendment(e.Amendment, recorded),
            ActionFellWithDecision => entry with { Status = EntryStatus.Overturned },
            CommentMade e => entry.On(e.Amendment, recorded),
            CommentWithdrawn e => entry.On(e.Amendment, recorded),
            CommentAnswered e => entry.On(e.Amendment, recorded),
            RoundOpened e => entry.On(e.Amendment, recorded),
            PositionRecorded e => entry.On(e.Amendment, recorded),
            ObjectionAnswered e => entry.On(e.Amendment, recorded),
            SeatLeftOut e => entry.On(e.Amendment, recorded),
            RoundClosed e => entry.On(e.Amendment, recorded),
            CoChairConsentGiven e => entry.On(e.Amendment, recorded),
            CoChairConsentRefused e => entry.On(e.Amendment, recorded),
            ConsentWithdrawn e => entry.On(e.Amendment, recorded),
            OpeningVoided e => entry.On(e.Amendment, recorded),
            ReminderSent e => entry.On(e.Amendment, recorded),
            ActionCompleted e => entry with { Completion = new(e.Completion, e.DisputableUntil, Disputed: false) },
            CompletionDisputed => entry with { Completion = Completion! with { Disputed = true } }, // disputes one
            RecordCorrected e => entry with { UnconfirmedCorrections = UnconfirmedCorrections.Add(e.Correction) },
            RecordCorrectionConfirmed e => entry with { UnconfirmedCorrections = UnconfirmedCorrections.Remove(e.Correction) },
            ProgressReported or OutcomeReviewed => entry,
            _ => throw new UnreachableException($"{recorded.Event.GetType().Name} is not an event of an entry."),
        };
    }

    private static EntryId IdOf(StreamName stream) => new(Guid.ParseExact(stream.Key, "D"));

    private static Deliberation Begin(
        Membership.Party sponsor, Content content, IReadOnlyList<SupersededEntry> supersedes, Recorded recorded) => new()
        {
            Sponsor = sponsor,
            Content = content,
            Versions = [content.Hash],
            Supersedes = supersedes,
            LastAct = recorded.Clock,
        };

    private Entry On(int? amendment, Recorded recorded) =>
        amendment is { } number ? OnAmendment(number, recorded) : OnProposal(recorded);

    private Entry OnProposal(Recorded recorded) => this with { Proposal = Proposal!.Evolve(recorded) };

    private Entry OnAmendment(int number, Recorded recorded, Func<Amendment, Amendment>? change = null)
    {
        var amendment = Amendments[number];
        var evolved = amendment with { Deliberation = amendment.Deliberation.Evolve(recorded) };
        return this with { Amendments = Amendments.SetItem(number, change is null ? evolved : change(evolved)) };
    }

    private Entry Adopted(AmendmentAdopted e, Recorded recorded)
    {
        var content = Amendments[e.Amendment].Deliberation.Content;
        return OnAmendment(e.Amendment, recorded) with
        {
            Status = e.Kind == AmendmentKind.Overturn ? EntryStatus.Overturned : Status,
            Agreed = Agreed.Add(new(content, e.EffectiveFrom, recorded.Position, recorded.Rules, e.Amendment)),
        };
    }
}
