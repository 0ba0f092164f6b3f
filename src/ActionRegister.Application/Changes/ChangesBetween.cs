using ActionRegister.Application.Events;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;

namespace ActionRegister.Application.Changes;

/// <summary>What changed between two moments: entry by entry, and about the group.</summary>
public sealed class ChangesBetween(Moments moments, StatesAsAt states, ReadDatabase models, KeptStandings standings, EventTypes types)
{
    /// <summary>The most entries that a page has.</summary>
    public const int MostEntries = 100;

    private static readonly string[] _models = ["register", "history"];

    /// <summary>A page; a cursor carries both moments. The earlier moment has to be the earlier one on both axes.</summary>
    public async Task<ChangesPage> Find(AsOf from, AsOf to, string? cursor, int entries, CancellationToken cancellation)
    {
        var (before, after, last) = cursor is null ? await Between(from, to, cancellation) : Parse(cursor);
        var most = Math.Clamp(entries, 1, MostEntries);
        var changed = await Changed(before, after, cancellation);
        var page = changed.Where(e => e.Entry.Position < last).OrderByDescending(e => e.Entry.Position).Take(most + 1).ToList();
        var shown = await models.QueryWhole(
            ChangesQuery.Of([.. page.Take(most).Select(e => e.Entry.Entry)], before, after), row => ChangesQuery.Read(row, before, after), cancellation);
        return new(
            before,
            after,
            await Totals(changed, before, after, cancellation),
            await WithAmendments(shown, before, after, cancellation),
            await Group(before, after, cancellation),
            page.Count > most ? Written(before, after, shown[^1].Position) : null);
    }

    private async Task<IReadOnlyList<EntryCompared>> Changed(Moment from, Moment to, CancellationToken cancellation)
    {
        var compared = EntriesCompared.Between(
            await standings.UpTo(to.Position, cancellation),
            (from, await standings.ImportsAt(from, cancellation)),
            (to, await standings.ImportsAt(to, cancellation))).ToLookup(e => e.StandsOtherwise ? true : e.Touched(from, to));
        if (!compared.Contains(null)) return [.. compared[true]];

        var touched = await models.Query(
            ChangesQuery.Touched([.. compared[null].Select(e => e.Entry.Entry)], from, to), row => row.GetGuid(0), cancellation);
        return [.. compared[true], .. compared[null].IntersectBy(touched, e => e.Entry.Entry)];
    }

    private async Task<(Moment, Moment, long)> Between(AsOf from, AsOf to, CancellationToken cancellation)
    {
        var (before, after) = (await moments.Of(from, _models, cancellation), await moments.Of(to, _models, cancellation));
        return before.Position <= after.Position && before.At <= after.At && before.EffectiveOn <= after.EffectiveOn
            ? (before, after, long.MaxValue)
            : throw new NoSuchMomentException("The first of the two moments has to be the earlier one.");
    }

    private async Task<ChangeTotals> Totals(IReadOnlyList<EntryCompared> changed, Moment from, Moment to, CancellationToken cancellation)
    {
        var amendments = await models.Query(
            $"""
            select count(*) filter (where type = any({Opening})), count(*) filter (where type = any({Adopting})) from read.history
            where type = any({(string[])[.. Opening, .. Adopting]}) and position > {from.Position} and position <= {to.Position}
            """,
            row => (Opened: row.GetInt64(0), Adopted: row.GetInt64(1)),
            cancellation);
        return new(
            to.Position - from.Position,
            changed.Count,
            changed.Count(e => e.IsNew),
            changed.Count(e => e.CameToBeAgreed),
            changed.Count(e => e.Ended),
            changed.Count(e => e.TextChanged),
            amendments[0].Opened,
            amendments[0].Adopted);
    }

    private async Task<IReadOnlyList<EntryChange>> WithAmendments(
        IReadOnlyList<EntryChange> entries, Moment from, Moment to, CancellationToken cancellation)
    {
        var streams = entries.Select(e => StreamName.Of(e.Id).Value).ToArray();
        var found = await models.Query(
            $"""
            select stream, amendment, type = any({Adopting}) from read.history
            where stream = any({streams}) and position > {from.Position} and position <= {to.Position}
              and type = any({(string[])[.. Opening, .. Adopting]})
            order by position
            """,
            row => (Stream: row.GetString(0), Number: row.GetInt32(1), Adopted: row.GetBoolean(2)),
            cancellation);
        var byEntry = found.ToLookup(f => f.Stream);
        return
        [
            .. entries.Select(e =>
            {
                var own = byEntry[StreamName.Of(e.Id).Value].ToList();
                return e with
                {
                    Opened = [.. own.Where(f => !f.Adopted).Select(f => f.Number)],
                    Adopted = [.. own.Where(f => f.Adopted).Select(f => f.Number)],
                };
            }),
        ];
    }

    private async Task<IReadOnlyList<GroupChange>> Group(Moment from, Moment to, CancellationToken cancellation) => GroupChanges.Between(
        (Group)(await states.State(StreamName.Group, from.Position, cancellation)).State,
        (Group)(await states.State(StreamName.Group, to.Position, cancellation)).State);

    private string[] Opening => [.. types.StoredAs<AmendmentProposed>()];

    private string[] Adopting => [.. types.StoredAs<AmendmentAdopted>()];

    private static string Written(Moment from, Moment to, long after) => $"{new Cursor(from, 0)}~{new Cursor(to, after)}";

    private static (Moment, Moment, long) Parse(string cursor) => cursor.Split('~') is [var from, var to]
        ? (Cursor.Parse(from).Moment, Cursor.Parse(to).Moment, Cursor.Parse(to).After)
        : throw new InvalidCursorException();
}
