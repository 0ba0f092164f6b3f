using ActionRegister.Application.Events;
using ActionRegister.Domain.Actions;
using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;
using What = ActionRegister.Application.Reading.Planned;

namespace ActionRegister.Application.Projections;

/// <summary>The forward plan: windows that close, answers that are asked for, days from which something is in force or due.</summary>
internal sealed class Planned : IReadModel
{
    private const long Open = ProjectionRows.Open;

    public string Name => "forward_plan";

    public int Build => 1;

    public IEnumerable<FormattableString> Apply(Kept kept) => kept.Event switch
    {
        DecisionProposed e => [Remember(kept, null, e.Content)],
        ActionProposed e => [Remember(kept, null, e.Content)],
        EntryImported e => [Remember(kept, null, e.Content), ActionDue(kept)],
        AmendmentProposed e => [Remember(kept, e.Amendment, e.Content)],
        ProposalRevised e => [Remember(kept, null, e.Content), End(kept, null)],
        AmendmentRevised e => [Remember(kept, e.Amendment, e.Content), End(kept, e.Amendment)],
        EarlyNoticeGiven e => Noticed(kept, e),
        ShortNoticeAsked e =>
        [
            $"update planned_matter set asked_closes = {e.Closes}, asked_agreed = 0 where entry = {kept.Key()} and amendment = 0",
        ],
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
        CompletionDisputed => [End(kept, null, What.CompletionStands), ActionDue(kept)],
        _ => [],
    };

    private static FormattableString Remember(Kept kept, int? amendment, Content content) => $"""
        insert into planned_matter (entry, amendment, kind, due, asked_agreed)
        values ({kept.Key()}, {ProjectionRows.Matter(amendment)}, {content.Kind.Word()}, {content.Due?.On}, 0)
        on conflict (entry, amendment) do update set due = excluded.due, asked_closes = null, asked_agreed = 0
        """;

    private static FormattableString Plan(Kept kept, int? amendment, What what, DateOnly day) => $"""
        insert into planned (day, what, entry, amendment, rec_from)
        values ({day}, {what.Word()}, {kept.Key()}, {ProjectionRows.Matter(amendment)}, {kept.Position})
        """;

    private static FormattableString End(Kept kept, int? amendment) => $"""
        update planned set rec_to = {kept.Position}
        where entry = {kept.Key()} and amendment = {ProjectionRows.Matter(amendment)} and rec_to = {Open}
        """;

    private static FormattableString End(Kept kept, int? amendment, What what) => $"""
        update planned set rec_to = {kept.Position}
        where entry = {kept.Key()} and amendment = {ProjectionRows.Matter(amendment)} and rec_to = {Open} and what = {what.Word()}
        """;

    private static FormattableString EndEntry(Kept kept) =>
        $"update planned set rec_to = {kept.Position} where entry = {kept.Key()} and rec_to = {Open}";

    private static IEnumerable<FormattableString> Noticed(Kept kept, EarlyNoticeGiven e)
    {
        yield return End(kept, null);
        yield return Plan(kept, null, What.NoticeCloses, e.Closes);
        if (e.IntendedOn is { } day)
            yield return Plan(kept, null, What.AgreementIntended, day);
    }

    // The window closes sooner once both co-chairs have agreed.
    private static IEnumerable<FormattableString> Shortened(Kept kept, ShortNoticeAgreed e)
    {
        yield return $"""
            update planned_matter set asked_agreed = asked_agreed | {ProjectionRows.Bit(e.CoChair)}
            where entry = {kept.Key()} and amendment = 0
            """;
        yield return $"""
            with ended as (
              update planned p set rec_to = {kept.Position} from planned_matter m
              where m.entry = {kept.Key()} and m.amendment = 0 and m.asked_agreed = 3 and p.entry = m.entry and p.amendment = 0
                and p.what = {What.NoticeCloses.Word()} and p.rec_to = {Open} and p.day > m.asked_closes
              returning m.asked_closes)
            insert into planned (day, what, entry, amendment, rec_from)
            select asked_closes, {What.NoticeCloses.Word()}, {kept.Key()}, 0, {kept.Position} from ended
            """;
    }

    private static IEnumerable<FormattableString> InForce(Kept kept, int? amendment, DateOnly from) =>
        from > kept.Day() ? [Plan(kept, amendment, What.ComesIntoForce, from)] : [];

    private static IEnumerable<FormattableString> Adopted(Kept kept, AmendmentAdopted e)
    {
        if (e.Kind == AmendmentKind.Overturn)
            return [EndEntry(kept), .. InForce(kept, e.Amendment, e.EffectiveFrom)];

        // A report that the action is done stands; only what is still to be done gets the new day.
        return
        [
            End(kept, e.Amendment),
            .. InForce(kept, e.Amendment, e.EffectiveFrom),
            $"""
            update planned_matter m set due = a.due from planned_matter a
            where m.entry = {kept.Key()} and m.amendment = 0 and a.entry = m.entry and a.amendment = {e.Amendment}
            """,
            End(kept, null, What.ActionDue),
            ActionDue(kept),
        ];
    }

    private static FormattableString ActionDue(Kept kept) => $"""
        insert into planned (day, what, entry, amendment, rec_from)
        select due, {What.ActionDue.Word()}, entry, 0, {kept.Position}
        from planned_matter m
        where entry = {kept.Key()} and amendment = 0 and kind = 'action' and due is not null
          and not exists (select from planned p where p.entry = m.entry and p.amendment = 0
            and p.what = {What.CompletionStands.Word()} and p.rec_to = {Open})
        """;
}
