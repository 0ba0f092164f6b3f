using System.Runtime.CompilerServices;
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
    private static readonly string _lines =
        $$"""
        select e.entry, e.position, e.reference, e.kind, e.sponsor, e.imported, e.proposed_on, s.rec_from, s.stage, s.closes,
          s.agreed_on, s.rules, s.reported_until, s.open_amendments, v.eff_from, t.title, t.owners, t.due,
          e.kind = 'action' and s.stage = 'agreed' and s.reported_until is null and coalesce(t.due < {0}, false)
        from read.entry e
        left join read.import_state i on i.import = e.batch and i.rec_from <= {1} and i.rec_to > {1}
        cross join lateral (
          select rec_from, hash, closes, agreed_on, rules, reported_until, open_amendments,
            {{RegisterQuestion.Stage("s", "i", "{0}")}} as stage
          from read.entry_state s where s.entry = e.entry and s.rec_from <= {1}
          order by s.rec_from desc limit 1) s
        left join lateral (
          select v.hash, v.eff_from from read.entry_version v
          where v.entry = e.entry and v.rec_from <= {1} and v.rec_to > {1}
            and v.eff_from <= {2} and v.eff_to > {2} and v.hash is not null) v
          on i.status is null or i.status = 'confirmed'
        join read.entry_text t on t.hash = coalesce(v.hash, s.hash)
        """;

    /// <summary>These entries, the newest first.</summary>
    public static FormattableString Of(Guid[] entries, Moment moment) => FormattableStringFactory.Create(
        $$"""
        {{_lines}}
        where e.entry = any({3})
        order by e.position desc
        """,
        LondonDay.Of(moment.At), moment.Position, moment.EffectiveOn, entries);

    /// <summary>Some of all entries, the newest first.</summary>
    public static FormattableString Page(Moment moment, long before, int rows) => FormattableStringFactory.Create(
        $$"""
        {{_lines}}
        where e.position <= {1} and e.position < {3}
        order by e.position desc
        limit {4}
        """,
        LondonDay.Of(moment.At), moment.Position, moment.EffectiveOn, before, rows);

    public static RegisterLine Read(NpgsqlDataReader row, Moment moment)
    {
        var kind = EnumWords.Of<EntryKind>(row.GetString(3));
        var stage = EnumWords.Of<Stage>(row.GetString(8));
        var progress = Stages.ProgressOf(kind, stage, Day(row, 12), moment.At);
        return new(row.GetInt64(1), new(
            new EntryId(row.GetGuid(0)),
            new Reference(row.GetString(2)),
            kind,
            row.GetString(15),
            stage,
            row.IsDBNull(4) ? null : new Party(row.GetString(4)),
            [.. row.GetFieldValue<string[]>(16).Select(o => new Party(o))],
            Day(row, 17),
            row.GetFieldValue<DateOnly>(6),
            stage is Stage.Proposed or Stage.InNotice or Stage.NoticeClosed or Stage.InRound ? Day(row, 9) : null,
            Day(row, 10),
            Day(row, 14),
            !row.IsDBNull(14),
            row.GetBoolean(5),
            row.IsDBNull(11) ? null : row.GetInt32(11),
            progress,
            row.GetBoolean(18),
            row.GetInt32(13),
            row.GetInt64(7)));
    }

    private static DateOnly? Day(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);
}
