using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using ActionRegister.Domain.Deciding;
using ActionRegister.EventStore.Appending;
using ActionRegister.EventStore.Reading;

namespace ActionRegister.Application.Events;

/// <summary>One kind of event under its current stored name: how it is split into parts and put together again.</summary>
internal sealed class EventType(string name, Type shape)
{
    // Bytes beside those of the parts.
    private const int ForWhatIsMissing = 128;

    /// <summary>The stored name, for ever.</summary>
    public string Name => name;

    // Made when they are needed: those of every event would take most of a short command's time.
    private JsonTypeInfo Whole => field ??= EventJson.Whole.GetTypeInfo(shape);

    private JsonTypeInfo Data => field ??= EventJson.Data.GetTypeInfo(shape);

    private JsonTypeInfo Text => field ??= EventJson.Text.GetTypeInfo(shape);

    private JsonTypeInfo Private => field ??= EventJson.Private.GetTypeInfo(shape);

    private JsonPropertyInfo[] TextMembers => field ??= [.. Whole.Properties.Where(EventJson.IsText)];

    private JsonPropertyInfo[] PrivateMembers => field ??= [.. Whole.Properties.Where(EventJson.IsPrivate)];

    /// <summary>The event's parts, but for the actor; a part with nothing in it is not kept.</summary>
    public EventParts Encode(IEvent happened, ReadOnlyMemory<byte> actor) => new(
        JsonSerializer.SerializeToUtf8Bytes(happened, Data), Part(happened, Text), actor, Part(happened, Private));

    /// <summary>The event from its parts, brought up to date first when it was stored under an older name.</summary>
    public IEvent Decode(StoredParts parts, IReadOnlyList<Func<JsonObject, JsonObject>> upcasts)
    {
        var members = new JsonMembers(ForWhatIsMissing + parts.Data.Length + (parts.Text?.Length ?? 0) + (parts.Private?.Bytes?.Length ?? 0));
        members.Add(parts.Data);
        members.Add(parts.Text);
        members.Add(parts.Private?.Bytes);
        foreach (var upcast in upcasts)
            members.Change(upcast);
        if (parts.Text is null)
            members.AddMissing(TextMembers, "null");
        if (parts.Private is not { Erased: false })
            members.AddMissing(PrivateMembers, parts.Private is { } erased ? $"{erased.ErasedBy}" : "null");
        return (IEvent)JsonSerializer.Deserialize(members.Close().Span, Whole)!; // an object is never null
    }

    /// <summary>The event's <c>data</c> as readers are shown it: in the current shape, whatever name it was stored under.</summary>
    public string Facts(IEvent happened) => JsonSerializer.Serialize(happened, Data);

    /// <summary>One member of its <c>data</c>, by its stored name; null when it has none of that name.</summary>
    public object? Fact(IEvent happened, string name)
    {
        foreach (var member in Data.Properties)
        {
            if (member.Name == name)
                return member.Get!(happened); // every member of a record can be read
        }

        return null;
    }

    /// <summary>The event's private texts by member; what was never said is left out.</summary>
    public IEnumerable<(string Name, PrivateText Text)> PrivateTexts(IEvent happened) =>
        from member in PrivateMembers
        let text = member.Get!(happened) as PrivateText // every member of a record can be read
        where text is not null
        select (member.Name, text);

    private static ReadOnlyMemory<byte>? Part(IEvent happened, JsonTypeInfo part) =>
        part.Properties.All(p => p.Get!(happened) is null) // every member of a record can be read
            ? (ReadOnlyMemory<byte>?)null // uncast, null would become an empty part
            : JsonSerializer.SerializeToUtf8Bytes(happened, part);
}
