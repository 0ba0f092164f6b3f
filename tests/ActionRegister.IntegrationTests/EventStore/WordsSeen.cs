using System.Text;
using ActionRegister.EventStore.Projections;
using ActionRegister.EventStore.Reading;

namespace ActionRegister.IntegrationTests.EventStore;

/// <summary>A small read model: each event's body, and how many events each stream has.</summary>
internal sealed class WordsSeen : IProjection
{
    private readonly Table<Seen> _seen;
    private readonly Table<Counted> _counted;

    // The tables carry the projection's name here, so that one class can stand for several.
    public WordsSeen(string name = "words_seen", int build = 1)
    {
        (Name, Build) = (name, build);
        _seen = new(
            $"{name}_seen",
            "position",
            new Columns<Seen>().Long("position", r => r.Position).Text("body", r => r.Body).Instant("at", r => r.At),
            row => new(row.GetInt64(0), row.GetString(1), row.GetFieldValue<DateTimeOffset>(2)));
        _counted = new(
            $"{name}_counted",
            "stream",
            new Columns<Counted>().Text("stream", r => r.Stream).Int("events", r => r.Events),
            row => new(row.GetString(0), row.GetInt32(1)));
    }

    /// <summary>Stands for an event that this version of the code does not understand.</summary>
    public Func<StoredEvent, bool> Refuses { get; set; } = _ => false;

    /// <summary>Stands for an event whose row breaks a rule of the table.</summary>
    public Func<StoredEvent, bool> Breaks { get; set; } = _ => false;

    /// <summary>Makes applying slow enough to be interrupted.</summary>
    public double Seconds { get; set; }

    public string ForReaders { get; init; } = "";

    public string Name { get; }

    public int Build { get; }

    public string Schema =>
        $"""
        create table {Name}_seen (position bigint primary key, body text not null, at timestamptz not null, build int not null default {Build}{Slow});
        create table {Name}_counted (stream text primary key, events int not null check (events > 0));
        """;

    // Each row that is written waits.
    private string Slow => Seconds > 0
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $", slept text default pg_sleep({Seconds})::text") : "";

    public IEnumerable<RowChange> Apply(StoredEvent recorded)
    {
        if (Refuses(recorded))
            throw new NotSupportedException($"Nobody knows {recorded.Type}.");
        yield return rows => rows.Add(
            _seen, new(recorded.Position, Encoding.UTF8.GetString(recorded.Parts.Data.Span), recorded.At));
        yield return rows =>
        {
            var more = Breaks(recorded) ? -1000 : 1;
            if (rows.Change(_counted, recorded.Stream, counted => counted with { Events = counted.Events + more }).Count == 0)
                rows.Add(_counted, new(recorded.Stream, more));
        };
    }

    private sealed record Seen(long Position, string Body, DateTimeOffset At);

    private sealed record Counted(string Stream, int Events);
}
