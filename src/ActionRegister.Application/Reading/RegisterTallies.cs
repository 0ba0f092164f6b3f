using ActionRegister.Application.Projections;
using ActionRegister.Domain.Contents;
using Npgsql;

namespace ActionRegister.Application.Reading;

/// <summary>So many entries of a kind stand at a stage, overdue or not.</summary>
internal sealed record RegisterTally(Stage Stage, EntryKind Kind, bool Overdue, long Count);

/// <summary>Asks how many entries of each kind stand at each stage.</summary>
internal static class RegisterTallies
{
    /// <summary>What stages, kinds and overdue actions there are, whichever of those the filter names; its words have to be rare.</summary>
    // Every entry counts, so that no index leads anywhere: few and narrow rows are read whole, and a text only for who owns it.
    public static FormattableString Of(RegisterFilter filter, Moment moment) => RegisterQuestion.Of(
        $$"""
        select {{RegisterQuestion.Stage("s", "i", "{0}")}},
          e.kind,
          e.kind = 'action' and s.stage = 'agreed' and s.reported_until is null and (i.status is null or i.status = 'confirmed')
            and coalesce(case when v.hash is null then s.due else v.due end < {0}, false),
          count(*)
        from read.entry_standing s
        join read.entry e on e.entry = s.entry
        left join read.import_state i on i.import = e.batch and i.rec_from <= {1} and i.rec_to > {1}
        left join read.entry_version v on v.entry = s.entry and (i.status is null or i.status = 'confirmed')
          and v.rec_from <= {1} and v.rec_to > {1} and v.eff_from <= {2} and v.eff_to > {2} and v.hash is not null
        {{(filter.Owner is null ? "" : Owned)}}
        where s.rec_from <= {1} and s.rec_to > {1}
          and ({5}::text is null or e.sponsor = {5})
          and ({9}::uuid is null or e.under = {9})
          and ({11}::uuid is null or e.batch = {11})
        {{RegisterQuestion.Searched(filter, frequent: false)}}
        group by 1, 2, 3
        """,
        RegisterQuestion.Asked(filter, moment, long.MaxValue));

    private const string Owned = "join read.entry_text t on t.hash = coalesce(v.hash, s.hash) and t.owners @> array[{6}]";

    public static RegisterTally Read(NpgsqlDataReader row) =>
        new(EnumWords.Of<Stage>(row.GetString(0)), EnumWords.Of<EntryKind>(row.GetString(1)), row.GetBoolean(2), row.GetInt64(3));
}
