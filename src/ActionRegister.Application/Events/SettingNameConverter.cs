using System.Text.Json;
using System.Text.Json.Serialization;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Application.Events;

/// <summary>Writes a setting by the name under which it is stored for ever.</summary>
internal sealed class SettingNameConverter : JsonConverter<SettingName>
{
    public override SettingName Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { } stored && Settings.Find(stored) is { } setting
            ? setting.Name
            : throw new JsonException("There is no setting of that name.");

    public override void Write(Utf8JsonWriter writer, SettingName value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Settings.Of(value).StoredName);
}
