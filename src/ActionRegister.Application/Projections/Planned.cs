using ActionRegister.Application.Events;
using ActionRegister.Domain.Actions;
using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Importing;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;
using ActionRegister.EventStore.Projections;
using What = ActionRegister.Application.Reading.Planned;

namespace ActionRegister.Application.Projections;

/// <summary>The forward plan: windows that close, answers that are asked for, days from which something is in force or due.</summary>
internal sealed class Planned : IReadModel
{
    private const long Open = ProjectionRows.Open;

    public string Name => "forward_plan";

    public int Build => 3;

    public IEnumerable<RowChange> Apply(Kept kept) => kept.Event switch
    {
        DecisionProposed e => [Remember(kept, null, e.Content)],
        ActionProposed e => [Remember(kept, null, e.Content)],
        EntryImported e => [Remember(kept, null, e.Content), ActionDue(kept)],
        AmendmentProposed e => [Remember(kept, e.Amendment, e.Content)],
        ProposalRevised e => [Remember(kept, null, e.Content), End(kept, null)],
        AmendmentRevised e => [Remember(kept, e.Amendment, e.Content), End(kept, e.Amendment)],
        EarlyNoticeGiven e => Noticed(kept, e),
        ShortNoticeAsked e => [Recall(kept, m => m with { AskedCloses = e.Closes, AskedAgreed = 0 })],
        ShortNoticeAgreed e => Shortened(kept, e),
        ConsultationOpened e => [End(kept, e.Amendment), Plan(kept, e.Amendment, What.ConsultationCloses, e.Closes)],
        RoundOpened e => [Plan(kept, e.Amendment, What.RoundCloses, e.PlannedClose)],
        RoundClosed e => [End(kept, e.Amendment, What.RoundCloses)],
        OpeningVoided { Notice: true } e => [End(kept, e.Amendment)],
        OpeningVoided { Round: not null } e => [End(kept, e.Amendment, What.RoundCloses)],
        JointAgreementRecorded e => [End(kept, null), .. InForce(kept, null, e.EffectiveFrom), ActionDue(kept)],
        AmendmentAdopted e => Adopted(kept, e),
        ProposalWithdrawn or ProposalLapsed => [End(kept, null)],
        AmendmentWithdrawn e => [End(kept, e.Amendment)],
        AmendmentLapsed e => [End(kept, e.Amendment)],
        EntrySuperseded or ActionFellWithDecision => [EndEntry(kept)],
        ActionCompleted e => [End(kept, null, What.ActionDue), Plan(kept, null, What.CompletionStands, e.DisputableUntil)],
        CompletionImported e => [End(kept, null, What.ActionDue), Plan(kept, null, What.CompletionStands, e.On)],
        AmendmentImported { Kind: AmendmentKind.Overturn } => [EndEntry(kept)],
        AmendmentImported e => [Recall(kept, m => m with { Due = e.Content.Due?.On }), End(kept, null, What.ActionDue), ActionDue(kept)],
        CompletionDisputed => [End(kept, null, What.CompletionStands), ActionDue(kept)],
        _ => [],
    };

    private static RowChange Remember(Kept kept, int? amendment, Content content) => rows =>
    {
        var (number, due) = (ProjectionRows.Matter(amendment), content.Due?.On);
        var known = rows.Change(PlannedMatterRow.Table, kept.Key(), m =>
            m.Amendment == number ? m with { Due = due, AskedCloses = null, AskedAgreed = 0 } : m);
        if (known.Count == 0)
            rows.Add(PlannedMatterRow.Table, new(kept.Key(), number, content.Kind.Word(), due, null, 0));
    };

    // Changes what is remembered of the proposal, or of the agreed entry.
    private static RowChange Recall(Kept kept, Func<PlannedMatterRow, PlannedMatterRow> change) => rows =>
        rows.Change(PlannedMatterRow.Table, kept.Key(), m => m.Amendment == 0 ? change(m) : m);

    private static RowChange Plan(Kept kept, int? amendment, What what, DateOnly day) => rows =>
        rows.Add(PlannedRow.Table, new(day, what.Word(), kept.Key(), ProjectionRows.Matter(amendment), kept.Position, Open));

    private static RowChange End(Kept kept, int? amendment) => rows =>
        End(rows, kept, p => p.Amendment == ProjectionRows.Matter(amendment));

    private static RowChange End(Kept kept, int? amendment, What what) => rows =>
        End(rows, kept, p => p.Amendment == ProjectionRows.Matter(amendment) && p.What == what.Word());

    private static RowChange EndEntry(Kept kept) => rows => End(rows, kept, _ => true);

