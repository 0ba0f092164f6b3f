using System.Text.Json;
using System.Text.Json.Serialization;

namespace ActionRegister.Application.Events;

/// <summary>Writes an id, a hash or another value of one member as that member alone: a plain string.</summary>
internal sealed class PlainValueConverter<TStruct, TValue>(Func<TStruct, TValue> read, Func<TValue, TStruct> make)
    : JsonConverter<TStruct>
    where TStruct : struct
    where TValue : notnull
{
    private readonly JsonConverter<TValue> _value = (JsonConverter<TValue>)JsonSerializerOptions.Strict.GetConverter(typeof(TValue));

    public override TStruct Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        make(_value.Read(ref reader, typeof(TValue), options) ?? throw new JsonException("A value is missing."));

    public override void Write(Utf8JsonWriter writer, TStruct value, JsonSerializerOptions options) =>
        _value.Write(writer, read(value), options);
}
