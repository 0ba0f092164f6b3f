using System.Text.Json;
using ActionRegister.Application.Events;
using ActionRegister.Application.Projections;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Contents;

namespace ActionRegister.Application.Replaying;

/// <summary>Asks the read models for every entry at a moment, by the same questions that readers' pages are made of.</summary>
internal sealed class EntriesAnswered(ReadDatabase models, KeptStandings standings, Moment moment)
{
    /// <summary>Every entry, the newest first, some at a time.</summary>
    public async IAsyncEnumerable<IReadOnlyList<EntryAnswer>> All(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var imports = await standings.ImportsAt(moment, cancellation);
        var counted = (await standings.UpTo(moment.Position, cancellation)).ToDictionary(e => e.Entry, e => e.At(moment, imports(e)));
        var before = long.MaxValue;
        while (true)
        {
            var lines = await models.Query(
                RegisterQuery.Page(moment, before, RegisterAsAt.MostRows), row => RegisterQuery.Read(row, moment), cancellation);
            if (lines.Count == 0) yield break;
            yield return await Answers([.. lines.Select(line => line.Row)], counted, cancellation);
            before = lines[^1].Position;
        }
    }

    private async Task<IReadOnlyList<EntryAnswer>> Answers(
        IReadOnlyList<RegisterRow> rows, Dictionary<Guid, EntryStanding?> counted, CancellationToken cancellation)
    {
        var ids = rows.Select(row => row.Id.Value).ToArray();
        var texts = (await models.Query(
            $"""
            select e.entry, e.old_reference, e.under, t.content
            from read.entry e
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
            where e.entry = any({ids})
            """,
            row => (
                Id: row.GetGuid(0),
                OldReference: row.IsDBNull(1) ? null : row.GetString(1),
                Under: row.IsDBNull(2) ? (EntryId?)null : new EntryId(row.GetGuid(2)),
                Text: Text(row.GetString(3))),
            cancellation)).ToLookup(text => text.Id);
        var days = (await models.Query(
            $"""
            select v.entry, v.eff_from, v.eff_to, v.hash, t.content
            from read.entry_version v left join read.entry_text t on t.hash = v.hash
            where v.entry = any({ids}) and v.rec_from <= {moment.Position} and v.rec_to > {moment.Position}
            order by v.eff_from
            """,
            row => (Id: row.GetGuid(0), Days: new DaysInForce(
                row.GetFieldValue<DateOnly>(1),
                row.GetFieldValue<DateOnly>(2) is var before && before == ProjectionRows.Forever ? null : before,
                row.IsDBNull(3) ? null : row.GetString(3),
                row.IsDBNull(4) ? null : Text(row.GetString(4)))),
            cancellation)).ToLookup(one => one.Id, one => one.Days);
        return
        [
            .. rows.Select(row =>
            {
                // Whatever stands twice was put there by hand; one of the two is looked at.
                var (_, oldReference, under, text) = texts[row.Id.Value].First();
                var standing = counted.GetValueOrDefault(row.Id.Value);
                return new EntryAnswer(
                    row, oldReference, under, text, [.. days[row.Id.Value]], standing is null ? null : CountedAs.Of(standing));
            }),
        ];
    }

    // What cannot be read as a content was altered; it is shown as it stands.
    private static object Text(string stored)
    {
        try
        {
            return JsonSerializer.Deserialize<Content>(stored, EventJson.Whole)?.ToCanonical() ?? stored;
        }
        catch (JsonException)
        {
            return stored;
        }
    }
}
