using System.Text.Json;
using System.Text.Json.Nodes;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using Npgsql;

namespace ActionRegister.Application.Reading;

/// <summary>One thing that happened, as the timeline shows it.</summary>
/// <param name="Type">The stored name: <c>early-notice-given.v1</c>.</param>
/// <param name="Amendment">The amendment it is about, or null.</param>
/// <param name="Capacity">In what capacity it was done, or null once the attribution was erased.</param>
/// <param name="Facts">The event's <c>data</c>: ids, dates, hashes.</param>
/// <param name="Words">The event's private texts by name; empty when it has none.</param>
public sealed record HistoryRow(
    long Position,
    DateTimeOffset At,
    StreamName Stream,
    long Version,
    string Type,
    int? Amendment,
    PersonId? Person,
    string? Capacity,
    Party? For,
    Guid Command,
    JsonObject Facts,
    IReadOnlyDictionary<string, PrivateText> Words);

/// <summary>A page of a timeline, oldest first.</summary>
public sealed record HistoryPage(Moment Moment, IReadOnlyList<HistoryRow> Rows, string? Next);

/// <summary>What happened on a stream: one entry, one person, or the group.</summary>
public sealed class EntryHistoryOf(Moments moments, ReadDatabase models)
{
    /// <summary>The most rows that a page has.</summary>
    public const int MostRows = 500;

    /// <summary>A page of what had been recorded by that moment; a cursor carries its own moment.</summary>
    public async Task<HistoryPage> Find(
        StreamName stream, AsOf asOf, string? cursor, int rows, CancellationToken cancellation)
    {
        var from = cursor is null ? null : Cursor.Parse(cursor);
        var moment = from?.Moment ?? await moments.Of(asOf, ["history"], cancellation);
        var most = Math.Clamp(rows, 1, MostRows);
        var after = from?.After ?? -1;
        var found = await models.Query(
            $"""
            select position, at, stream, version, type, amendment, person, capacity, acting_for, command, facts, words
            from read.history
            where stream = {stream.Value} and position > {after} and position <= {moment.Position}
            order by position limit {most + 1}
            """,
            Read,
            cancellation);
        return new(
            moment,
            [.. found.Take(most)],
            found.Count > most ? new Cursor(moment, found[most - 1].Position).ToString() : null);
    }

    private static HistoryRow Read(NpgsqlDataReader row) => new(
        row.GetInt64(0),
        row.GetFieldValue<DateTimeOffset>(1),
        new StreamName(row.GetString(2)),
        row.GetInt64(3),
        row.GetString(4),
        row.IsDBNull(5) ? null : row.GetInt32(5),
        row.IsDBNull(6) ? null : new PersonId(row.GetGuid(6)),
        row.IsDBNull(7) ? null : row.GetString(7),
        row.IsDBNull(8) ? null : new Party(row.GetString(8)),
        row.GetGuid(9),
        Object(row.GetString(10)),
        Object(row.GetString(11)).ToDictionary(w => w.Key, w => Words(w.Value!), StringComparer.Ordinal)); // what was never said is left out

    private static JsonObject Object(string json) => JsonNode.Parse(json)!.AsObject(); // the read model keeps objects

    private static PrivateText Words(JsonNode words) => words.GetValueKind() == JsonValueKind.Number
        ? PrivateText.Erased(words.GetValue<long>())
        : PrivateText.Of(words.GetValue<string>());
}
