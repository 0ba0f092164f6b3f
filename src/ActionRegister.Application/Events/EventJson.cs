using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.Importing;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;

namespace ActionRegister.Application.Events;

/// <summary>How events are written as JSON: strictly, so that what is read back is exactly what was meant.</summary>
internal static class EventJson
{
    /// <summary>Whole events, all parts together.</summary>
    public static JsonSerializerOptions Whole { get; } = Options(_ => true);

    /// <summary>Only what is kept in <c>data</c>.</summary>
    public static JsonSerializerOptions Data { get; } = Options(p => !IsText(p) && !IsPrivate(p));

    /// <summary>Only what is kept in <c>text</c>.</summary>
    public static JsonSerializerOptions Text { get; } = Options(IsText);

    /// <summary>Only what is kept in <c>private</c>.</summary>
    public static JsonSerializerOptions Private { get; } = Options(IsPrivate);

    /// <summary>Whether a member of an event is kept in <c>text</c>.</summary>
    public static bool IsText(JsonPropertyInfo property) => Has<TextPartAttribute>(property);

    /// <summary>Whether a member of an event is kept in <c>private</c>.</summary>
    public static bool IsPrivate(JsonPropertyInfo property) => Has<PrivatePartAttribute>(property);

    private static JsonSerializerOptions Options(Predicate<JsonPropertyInfo> kept)
    {
        var options = new JsonSerializerOptions(JsonSerializerOptions.Strict)
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            // Parts are never put into a page as they are; escaping every letter beyond ASCII would only hide the words.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            IgnoreReadOnlyProperties = true,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { type => Keep(type, kept) } },
            Converters =
            {
                Plain(id => id.Value, (Guid value) => new EntryId(value)),
                Plain(id => id.Value, (Guid value) => new PersonId(value)),
                Plain(id => id.Value, (string value) => new SeatId(value)),
                Plain(id => id.Value, (string value) => new BodyId(value)),
                Plain(party => party.Value, (string value) => new Party(value)),
                Plain(reference => reference.Value, (string value) => new Reference(value)),
                Plain(token => token.Value, (string value) => new AuthorToken(value)),
                Plain(hash => hash.Value, (string value) => new ContentHash(value)),
                Plain(hash => hash.Value, (string value) => new StatementHash(value)),
                Plain(hash => hash.Value, (string value) => new FoundingHash(value)),
                Plain(hash => hash.Value, (string value) => new ImportHash(value)),
                new PrivateTextConverter(),
                new SettingNameConverter(),
                new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false),
            },
        };
        options.MakeReadOnly();
        return options;
    }

    private static PlainValueConverter<TStruct, TValue> Plain<TStruct, TValue>(
        Func<TStruct, TValue> read, Func<TValue, TStruct> make)
        where TStruct : struct
        where TValue : notnull => new(read, make);

    private static void Keep(JsonTypeInfo type, Predicate<JsonPropertyInfo> kept)
    {
        if (!type.Type.IsAssignableTo(typeof(IEvent)))
            return;

        foreach (var property in type.Properties.Where(p => !kept(p)).ToList())
            type.Properties.Remove(property);
    }

    private static bool Has<TAttribute>(JsonPropertyInfo property) =>
        property.AttributeProvider?.IsDefined(typeof(TAttribute), inherit: false) == true;
}
