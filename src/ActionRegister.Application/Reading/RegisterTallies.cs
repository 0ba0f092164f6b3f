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
    // Every entry counts. Most stand as they stood at the moment, so that what stands now is taken as it is, and only what
    // changed since is looked up; and a text is read only where it decides: when an action is due, and who owns it.
    public static FormattableString Of(RegisterFilter filter, Moment moment) => RegisterQuestion.Of(
        $$"""
        select s.stage, e.kind, e.kind = 'action' and s.stage = 'agreed' and s.reported_until is null and coalesce(t.due < {0}, false), count(*)
        from read.entry e
        left join read.import_state i on i.import = e.batch and i.rec_from <= {1} and i.rec_to > {1}
        join read.entry_state c on c.entry = e.entry and c.rec_to = 9223372036854775807
        cross join lateral (
          select n.hash, n.reported_until,
            case when i.status = 'withdrawn' then 'withdrawn' when i.status <> 'confirmed' then 'unconfirmed'
              when n.stage = 'opened' then case when n.closes < {0} then 'notice-closed' else 'in-notice' end else n.stage end as stage
          from (
            select c.hash, c.reported_until, c.stage, c.closes where c.rec_from <= {1}
            union all
            (select o.hash, o.reported_until, o.stage, o.closes from read.entry_state o
             where c.rec_from > {1} and o.entry = e.entry and o.rec_from <= {1} order by o.rec_from desc limit 1)) n) s
        {{(filter.Owner is null ? Due : Owned)}}
        where e.position <= {1}
          and ({5}::text is null or e.sponsor = {5})
          and ({9}::uuid is null or e.under = {9})
          and ({11}::uuid is null or e.batch = {11})
        {{RegisterQuestion.Searched(filter, frequent: false)}}
        group by 1, 2, 3
        """,
        RegisterQuestion.Asked(filter, moment, long.MaxValue));

    private const string Version =
        """
        (i.status is null or i.status = 'confirmed') and v.entry = e.entry and v.rec_from <= {1} and v.rec_to > {1} and v.eff_from <= {2} and v.eff_to > {2} and v.hash is not null
        """;

    private const string Due =
        $$"""
        left join read.entry_version v on e.kind = 'action' and {{Version}}
        left join read.entry_text t on e.kind = 'action' and t.due is not null and t.hash = coalesce(v.hash, s.hash)
        """;

    private const string Owned =
        $$"""
        left join read.entry_version v on {{Version}}
        join read.entry_text t on t.hash = coalesce(v.hash, s.hash) and {6} = any(t.owners)
        """;

    public static RegisterTally Read(NpgsqlDataReader row) =>
        new(EnumWords.Of<Stage>(row.GetString(0)), EnumWords.Of<EntryKind>(row.GetString(1)), row.GetBoolean(2), row.GetInt64(3));
}
