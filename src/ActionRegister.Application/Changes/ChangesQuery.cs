using System.Runtime.CompilerServices;
using System.Text.Json;
using ActionRegister.Application.Events;
using ActionRegister.Application.Projections;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using Npgsql;

namespace ActionRegister.Application.Changes;

/// <summary>Asks for what is shown of entries at two moments: where they stood, and the texts.</summary>
internal static class ChangesQuery
{
    /// <summary>Of these entries, the newest first.</summary>
    public static FormattableString Of(Guid[] entries, Moment from, Moment to) => FormattableStringFactory.Create(
        $$"""
        select e.entry, e.position, e.reference, e.kind, e.imported,
          {{RegisterQuestion.Stage("b", "ib", "{1}")}}, vb.hash is not null, b.reported_until, coalesce(nb.open_amendments, 0), tb.content,
          {{RegisterQuestion.Stage("a", "ia", "{4}")}}, va.hash is not null, a.reported_until, na.open_amendments, ta.content
        from read.entry e
        join read.entry_standing a on a.entry = e.entry and a.rec_from <= {3} and a.rec_to > {3}
        left join read.entry_standing b on b.entry = e.entry and b.rec_from <= {0} and b.rec_to > {0}
        left join read.import_state ib on ib.import = e.batch and ib.rec_from <= {0} and ib.rec_to > {0}
        left join read.import_state ia on ia.import = e.batch and ia.rec_from <= {3} and ia.rec_to > {3}
        left join read.entry_version vb on (ib.status is null or ib.status = 'confirmed') and vb.entry = e.entry
          and vb.rec_from <= {0} and vb.rec_to > {0} and vb.eff_from <= {2} and vb.eff_to > {2} and vb.hash is not null
        left join read.entry_version va on (ia.status is null or ia.status = 'confirmed') and va.entry = e.entry
          and va.rec_from <= {3} and va.rec_to > {3} and va.eff_from <= {5} and va.eff_to > {5} and va.hash is not null
        left join lateral (
          select open_amendments from read.entry_state s where s.entry = e.entry and s.rec_from <= {0} order by s.rec_from desc limit 1) nb on true
        left join lateral (
          select open_amendments from read.entry_state s where s.entry = e.entry and s.rec_from <= {3} order by s.rec_from desc limit 1) na on true
        left join read.entry_text tb on tb.hash = coalesce(vb.hash, b.hash)
        left join read.entry_text ta on ta.hash = coalesce(va.hash, a.hash)
        where e.entry = any({6})
        order by e.position desc
        """,
        from.Position, LondonDay.Of(from.At), from.EffectiveOn, to.Position, LondonDay.Of(to.At), to.EffectiveOn, entries);

    /// <summary>Of these entries, those on which something was recorded in between.</summary>
    public static FormattableString Touched(Guid[] entries, Moment from, Moment to) =>
        $"""
        select e from unnest({entries}) e
        where exists (select from read.entry_state s where s.entry = e and s.rec_from > {from.Position} and s.rec_from <= {to.Position})
        """;

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
}
