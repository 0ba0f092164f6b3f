using ActionRegister.Application.Projections;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Membership;
using Npgsql;

namespace ActionRegister.Application.Reading;

/// <summary>A line of the register and its place in the order of pages.</summary>
internal sealed record RegisterLine(long Position, RegisterRow Row);

/// <summary>Asks for lines of the register: one probe per entry for its state, one for the text in force, none for other entries.</summary>
internal static class RegisterQuery
{
    private static readonly string _found =
        $$"""
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
        cross join lateral (
          select e.kind = 'action' and s.stage = 'agreed' and s.reported_until is null and coalesce(t.due < {0}, false) as overdue) o
        where e.position <= {1} and e.position < {3}
          and ({4}::text is null or e.kind = {4})
          and ({5}::text is null or e.sponsor = {5})
          and ({6}::text is null or {6} = any(t.owners))
          and (cardinality({7}::text[]) = 0 or s.stage = any({7}))
          and (not {8} or o.overdue)
          and ({9}::uuid is null or e.under = {9})
          and ({11}::uuid is null or e.batch = {11})
        """;

    // Few entries may stand so: they are found first, in narrow rows. What became of an import decides for its entries.
    private const string Standing =
        """
          and (e.batch is not null or e.entry in (
            select p.entry from read.entry_standing p
            where p.rec_from <= {1} and p.rec_to > {1}
              and (cardinality({13}::text[]) = 0 or p.stage = any({13})) and (not {8} or (p.stage = 'agreed' and p.reported_until is null))))
        """;

    // As well for who owns it: whoever does not own any of its texts does not own it.
    private const string OwnedOnce =
        """
          and e.entry in (
            select p.entry from read.entry_stood p join read.entry_text x on x.hash = p.hash where x.owners @> array[{6}])
        """;

    public static FormattableString Page(RegisterFilter filter, bool frequent, Moment moment, long before, int rows) => RegisterQuestion.Of(
        $$"""
        select e.entry, e.position, e.reference, e.kind, e.sponsor, e.imported, e.proposed_on, s.rec_from, s.stage, s.closes,
          s.agreed_on, s.rules, s.reported_until, s.open_amendments, v.eff_from, t.title, t.owners, t.due, o.overdue
        {{_found}}
        {{(filter.Owner is null ? "" : OwnedOnce)}}
        {{(filter.Stages.Count > 0 || filter.OverdueOnly ? Standing : "")}}
        {{RegisterQuestion.Searched(filter, frequent)}}
        order by e.position desc
        limit {12}
        """,
        [.. RegisterQuestion.Asked(filter, moment, before), rows, Kept(filter)]);

    /// <summary>How many lines there are, counted no further than told.</summary>
    public static FormattableString Count(RegisterFilter filter, bool frequent, Moment moment, int most) => RegisterQuestion.Of(
        $$"""
        select count(*) from (
        select e.position
        {{_found}}
        {{RegisterQuestion.Searched(filter, frequent)}}
        order by e.position desc
        limit {12}) c
        """,
        [.. RegisterQuestion.Asked(filter, moment, long.MaxValue), most]);

    // A notice that has closed is kept as one that was opened: days pass without events.
    private static string[] Kept(RegisterFilter filter) =>
        [.. filter.Stages.Select(stage => stage is Stage.InNotice or Stage.NoticeClosed ? "opened" : stage.Word()).Distinct()];

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
