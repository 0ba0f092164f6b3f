using System.Text;
using ActionRegister.EventStore.Projections;
using ActionRegister.EventStore.Reading;

namespace ActionRegister.IntegrationTests.EventStore;

/// <summary>A small read model: each event's body, and how many events each stream has.</summary>
internal sealed class WordsSeen(string name = "words_seen", int build = 1) : IProjection
{
    /// <summary>Stands for an event that this version of the code does not understand.</summary>
    public Func<StoredEvent, bool> Refuses { get; set; } = _ => false;

    /// <summary>Stands for an event whose row breaks a rule of the table.</summary>
    public Func<StoredEvent, bool> Breaks { get; set; } = _ => false;

    /// <summary>Makes applying slow enough to be interrupted.</summary>
    public double Seconds { get; set; }

    public string Name => name;

    public int Build => build;

    public string Schema =>
        $"""
        create table {name}_seen (position bigint primary key, body text not null, at timestamptz not null, build int not null default {build});
        create table {name}_counted (stream text primary key, events int not null check (events > 0));
        """;

    public IEnumerable<FormattableString> Apply(StoredEvent recorded)
    {
        if (Refuses(recorded))
            throw new NotSupportedException($"Nobody knows {recorded.Type}.");
        if (Seconds > 0)
            yield return $"select pg_sleep({Seconds})";
        yield return Table($"insert into {name}_seen (position, body, at) values ({{0}}, {{1}}, {{2}})",
            recorded.Position, Encoding.UTF8.GetString(recorded.Parts.Data.Span), recorded.At);
        yield return Table($"insert into {name}_counted as c values ({{0}}, {{1}}) on conflict (stream) do update set events = c.events + 1",
            recorded.Stream, Breaks(recorded) ? -1 : 1);
    }

    // The tables carry the projection's name here, so that one class can stand for several.
    private static FormattableString Table(string sql, params object[] values) =>
        System.Runtime.CompilerServices.FormattableStringFactory.Create(sql, values);
}
