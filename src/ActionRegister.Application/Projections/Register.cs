using System.Text.Json;
using ActionRegister.Application.Events;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Actions;
using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Importing;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;
using ActionRegister.EventStore.Projections;

namespace ActionRegister.Application.Projections;

/// <summary>Every entry with all its states and texts, so that the register as of any moment is an index look-up.</summary>
internal sealed class Register : IReadModel
{
    public string Name => "register";

    public int Build => 6;

    public IEnumerable<RowChange> Apply(Kept kept)
    {
        if (kept.Stream.Category == "import")
            return [RegisterImports.Change(kept)];
        if (kept.Stream.Category != "entry")
            return [];

        var statements = new List<RowChange>();
        if (EntryVersions.TextOf(kept) is var (_, content, _))
            statements.AddRange([Text(content), Stood(kept, content)]);
        statements.AddRange(kept.Event switch
        {
            DecisionProposed e => Begin(kept, e.Reference, null, null, e.Content, e.Sponsor, "proposed", null),
            ActionProposed e => Begin(kept, e.Reference, null, e.Under, e.Content, e.Sponsor, "proposed", null),
            EntryImported e => Begin(
                kept, e.Reference, e.OldReference, e.Under, e.Content, null, "agreed", e.Row is null ? null : ImportId.Parse(e.Batch)),
            _ => [Change(kept, ChangeOf(kept))],
        });
        if (Effect.Of(kept) is { } effect)
            statements.Add(Version(kept, effect));
        return statements;
    }

    private static StateChange ChangeOf(Kept kept) => kept.Event switch
    {
        ProposalRevised e => new("proposed") { Hash = e.Hash, Closes = StateChange.Cleared },
        EarlyNoticeGiven e => new("opened") { Closes = e.Closes, Asked = StateChange.Cleared },
        ShortNoticeAsked e => new() { Asked = e.Closes },
        ShortNoticeAgreed e => new() { AskedAgreed = ProjectionRows.Bit(e.CoChair) },
        RoundOpened { Amendment: null } => new("in-round"),
        RoundClosed { Amendment: null } => new("opened"),
        OpeningVoided { Amendment: null, Notice: true } => new("proposed") { Closes = StateChange.Cleared },
        OpeningVoided { Amendment: null, Round: not null } => new("opened"),
        JointAgreementRecorded => new("agreed") { AgreedOn = kept.Day(), Rules = kept.Recorded.Rules },
        ProposalWithdrawn => new("withdrawn"),
        ProposalLapsed => new("lapsed"),
        EntrySuperseded => new("superseded"),
        ActionFellWithDecision => new("overturned"),
        AmendmentImported { Kind: AmendmentKind.Overturn } => new("overturned"),
        AmendmentImported e => new() { Hash = e.After },
        CompletionImported e => new() { ReportedUntil = e.On },
        AmendmentProposed => new() { Amendments = 1 },
        AmendmentAdopted { Kind: AmendmentKind.Overturn } => new("overturned") { Amendments = -1 },
        AmendmentAdopted e => new() { Hash = e.After, Amendments = -1 },
        AmendmentWithdrawn or AmendmentLapsed => new() { Amendments = -1 },
        ActionCompleted e => new() { ReportedUntil = e.DisputableUntil },
        CompletionDisputed => new() { ReportedUntil = StateChange.Cleared },
        _ => new(),
    };

    private static IEnumerable<RowChange> Begin(
        Kept kept, Reference reference, string? oldReference, EntryId? under, Content content, Party? sponsor, string stage, ImportId? batch)
    {
        var imported = sponsor is null;
        yield return rows => rows.Add(EntryRow.Table, new(
            kept.Key(), kept.Position, reference.Value, oldReference, under?.Value, content.Kind.Word(), sponsor?.Value, imported,
            kept.Day(), batch?.Value));
        var state = new StateRow(
            kept.Key(), kept.Position, ProjectionRows.Open, stage, content.Hash.Value, null, null, 0, null,
            imported ? kept.Recorded.Rules : null, null, 0);
        yield return rows =>
        {
            rows.Add(StateRow.Table, state);
            RegisterStanding.Begin(rows, state);
        };
    }

    // Each event on an entry makes a state of its own.
    private static RowChange Change(Kept kept, StateChange change) => rows =>
    {
        foreach (var before in rows.Change(StateRow.Table, kept.Key(), Ended))
        {
            var after = change.Of(before, kept.Position);
            rows.Add(StateRow.Table, after);
            RegisterStanding.Follow(rows, before, after);
        }

        StateRow Ended(StateRow row) => row.RecTo == ProjectionRows.Open ? row with { RecTo = kept.Position } : row;
    };

    private static RowChange Text(Content content) => rows =>
    {
        if (!rows.Of(TextRow.Table, content.Hash.Value).Any())
        {
            rows.Add(TextRow.Table, new(
                content.Hash.Value, content.Title, [.. content.Owners.Select(o => o.Value)], content.Due?.On,
                JsonSerializer.Serialize(content, EventJson.Whole)));
        }
    };

    // A text may come back later; it stood from the first time on.
    private static RowChange Stood(Kept kept, Content content) => rows =>
    {
        if (!rows.Of(StoodRow.Table, content.Hash.Value).Any(stood => stood.Entry == kept.Key()))
            rows.Add(StoodRow.Table, new(content.Hash.Value, kept.Key(), kept.Position));
    };

    // What is recorded later decides from its day on, and leaves the days before as they were.
    private static RowChange Version(Kept kept, Effect effect) => rows =>
    {
        var (entry, position) = (kept.Key(), kept.Position);
        foreach (var cut in rows.Change(VersionRow.Table, entry, Ended).Where(cut => cut.EffFrom < effect.From))
            rows.Add(VersionRow.Table, new(entry, position, ProjectionRows.Open, cut.EffFrom, effect.From, cut.Hash, cut.Due));
        rows.Add(VersionRow.Table, new(
            entry, position, ProjectionRows.Open, effect.From, ProjectionRows.Forever, effect.Content?.Value,
            effect.Content is { } content ? RegisterStanding.DueOf(rows, content.Value) : null));

        VersionRow Ended(VersionRow row) =>
            row.RecTo == ProjectionRows.Open && row.EffTo > effect.From ? row with { RecTo = position } : row;
    };
}
