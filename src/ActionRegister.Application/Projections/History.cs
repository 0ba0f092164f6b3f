using System.Text.Json.Nodes;
using ActionRegister.Application.Events;
using ActionRegister.Domain.Erasures;

namespace ActionRegister.Application.Projections;

/// <summary>One row for everything that happened; timelines of entries, people and the group read it.</summary>
internal sealed class History(EventTypes types) : IReadModel
{
    public string Name => "history";

    public int Build => 4;

    public IEnumerable<FormattableString> Apply(Kept kept)
    {
        var facts = types.Facts(kept.Event);
        var by = kept.Attribution;
        yield return $"""
            insert into history (position, at, stream, version, type, amendment, person, capacity, acting_for, command, facts, words)
            values ({kept.Position}, {kept.At}, {kept.Stream.Value}, {kept.Recorded.Version}, {kept.Type}, {Amendment(facts)},
              {by?.Person?.Value}, {by?.Capacity}, {by?.For?.Value}, {kept.Command}, {facts}, {Words(kept)})
            """;
        if (Erasure.By(kept.Event) is { } erased)
            yield return Erased(kept.Position, erased);
    }

    // As a rebuild would have written it.
    private static FormattableString Erased(long by, (long Event, ErasedPart Part) erased) => erased.Part switch
    {
        ErasedPart.Actor => $"update history set person = null, capacity = null, acting_for = null where position = {erased.Event}",
        ErasedPart.Private => $"update history set words = {Gone(by)} where position = {erased.Event}",
    };

    // By name, not by type: whatever is about an amendment says so in a member of that name.
    private static int? Amendment(string facts) => (int?)JsonNode.Parse(facts)?["amendment"];

    // Which texts there were went with them.
    private static string Gone(long by) => new JsonObject { ["words"] = by }.ToJsonString(EventJson.Whole);

    private string Words(Kept kept)
    {
        if (types.PrivateTexts(kept.Event).FirstOrDefault(t => t.Text.ErasedBy is not null) is { Text.ErasedBy: { } erasedBy })
            return Gone(erasedBy);
        var words = new JsonObject();
        foreach (var (name, text) in types.PrivateTexts(kept.Event))
            words[name] = text.Words;
        return words.ToJsonString(EventJson.Whole);
    }
}
