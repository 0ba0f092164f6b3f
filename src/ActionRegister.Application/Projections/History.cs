using System.Text.Json.Nodes;
using ActionRegister.Application.Events;

namespace ActionRegister.Application.Projections;

/// <summary>One row for everything that happened; timelines of entries, people and the group read it.</summary>
internal sealed class History(EventTypes types) : IReadModel
{
    public string Name => "history";

    public int Build => 1;

    public IEnumerable<FormattableString> Apply(Kept kept)
    {
        var facts = types.Facts(kept.Event);
        var by = kept.Attribution;
        yield return $"""
            insert into history (position, at, stream, version, type, amendment, person, capacity, acting_for, command, facts, words)
            values ({kept.Position}, {kept.At}, {kept.Stream.Value}, {kept.Recorded.Version}, {kept.Type}, {Amendment(facts)},
              {by?.Person?.Value}, {by?.Capacity}, {by?.For?.Value}, {kept.Command}, {facts}, {Words(kept)})
            """;
    }

    // By name, not by type: whatever is about an amendment says so in a member of that name.
    private static int? Amendment(string facts) => (int?)JsonNode.Parse(facts)?["amendment"];

    private string Words(Kept kept)
    {
        var words = new JsonObject();
        foreach (var (name, text) in types.PrivateTexts(kept.Event))
            words[name] = text.ErasedBy is { } by ? JsonValue.Create(by) : JsonValue.Create(text.Words);
        return words.ToJsonString(EventJson.Whole);
    }
}
