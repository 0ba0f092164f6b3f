using ActionRegister.Application.Projections;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using Npgsql;

namespace ActionRegister.Application.Reading;

/// <summary>A line of the register and its place in the order of pages.</summary>
internal sealed record RegisterLine(long Position, RegisterRow Row);

/// <summary>Asks for lines of the register: one probe per entry for its state, one for the text in force, none for other entries.</summary>
internal static class RegisterQuery
{
    public static FormattableString Page(RegisterFilter filter, Moment moment, long before, int rows)
    {
        var today = LondonDay.Of(moment.At);
        var stages = filter.Stages.Select(s => s.Word()).ToArray();
        return $"""
            select e.entry, e.position, e.reference, e.kind, e.sponsor, e.imported, e.proposed_on, s.rec_from, s.stage, s.closes,
              s.agreed_on, s.rules, s.reported_until, s.open_amendments, v.eff_from, t.title, t.owners, t.due
            from read.entry e
            left join read.import_state i on i.import = e.batch and i.rec_from <= {moment.Position} and i.rec_to > {moment.Position}
            cross join lateral (
              select rec_from, hash, closes, agreed_on, rules, reported_until, open_amendments,
                case when i.status = 'withdrawn' then 'withdrawn' when i.status <> 'confirmed' then 'unconfirmed'
                  when stage = 'opened' then case when closes < {today} then 'notice-closed' else 'in-notice' end
                  else stage end as stage
              from read.entry_state s where s.entry = e.entry and s.rec_from <= {moment.Position}
              order by s.rec_from desc limit 1) s
            left join lateral (
              select v.hash, v.eff_from from read.entry_version v
              where v.entry = e.entry and v.rec_from <= {moment.Position} and v.rec_to > {moment.Position}
                and v.eff_from <= {moment.EffectiveOn} and v.eff_to > {moment.EffectiveOn} and v.hash is not null) v
              on i.status is null or i.status = 'confirmed'
            join read.entry_text t on t.hash = coalesce(v.hash, s.hash)
            where e.position <= {moment.Position} and e.position < {before}
              and ({filter.Kind?.Word()}::text is null or e.kind = {filter.Kind?.Word()})
              and ({filter.Sponsor?.Value}::text is null or e.sponsor = {filter.Sponsor?.Value})
              and ({filter.Owner?.Value}::text is null or {filter.Owner?.Value} = any(t.owners))
              and (cardinality({stages}) = 0 or s.stage = any({stages}))
              and (not {filter.OverdueOnly}
                or (e.kind = 'action' and s.stage = 'agreed' and s.reported_until is null and t.due < {today}))
              and ({filter.Under?.Value}::uuid is null or e.under = {filter.Under?.Value})
              and ({filter.Import?.Value}::uuid is null or e.batch = {filter.Import?.Value})
              and ({filter.Text}::text is null
                or e.entry in (
                  select o.entry from read.entry_text x join read.entry_stood o on o.hash = x.hash
                  where x.search @@ websearch_to_tsquery('english', {filter.Text}) and o.rec_from <= {moment.Position})
                or upper({filter.Text}) in (e.reference, upper(e.old_reference)))
            order by e.position desc
            limit {rows}
            """;
    }

    public static RegisterLine Read(NpgsqlDataReader row, Moment moment)
    {
        var kind = EnumWords.Of<EntryKind>(row.GetString(3));
        var stage = EnumWords.Of<Stage>(row.GetString(8));
        var progress = Stages.ProgressOf(kind, stage, Day(row, 12), moment.At);
        var due = Day(row, 17);
        return new(row.GetInt64(1), new(
            new EntryId(row.GetGuid(0)),
            new Reference(row.GetString(2)),
            kind,
            row.GetString(15),
            stage,
            row.IsDBNull(4) ? null : new Party(row.GetString(4)),
            [.. row.GetFieldValue<string[]>(16).Select(o => new Party(o))],
            due,
            row.GetFieldValue<DateOnly>(6),
            stage is Stage.Proposed or Stage.InNotice or Stage.NoticeClosed or Stage.InRound ? Day(row, 9) : null,
            Day(row, 10),
            Day(row, 14),
            !row.IsDBNull(14),
            row.GetBoolean(5),
            row.IsDBNull(11) ? null : row.GetInt32(11),
            progress,
            Stages.IsOverdue(progress, due, moment.At),
            row.GetInt32(13),
            row.GetInt64(7)));
    }

    private static DateOnly? Day(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);
}
