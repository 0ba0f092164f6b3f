using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace ActionRegister.Web.Input;

/// <summary>
/// Reads a JSON text of which there is only one reading: UTF-8 without a byte order mark, no member twice, whole numbers that
/// every program reads alike (RFC 7493 §2), no control characters but tab and line feed. CRLF becomes LF; nothing else is
/// changed, so whoever writes in another script, or with marks of direction, finds exactly that again.
/// </summary>
internal ref struct StrictJson
{
    private const long Largest = (1L << 53) - 1; // RFC 7493 §2.2
    private readonly List<Fault> _faults;
    private Utf8JsonReader _reader;

    private StrictJson(ReadOnlySpan<byte> body, List<Fault> faults)
    {
        _reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = WebJson.MaxDepth });
        _faults = faults;
    }

    /// <summary>The text as a tree, or null with what is wrong added to the faults.</summary>
    public static JsonNode? Read(ReadOnlySpan<byte> body, List<Fault> faults)
    {
        if (body.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
        {
            faults.Add(Fault.In("", "The body starts with a byte order mark; send UTF-8 without one."));
            return null;
        }

        try
        {
            var json = new StrictJson(body, faults);
            json._reader.Read();
            var root = json.Value("");
            json._reader.Read(); // refuses whatever trails
            return faults.Count == 0 ? root : null;
        }
        catch (JsonException e)
        {
            faults.Add(Fault.In("", $"The body is not JSON as it is expected here (line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}): one value, nested at most {WebJson.MaxDepth} deep, in UTF-8."));
            return null;
        }
    }

    private JsonNode? Value(string pointer) => _reader.TokenType switch
    {
        JsonTokenType.StartObject => Object(pointer),
        JsonTokenType.StartArray => Array(pointer),
        JsonTokenType.String => JsonValue.Create(Text(pointer)),
        JsonTokenType.Number => Number(pointer),
        JsonTokenType.True => JsonValue.Create(true),
        JsonTokenType.False => JsonValue.Create(false),
        _ => null,
    };

    private JsonObject Object(string pointer)
    {
        var members = new JsonObject();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var name = Text(pointer);
            var member = $"{pointer}/{Escaped(name)}";
            _reader.Read();
            var value = Value(member);
            if (!members.TryAdd(name, value)) _faults.Add(Fault.In(member, "It is given twice."));
        }

        return members;
    }

    private JsonArray Array(string pointer)
    {
        var items = new JsonArray();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray) items.Add(Value($"{pointer}/{items.Count}"));
        return items;
    }

    // Text and number alike become what is wrong with them, so that every other fault is found, too.
    private string Text(string pointer)
    {
        if (!Utf8.IsValid(_reader.HasValueSequence ? _reader.ValueSequence.ToArray() : _reader.ValueSpan))
            return Faulty(pointer, "It is not valid UTF-8.");

        string text;
        try
        {
            text = _reader.GetString() ?? "";
        }
        catch (InvalidOperationException) // what the reader throws for an escape like \ud800 without its other half
        {
            return Faulty(pointer, "It holds half of a surrogate pair, which is no character.");
        }

        text = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        return text.FirstOrDefault(c => char.IsControl(c) && c is not ('\t' or '\n')) is var control
            && (control != '\0' || text.Contains('\0'))
                ? Faulty(pointer, $"It holds the control character U+{(int)control:X4}; only tab and line feed are taken.")
                : text;
    }

    private JsonValue? Number(string pointer)
    {
        if (_reader.TryGetInt64(out var number) && number is >= 0 and <= Largest && _reader.ValueSpan[0] != (byte)'-')
            return JsonValue.Create(number);
        _faults.Add(Fault.In(pointer, $"Numbers are whole, from 0 to {Largest}, written with digits alone."));
        return null;
    }

    private readonly string Faulty(string pointer, string message)
    {
        _faults.Add(Fault.In(pointer, message));
        return "";
    }

    // RFC 6901 §3.
    private static string Escaped(string name) => new StringBuilder(name).Replace("~", "~0").Replace("/", "~1").ToString();
}
