using System.Text.Json;
using ActionRegister.Application.Events;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Actions;
using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;

namespace ActionRegister.Application.Projections;

/// <summary>Every entry with all its states and texts, so that the register as of any moment is an index look-up.</summary>
internal sealed class Register : IReadModel
{
    public string Name => "register";

    public int Build => 2;

    public IEnumerable<FormattableString> Apply(Kept kept)
    {
        if (kept.Stream.Category != "entry")
            return [];

        var statements = new List<FormattableString>();
        if (EntryVersions.TextOf(kept) is var (_, content, _))
            statements.AddRange([Text(content), Stood(kept, content)]);
        statements.AddRange(kept.Event switch
        {
            DecisionProposed e => Begin(kept, e.Reference, null, null, e.Content, e.Sponsor, "proposed"),
            ActionProposed e => Begin(kept, e.Reference, null, e.Under, e.Content, e.Sponsor, "proposed"),
            EntryImported e => Begin(kept, e.Reference, e.OldReference, null, e.Content, null, "agreed"),
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
        AmendmentProposed => new() { Amendments = 1 },
        AmendmentAdopted { Kind: AmendmentKind.Overturn } => new("overturned") { Amendments = -1 },
        AmendmentAdopted e => new() { Hash = e.After, Amendments = -1 },
        AmendmentWithdrawn or AmendmentLapsed => new() { Amendments = -1 },
        ActionCompleted e => new() { ReportedUntil = e.DisputableUntil },
        CompletionDisputed => new() { ReportedUntil = StateChange.Cleared },
        _ => new(),
    };

    private static IEnumerable<FormattableString> Begin(
        Kept kept, Reference reference, string? oldReference, EntryId? under, Content content, Party? sponsor, string stage)
    {
        var imported = sponsor is null;
        yield return $"""
            insert into entry (entry, position, reference, old_reference, under, kind, sponsor, imported, proposed_on)
            values ({kept.Key()}, {kept.Position}, {reference.Value}, {oldReference}, {under?.Value}, {content.Kind.Word()},
              {sponsor?.Value}, {imported}, {kept.Day()})
            """;
        yield return $"""
            insert into entry_state (entry, rec_from, stage, hash, asked_agreed, rules, open_amendments)
            values ({kept.Key()}, {kept.Position}, {stage}, {content.Hash.Value}, 0, {(imported ? kept.Recorded.Rules : null)}, 0)
            """;
    }

    // A null leaves the column as it is; Cleared, PostgreSQL's infinity, empties it.
    private static FormattableString Change(Kept kept, StateChange change) => $"""
        with cut as (
          update entry_state set rec_to = {kept.Position}
          where entry = {kept.Key()} and rec_to = {ProjectionRows.Open} returning *)
        insert into entry_state (entry, rec_from, stage, hash, closes, asked_closes, asked_agreed, agreed_on, rules,
          reported_until, open_amendments)
        select entry, {kept.Position}, coalesce({change.Stage}, stage), coalesce({change.Hash?.Value}, hash),
          case when asked_agreed | {change.AskedAgreed} = 3 and {change.AskedAgreed} > 0
            then least(closes, asked_closes) else nullif(coalesce({change.Closes}, closes), 'infinity') end,
          nullif(coalesce({change.Asked}, asked_closes), 'infinity'),
          case when {change.AsksAnew} then 0 else asked_agreed | {change.AskedAgreed} end,
          coalesce({change.AgreedOn}, agreed_on), coalesce({change.Rules}, rules),
          nullif(coalesce({change.ReportedUntil}, reported_until), 'infinity'), open_amendments + {change.Amendments}
        from cut
        """;

    private static FormattableString Text(Content content) => $"""
        insert into entry_text (hash, title, owners, due, content, search)
        values ({content.Hash.Value}, {content.Title}, {content.Owners.Select(o => o.Value).ToArray()}, {content.Due?.On},
          {JsonSerializer.Serialize(content, EventJson.Whole)},
          to_tsvector('english', {Searched($"{content.Title} {content.Text}")}))
        on conflict (hash) do nothing
        """;

    // A text may come back later; it stood from the first time on.
    private static FormattableString Stood(Kept kept, Content content) => $"""
        insert into entry_stood (hash, entry, rec_from) values ({content.Hash.Value}, {kept.Key()}, {kept.Position})
        on conflict (hash, entry) do nothing
        """;

    // What is recorded later decides from its day on, and leaves the days before as they were.
    private static FormattableString Version(Kept kept, Effect effect) => $"""
        with cut as (
          update entry_version set rec_to = {kept.Position}
          where entry = {kept.Key()} and rec_to = {ProjectionRows.Open} and eff_to > {effect.From} returning *)
        insert into entry_version (entry, rec_from, eff_from, eff_to, hash)
        select entry, {kept.Position}, eff_from, {effect.From}, hash from cut where eff_from < {effect.From}
        union all values ({kept.Key()}, {kept.Position}, {effect.From}, 'infinity'::date, {effect.Content?.Value})
        """;

    private static string Searched(string text) => text.Length <= 100_000 ? text : text[..100_000];
}

/// <summary>What an event changes in the state of an entry; null leaves it as it is.</summary>
internal sealed record StateChange(string? Stage = null)
{
    /// <summary>Empties a day.</summary>
    public static readonly DateOnly Cleared = ProjectionRows.Forever;

    public ContentHash? Hash { get; init; }

    public DateOnly? Closes { get; init; }

    public DateOnly? Asked { get; init; }

    public int AskedAgreed { get; init; }

    public bool AsksAnew => Asked is not null;

    public DateOnly? AgreedOn { get; init; }

    public int? Rules { get; init; }

    public DateOnly? ReportedUntil { get; init; }

    public int Amendments { get; init; }
}
