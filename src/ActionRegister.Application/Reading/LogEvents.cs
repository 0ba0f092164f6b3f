using ActionRegister.Application.Events;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.People;
using ActionRegister.EventStore.Reading;

namespace ActionRegister.Application.Reading;

/// <summary>
/// The log, event by event: for whoever may read the register. What the index of events finds is then read from the log itself,
/// so a list never says anything else than the log does.
/// </summary>
public sealed class LogEvents(Moments moments, ReadDatabase models, EventReader log, EventTypes types, PeopleKnown people)
{
    /// <summary>The most rows that a page has.</summary>
    public const int MostRows = 200;

    /// <summary>A page of what had been recorded by that moment; a cursor carries its own moment.</summary>
    public async Task<LogPage> Find(
        LogFilter filter, LogOrder order, AsOf asOf, string? cursor, int rows, CancellationToken cancellation)
    {
        var from = cursor is null ? null : Cursor.Parse(cursor);
        var moment = from?.Moment ?? await moments.Of(asOf, ["history", "register"], cancellation);
        var most = Math.Clamp(rows, 1, MostRows);
        var range = await Range(filter, order, moment, from?.After, cancellation);
        var stored = filter.Kinds.SelectMany(types.StoredAs).Distinct().ToArray();
        var found = await models.Query(
            LogQuery.Page(filter, stored, order, range, most + 1), row => row.GetInt64(0), cancellation);
        var positions = found.Take(most).ToList();
        return new(
            moment,
            await Rows(await log.ReadAt(positions, cancellation), moment, cancellation),
            found.Count > most ? new Cursor(moment, positions[^1]).ToString() : null);
    }

    internal async Task<IReadOnlyList<LogRow>> Rows(
        IReadOnlyList<StoredEvent> stored, Moment moment, CancellationToken cancellation)
    {
        var kept = stored.Select(e => (Event: types.Decode(e), e.Parts.Actor.ErasedBy)).ToList();
        var entries = await models.EntryNamesOf(kept.Select(k => EntryOf(k.Event)?.Value), moment, cancellation);
        var names = await people.NamesOf(kept.Select(k => k.Event.Attribution?.Person).OfType<PersonId>(), cancellation);
        return
        [
            .. kept.Select(k =>
            {
                var entry = EntryOf(k.Event);
                var name = entry is { } id ? entries.GetValueOrDefault(id.Value) : null;
                return new LogRow(
                    k.Event, entry, name?.Reference, name?.Title,
                    k.Event.Attribution?.Person is { } person ? names.GetValueOrDefault(person) : null, k.ErasedBy);
            }),
        ];
    }

    private static EntryId? EntryOf(Kept kept) => kept.Event switch
    {
        ReferenceAllotted e => e.Entry,
        _ when kept.Stream.Category == "entry" => new EntryId(Guid.ParseExact(kept.Stream.Key, "D")),
        _ => null,
    };

    // Instants rise with positions, so a stretch of time is a stretch of the log.
    private async Task<(long First, long Last)> Range(
        LogFilter filter, LogOrder order, Moment moment, long? after, CancellationToken cancellation)
    {
        var first = filter.From is { } from ? (await log.PositionAt(from.AddMicroseconds(-1), cancellation) ?? -1) + 1 : 0;
        var last = filter.To is { } to ? Math.Min(moment.Position, await log.PositionAt(to, cancellation) ?? -1) : moment.Position;
        return (after, order) switch
        {
            ({ } seen, LogOrder.NewestFirst) => (first, Math.Min(last, seen - 1)),
            ({ } seen, LogOrder.OldestFirst) => (Math.Max(first, seen + 1), last),
            _ => (first, last),
        };
    }
}
