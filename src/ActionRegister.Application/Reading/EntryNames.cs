using ActionRegister.Domain.Contents;

namespace ActionRegister.Application.Reading;

/// <summary>How an entry is quoted and what it is called at a moment.</summary>
internal sealed record EntryName(Reference Reference, string Title);

/// <summary>Finds what entries are called.</summary>
internal static class EntryNames
{
    public static async Task<IReadOnlyDictionary<Guid, EntryName>> EntryNamesOf(
        this ReadDatabase models, IEnumerable<Guid?> entries, Moment moment, CancellationToken cancellation)
    {
        var ids = entries.OfType<Guid>().Distinct().ToArray();
        var found = await models.Query(
            $"""
            select e.entry, e.reference, t.title
            from unnest({ids}) w (entry) join read.entry e on e.entry = w.entry
            left join read.import_state i on i.import = e.batch and i.rec_from <= {moment.Position} and i.rec_to > {moment.Position}
            cross join lateral (
              select hash from read.entry_state s where s.entry = e.entry and s.rec_from <= {moment.Position}
              order by s.rec_from desc limit 1) s
            left join lateral (
              select v.hash from read.entry_version v
              where v.entry = e.entry and v.rec_from <= {moment.Position} and v.rec_to > {moment.Position}
                and v.eff_from <= {moment.EffectiveOn} and v.eff_to > {moment.EffectiveOn} and v.hash is not null) v
              on i.status is null or i.status = 'confirmed'
            join read.entry_text t on t.hash = coalesce(v.hash, s.hash)
            """,
            row => (Id: row.GetGuid(0), Name: new EntryName(new Reference(row.GetString(1)), row.GetString(2))),
            cancellation);
        return found.ToDictionary(f => f.Id, f => f.Name);
    }
}
