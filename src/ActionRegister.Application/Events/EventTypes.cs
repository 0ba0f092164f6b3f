using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using ActionRegister.Domain.Deciding;
using ActionRegister.EventStore.Appending;
using ActionRegister.EventStore.Reading;

namespace ActionRegister.Application.Events;

/// <summary>Kinds of events by stored name: writes each under its current name, and reads older names through upcasters.</summary>
public sealed class EventTypes
{
    private readonly ImmutableDictionary<Type, EventType> _byShape;
    private readonly ImmutableDictionary<string, EventType> _byName;
    private readonly ImmutableDictionary<string, OlderName> _upcasts;

    private EventTypes(
        ImmutableDictionary<Type, EventType> byShape,
        ImmutableDictionary<string, EventType> byName,
        ImmutableDictionary<string, OlderName> upcasts) => (_byShape, _byName, _upcasts) = (byShape, byName, upcasts);

    /// <summary>No events yet.</summary>
    public static EventTypes None { get; } = new(
        ImmutableDictionary<Type, EventType>.Empty,
        ImmutableDictionary.Create<string, EventType>(StringComparer.Ordinal),
        ImmutableDictionary.Create<string, OlderName>(StringComparer.Ordinal));

    /// <summary>Every stored name that can be read, older ones too.</summary>
    public IEnumerable<string> Names => _byName.Keys.Concat(_upcasts.Keys).Order(StringComparer.Ordinal);

    /// <summary>Every event as the domain knows it.</summary>
    public IEnumerable<Type> Shapes => _byShape.Keys;

    /// <summary>Every kind of event: its current stored name, and its shape, by which a page words it.</summary>
    public IEnumerable<(string Name, Type Shape)> Kinds =>
        _byShape.Select(kind => (kind.Value.Name, kind.Key)).OrderBy(kind => kind.Name, StringComparer.Ordinal);

    /// <summary>Every name under which events of one kind are stored: the current one, and older ones that become it.</summary>
    public IEnumerable<string> StoredAs(string name) =>
        _upcasts.Where(older => older.Value.To == name).SelectMany(older => StoredAs(older.Key)).Prepend(name);

    /// <summary>Every name under which events of this kind are stored.</summary>
    public IEnumerable<string> StoredAs<TEvent>()
        where TEvent : IEvent => StoredAs(NameOf<TEvent>());

    /// <summary>The current stored name of a kind of event.</summary>
    public string NameOf<TEvent>()
        where TEvent : IEvent => _byShape[typeof(TEvent)].Name;

    /// <summary>Adds an event under the name by which it is stored from now on.</summary>
    public EventTypes Current<TEvent>(string name)
        where TEvent : IEvent
    {
        var type = new EventType(name, typeof(TEvent));
        return new(_byShape.Add(typeof(TEvent), type), _byName.Add(name, type), _upcasts);
    }

    /// <summary>
    /// Adds an older name, and how an object stored under it becomes one of a newer name. The object has the members of all
    /// parts; those of an erased part are absent.
    /// </summary>
    public EventTypes Upcast(string from, string to, Func<JsonObject, JsonObject> change) =>
        new(_byShape, _byName, _upcasts.Add(from, new(to, change)));

    /// <summary>The stored name of an event's kind.</summary>
    public string NameOf(IEvent happened) => TypeOf(happened).Name;

    /// <summary>The parts in which the event is kept.</summary>
    public EventParts Encode(IEvent happened, Attribution by) => TypeOf(happened).Encode(
        happened, JsonSerializer.SerializeToUtf8Bytes(by, EventJson.Whole));

    /// <summary>The event that is kept; an unknown name or shape is reported, never skipped.</summary>
    public Kept Decode(StoredEvent stored)
    {
        var name = stored.Type;
        var upcasts = new List<Func<JsonObject, JsonObject>>();
        while (_upcasts.TryGetValue(name, out var upcast))
        {
            upcasts.Add(upcast.Change);
            name = upcast.To;
        }

        if (!_byName.TryGetValue(name, out var type))
            throw new UnknownStoredEventException(stored.Type);
        try
        {
            var happened = type.Decode(stored.Parts, upcasts);
            return new(
                new(new(stored.Stream), stored.Version, stored.Position, stored.Clock, stored.Terms, happened),
                stored.Type, stored.At, By(stored.Parts.Actor), stored.Command, stored.N, stored.Of, stored.Cause)
            {
                AttributionErasedBy = stored.Parts.Actor.ErasedBy,
            };
        }
        catch (JsonException e)
        {
            throw new UnknownStoredEventException(stored.Type, e);
        }
    }

    /// <summary>The event's <c>data</c> as JSON: ids, dates, hashes.</summary>
    public string Facts(IEvent happened) => TypeOf(happened).Facts(happened);

    /// <summary>One member of the event's <c>data</c>, by its stored name; null when it has none of that name.</summary>
    public object? Fact(IEvent happened, string name) => TypeOf(happened).Fact(happened, name);

    /// <summary>The event's private texts by name; what was never said is left out, what was erased says so.</summary>
    public IEnumerable<(string Name, PrivateText Text)> PrivateTexts(IEvent happened) => TypeOf(happened).PrivateTexts(happened);

    private EventType TypeOf(IEvent happened) => _byShape.GetValueOrDefault(happened.GetType())
        ?? throw new UnreachableException($"{happened.GetType().Name} has no line in the event catalogue.");

    private static Attribution? By(ErasablePart actor) => actor.Bytes is { } bytes
        ? JsonSerializer.Deserialize<Attribution>(bytes.Span, EventJson.Whole)
        : null;
}

/// <summary>How an object stored under an older name becomes one of a newer name.</summary>
internal sealed record OlderName(string To, Func<JsonObject, JsonObject> Change);