    private static IReadOnlyList<PlannedRow> End(Rows rows, Kept kept, Func<PlannedRow, bool> ends) =>
        rows.Change(PlannedRow.Table, kept.Key(), p => p.RecTo == Open && ends(p) ? p with { RecTo = kept.Position } : p);

    private static IEnumerable<RowChange> Noticed(Kept kept, EarlyNoticeGiven e)
    {
        yield return End(kept, null);
        yield return Plan(kept, null, What.NoticeCloses, e.Closes);
        if (e.IntendedOn is { } day)
            yield return Plan(kept, null, What.AgreementIntended, day);
    }

    // The window closes sooner once both co-chairs have agreed.
    private static IEnumerable<RowChange> Shortened(Kept kept, ShortNoticeAgreed e)
    {
        yield return Recall(kept, m => m with { AskedAgreed = m.AskedAgreed | ProjectionRows.Bit(e.CoChair) });
        yield return rows =>
        {
            if (Of(rows, kept, 0) is not { AskedAgreed: 3, AskedCloses: { } closes })
                return;
            var notice = What.NoticeCloses.Word();
            foreach (var _ in End(rows, kept, p => p.Amendment == 0 && p.What == notice && p.Day > closes))
                rows.Add(PlannedRow.Table, new(closes, notice, kept.Key(), 0, kept.Position, Open));
        };
    }

    private static IEnumerable<RowChange> InForce(Kept kept, int? amendment, DateOnly from) =>
        from > kept.Day() ? [Plan(kept, amendment, What.ComesIntoForce, from)] : [];

    private static IEnumerable<RowChange> Adopted(Kept kept, AmendmentAdopted e)
    {
        if (e.Kind == AmendmentKind.Overturn)
            return [EndEntry(kept), .. InForce(kept, e.Amendment, e.EffectiveFrom)];

        // A report that the action is done stands; only what is still to be done gets the new day.
        return
        [
            End(kept, e.Amendment),
            .. InForce(kept, e.Amendment, e.EffectiveFrom),
            rows =>
            {
                if (Of(rows, kept, e.Amendment) is { } amended)
                    Recall(kept, m => m with { Due = amended.Due })(rows);
            },
            End(kept, null, What.ActionDue),
            ActionDue(kept),
        ];
    }

    private static RowChange ActionDue(Kept kept) => rows =>
    {
        var stands = What.CompletionStands.Word();
        if (Of(rows, kept, 0) is { Kind: "action", Due: { } due }
            && !rows.Of(PlannedRow.Table, kept.Key()).Any(p => p.Amendment == 0 && p.What == stands && p.RecTo == Open))
            rows.Add(PlannedRow.Table, new(due, What.ActionDue.Word(), kept.Key(), 0, kept.Position, Open));
    };

    private static PlannedMatterRow? Of(Rows rows, Kept kept, int amendment) =>
        rows.Of(PlannedMatterRow.Table, kept.Key()).FirstOrDefault(m => m.Amendment == amendment);
}

/// <summary>Something that comes on a day.</summary>
internal sealed record PlannedRow(DateOnly Day, string What, Guid Entry, int Amendment, long RecFrom, long RecTo)
{
    public static readonly Table<PlannedRow> Table = new(
        "planned",
        "entry",
        new Columns<PlannedRow>().Day("day", r => r.Day).Text("what", r => r.What).Uuid("entry", r => r.Entry)
            .Int("amendment", r => r.Amendment).Long("rec_from", r => r.RecFrom).Long("rec_to", r => r.RecTo),
        row => new(
            row.GetFieldValue<DateOnly>(0), row.GetString(1), row.GetGuid(2), row.GetInt32(3), row.GetInt64(4), row.GetInt64(5)))
    {
        Changeable = ProjectionRows.IsOpen,
    };
}

/// <summary>What has to be remembered of a text to know what comes when.</summary>
internal sealed record PlannedMatterRow(Guid Entry, int Amendment, string Kind, DateOnly? Due, DateOnly? AskedCloses, int AskedAgreed)
{
    public static readonly Table<PlannedMatterRow> Table = new(
        "planned_matter",
        "entry",
        new Columns<PlannedMatterRow>().Uuid("entry", r => r.Entry).Int("amendment", r => r.Amendment).Text("kind", r => r.Kind)
            .Day("due", r => r.Due).Day("asked_closes", r => r.AskedCloses).Int("asked_agreed", r => r.AskedAgreed),
        row => new(row.GetGuid(0), row.GetInt32(1), row.GetString(2), row.MaybeDay(3), row.MaybeDay(4), row.GetInt32(5)));
}
