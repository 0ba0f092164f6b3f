using System.Text.Json;
using System.Text.Json.Serialization;
using ActionRegister.Domain.Deciding;

namespace ActionRegister.Application.Events;

/// <summary>Writes a private text as its words; reads an erased one from what stands in its place, a number.</summary>
internal sealed class PrivateTextConverter : JsonConverter<PrivateText>
{
    public override PrivateText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        // A stored part holds words only: the number is put there while decoding, when the part is gone.
        reader.TokenType switch
        {
            JsonTokenType.Number => PrivateText.Erased(reader.GetInt64()),
            JsonTokenType.String => PrivateText.Of(reader.GetString()!), // a string token is never null
            _ => throw new JsonException("A private text is a string."),
        };

    public override void Write(Utf8JsonWriter writer, PrivateText value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Words ?? throw new JsonException("An erased text cannot be recorded again."));
}
