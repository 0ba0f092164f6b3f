using System.Text.Json.Nodes;
using ActionRegister.Application.Events;
using ActionRegister.Domain.Erasures;
using ActionRegister.EventStore.Projections;

namespace ActionRegister.Application.Projections;

/// <summary>One row for everything that happened; timelines of entries, people and the group read it.</summary>
internal sealed class History(EventTypes types) : IReadModel
{
    public string Name => "history";

    public int Build => 5;

    public IEnumerable<RowChange> Apply(Kept kept)
    {
        var by = kept.Attribution;
        var happened = new HistoryRow(
            kept.Position, kept.At, kept.Stream.Value, kept.Recorded.Version, kept.Type, Amendment(kept),
            by?.Person?.Value, by?.Capacity, by?.For?.Value, kept.Command, types.Facts(kept.Event), Words(kept));
        yield return rows => rows.Add(HistoryRow.Table, happened);
        if (Erasure.By(kept.Event) is { } erased)
            yield return Erased(kept.Position, erased);
    }

    // As a rebuild would have written it.
    private static RowChange Erased(long by, (long Event, ErasedPart Part) erased) => rows =>
        rows.Change(HistoryRow.Table, erased.Event, row => erased.Part switch
        {
            ErasedPart.Actor => row with { Person = null, Capacity = null, ActingFor = null },
            ErasedPart.Private => row with { Words = Gone(by) },
        });

    // Which texts there were went with them.
    private static string Gone(long by) => new JsonObject { ["words"] = by }.ToJsonString(EventJson.Whole);

    // By name, not by type: whatever is about an amendment says so in a member of that name.
    private int? Amendment(Kept kept) => (int?)types.Fact(kept.Event, "amendment");

    private string Words(Kept kept)
    {
        var texts = types.PrivateTexts(kept.Event).ToList();
        if (texts.Find(t => t.Text.ErasedBy is not null).Text is { ErasedBy: { } erasedBy })
            return Gone(erasedBy);
        var words = new JsonObject();
        foreach (var (name, text) in texts)
            words[name] = text.Words;
        return words.ToJsonString(EventJson.Whole);
    }
}

/// <summary>One event on a timeline.</summary>
internal sealed record HistoryRow(
    long Position, DateTimeOffset At, string Stream, long Version, string Type, int? Amendment, Guid? Person, string? Capacity,
    string? ActingFor, Guid Command, string Facts, string Words)
{
    public static readonly Table<HistoryRow> Table = new(
        "history",
        "position",
        new Columns<HistoryRow>().Long("position", r => r.Position).Instant("at", r => r.At).Text("stream", r => r.Stream)
            .Long("version", r => r.Version).Text("type", r => r.Type).Int("amendment", r => r.Amendment)
            .Uuid("person", r => r.Person).Text("capacity", r => r.Capacity).Text("acting_for", r => r.ActingFor)
            .Uuid("command", r => r.Command).Text("facts", r => r.Facts).Text("words", r => r.Words),
        row => new(
            row.GetInt64(0), row.GetFieldValue<DateTimeOffset>(1), row.GetString(2), row.GetInt64(3), row.GetString(4),
            row.MaybeInt(5), row.MaybeGuid(6), row.Maybe<string>(7), row.Maybe<string>(8), row.GetGuid(9), row.GetString(10),
            row.GetString(11)));
}
