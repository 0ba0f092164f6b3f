using System.Runtime.CompilerServices;
using System.Text.Json;
using ActionRegister.Application.Events;
using ActionRegister.Application.Projections;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using Npgsql;

namespace ActionRegister.Application.Reading;

/// <summary>How an entry that changed stood and stands, and how much changed in all.</summary>
/// <param name="Totals">Entries that changed; new ones; agreed, ended; those in which another text stands.</param>
/// <param name="Entry">Null where only the totals are told.</param>
internal sealed record ChangesLine(long[] Totals, EntryChange? Entry);

/// <summary>
/// Asks which entries stand otherwise at a later moment, and counts them in the same reading: narrow rows of both moments, read
/// whole, and texts only of the entries shown. Days pass without events, so entries are compared as they stand and not only by
/// what was recorded.
/// </summary>
internal static class ChangesQuery
{
    private const int TotalColumns = 5;

    private static readonly string _changed =
        $$"""
        with stood as (
          select e.entry, e.position, e.reference, e.kind, e.imported,
            {{RegisterQuestion.Stage("b", "ib", "{1}")}} as stage_then,
            coalesce(vb.hash, b.hash) as shown_then, vb.hash as in_force_then, b.reported_until as reported_then, b.rec_from as from_then,
            case when vb.hash is null then b.due else vb.due end as due_then,
            {{RegisterQuestion.Stage("a", "ia", "{4}")}} as stage,
            coalesce(va.hash, a.hash) as shown, va.hash as in_force, a.reported_until, a.rec_from,
            case when va.hash is null then a.due else va.due end as due
          from read.entry_standing a
          join read.entry e on e.entry = a.entry
          left join read.entry_standing b on b.entry = a.entry and b.rec_from <= {0} and b.rec_to > {0}
          left join read.import_state ib on ib.import = e.batch and ib.rec_from <= {0} and ib.rec_to > {0}
          left join read.import_state ia on ia.import = e.batch and ia.rec_from <= {3} and ia.rec_to > {3}
          left join read.entry_version vb on (ib.status is null or ib.status = 'confirmed') and vb.entry = a.entry
            and vb.rec_from <= {0} and vb.rec_to > {0} and vb.eff_from <= {2} and vb.eff_to > {2} and vb.hash is not null
          left join read.entry_version va on (ia.status is null or ia.status = 'confirmed') and va.entry = a.entry
            and va.rec_from <= {3} and va.rec_to > {3} and va.eff_from <= {5} and va.eff_to > {5} and va.hash is not null
          where a.rec_from <= {3} and a.rec_to > {3}),
        changed as materialized (
          select * from stood c
          where from_then is distinct from rec_from or stage_then is distinct from stage or in_force_then is distinct from in_force
            or (reported_then < {1}) is distinct from (reported_until < {4})
            or (kind = 'action' and stage_then = 'agreed' and reported_then is null and due_then < {1}) is distinct from
              (kind = 'action' and stage = 'agreed' and reported_until is null and due < {4})
            or exists (select from read.entry_state s where s.entry = c.entry and s.rec_from > {0} and s.rec_from <= {3}))
        """;

    public static FormattableString Page(Moment from, Moment to, long before, int rows) => FormattableStringFactory.Create(
        $$"""
        {{_changed}}
        select t.*, p.entry, p.position, p.reference, p.kind, p.imported, p.stage_then, p.in_force_then is not null, p.reported_then,
          coalesce(b.open_amendments, 0), tb.content, p.stage, p.in_force is not null, p.reported_until, a.open_amendments, ta.content
        from (
          select count(*), count(*) filter (where stage_then is null),
            count(*) filter (where stage = 'agreed' and stage_then is distinct from 'agreed'),
            count(*) filter (where stage is distinct from stage_then and stage in ('withdrawn', 'lapsed', 'overturned', 'superseded')),
            count(*) filter (where shown <> shown_then)
          from changed) t
        left join (select * from changed where position < {6} order by position desc limit {7}) p on true
        left join lateral (
          select open_amendments from read.entry_state s where s.entry = p.entry and s.rec_from <= {0} order by s.rec_from desc limit 1) b on true
        left join lateral (
          select open_amendments from read.entry_state s where s.entry = p.entry and s.rec_from <= {3} order by s.rec_from desc limit 1) a on true
        left join read.entry_text tb on tb.hash = p.shown_then
        left join read.entry_text ta on ta.hash = p.shown
        order by p.position desc
        """,
        [.. Moments(from, to), before, rows]);

    public static ChangesLine Read(NpgsqlDataReader row, Moment from, Moment to) => new(
        [.. Enumerable.Range(0, TotalColumns).Select(row.GetInt64)], row.IsDBNull(TotalColumns) ? null : Entry(row, from, to));

    private static EntryChange Entry(NpgsqlDataReader row, Moment from, Moment to)
    {
        var kind = EnumWords.Of<EntryKind>(row.GetString(TotalColumns + 3));
        return new(
            new EntryId(row.GetGuid(TotalColumns)),
            new Reference(row.GetString(TotalColumns + 2)),
            kind,
            row.GetBoolean(TotalColumns + 4),
            row.GetInt64(TotalColumns + 1),
            row.IsDBNull(TotalColumns + 5) ? null : Then(row, TotalColumns + 5, kind, from),
            Then(row, TotalColumns + 10, kind, to),
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
