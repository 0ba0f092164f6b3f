using System.Runtime.CompilerServices;
using System.Text.Json;
using ActionRegister.Application.Events;
using ActionRegister.Application.Projections;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using Npgsql;

namespace ActionRegister.Application.Reading;

/// <summary>
/// Asks which entries stand otherwise at a later moment: two probes per entry and moment, whatever was recorded in between.
/// Days pass without events, so entries are compared as they stand and not only by what was recorded.
/// </summary>
internal static class ChangesQuery
{
    private const string Changed =
        """
        with changed as (
          select e.entry, e.position, e.reference, e.kind, e.imported, b.stage as stage_then, b.shown as shown_then,
            b.in_force as in_force_then, b.reported_until as reported_then, b.open_amendments as open_then,
            a.stage, a.shown, a.in_force, a.reported_until, a.open_amendments, tb.content as content_then, ta.content, tb.due as due_then, ta.due
          from read.entry e
          left join lateral (
            select s.rec_from, s.reported_until, s.open_amendments, v.hash as in_force, coalesce(v.hash, s.hash) as shown,
              case when i.status = 'withdrawn' then 'withdrawn' when i.status <> 'confirmed' then 'unconfirmed'
                when s.stage = 'opened' then case when s.closes < {1} then 'notice-closed' else 'in-notice' end else s.stage end as stage
            from (select * from read.entry_state s where s.entry = e.entry and s.rec_from <= {0} order by s.rec_from desc limit 1) s
            left join read.import_state i on i.import = e.batch and i.rec_from <= {0} and i.rec_to > {0}
            left join read.entry_version v on (i.status is null or i.status = 'confirmed') and v.entry = e.entry and v.rec_from <= {0} and v.rec_to > {0}
              and v.eff_from <= {2} and v.eff_to > {2} and v.hash is not null) b on true
          cross join lateral (
            select s.rec_from, s.reported_until, s.open_amendments, v.hash as in_force, coalesce(v.hash, s.hash) as shown,
              case when i.status = 'withdrawn' then 'withdrawn' when i.status <> 'confirmed' then 'unconfirmed'
                when s.stage = 'opened' then case when s.closes < {4} then 'notice-closed' else 'in-notice' end else s.stage end as stage
            from (select * from read.entry_state s where s.entry = e.entry and s.rec_from <= {3} order by s.rec_from desc limit 1) s
            left join read.import_state i on i.import = e.batch and i.rec_from <= {3} and i.rec_to > {3}
            left join read.entry_version v on (i.status is null or i.status = 'confirmed') and v.entry = e.entry and v.rec_from <= {3} and v.rec_to > {3}
              and v.eff_from <= {5} and v.eff_to > {5} and v.hash is not null) a
          left join read.entry_text tb on tb.hash = b.shown
          join read.entry_text ta on ta.hash = a.shown
          where e.position <= {3} and (b.rec_from is distinct from a.rec_from or b.stage is distinct from a.stage
            or b.in_force is distinct from a.in_force or (b.reported_until < {1}) is distinct from (a.reported_until < {4})
            or (e.kind = 'action' and b.stage = 'agreed' and b.reported_until is null and tb.due < {1}) is distinct from
              (e.kind = 'action' and a.stage = 'agreed' and a.reported_until is null and ta.due < {4})))
        """;

    public static FormattableString Page(Moment from, Moment to, long before, int rows) => FormattableStringFactory.Create(
        $$"""
        {{Changed}}
        select entry, position, reference, kind, imported, stage_then, in_force_then is not null, reported_then, open_then, content_then,
          stage, in_force is not null, reported_until, open_amendments, content
        from changed where position < {6} order by position desc limit {7}
        """,
        [.. Moments(from, to), before, rows]);

    public static FormattableString Totals(Moment from, Moment to) => FormattableStringFactory.Create(
        $$"""
        {{Changed}}
        select count(*), count(*) filter (where stage_then is null),
          count(*) filter (where stage = 'agreed' and stage_then is distinct from 'agreed'),
          count(*) filter (where stage is distinct from stage_then and stage in ('withdrawn', 'lapsed', 'overturned', 'superseded')),
          count(*) filter (where shown <> shown_then)
        from changed
        """,
        Moments(from, to));

    public static EntryChange Read(NpgsqlDataReader row, Moment from, Moment to)
    {
        var kind = EnumWords.Of<EntryKind>(row.GetString(3));
        return new(
            new EntryId(row.GetGuid(0)),
            new Reference(row.GetString(2)),
            kind,
            row.GetBoolean(4),
            row.GetInt64(1),
            row.IsDBNull(5) ? null : Then(row, 5, kind, from),
            Then(row, 10, kind, to),
            Opened: [],
            Adopted: []);
    }

    private static EntryThen Then(NpgsqlDataReader row, int column, EntryKind kind, Moment moment)
    {
        var stage = EnumWords.Of<Stage>(row.GetString(column));
        var content = JsonSerializer.Deserialize<Content>(row.GetString(column + 4), EventJson.Whole)!; // the read model keeps objects
        var progress = Stages.ProgressOf(
            kind, stage, row.IsDBNull(column + 2) ? null : row.GetFieldValue<DateOnly>(column + 2), moment.At);
        return new(
            stage, content, row.GetBoolean(column + 1), progress, Stages.IsOverdue(progress, content.Due?.On, moment.At), row.GetInt32(column + 3));
    }

    private static object[] Moments(Moment from, Moment to) =>
        [from.Position, LondonDay.Of(from.At), from.EffectiveOn, to.Position, LondonDay.Of(to.At), to.EffectiveOn];
}
