using System.Buffers;
using System.Globalization;
using System.Text;

namespace ActionRegister.Domain.Contents;

/// <summary>
/// The one way in which something that is hashed is written: RFC 8785 for null, true, false, whole numbers up to 2^53−1,
/// strings, lists and objects. Two equal values give equal bytes on every machine, for ever.
/// </summary>
public static class CanonicalJson
{
    private const int Spare = 512;

    private static readonly UTF8Encoding _utf8 = new(false, throwOnInvalidBytes: true);

    // RFC 8785 §3.2.2.2: only the quote, the backslash and control characters are escaped.
    private static readonly SearchValues<char> _escaped =
        SearchValues.Create([.. Enumerable.Range(0, ' ').Select(c => (char)c), '"', '\\']);

    /// <summary>UTF-8 bytes of the value. An object is a list of (name, value) pairs, in any order.</summary>
    public static byte[] Write(object? value)
    {
        // Texts are long: growing towards them would write them several times.
        var bytes = new ArrayBufferWriter<byte>(Spare + Characters(value));
        Append(bytes, value);
        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>An object; members are written in ordinal order of their names (RFC 8785 §3.2.3).</summary>
    public static IReadOnlyList<(string Name, object? Value)> Object(params (string Name, object? Value)[] members) =>
        members;

    // About as many as the value has; long are only texts, members of an object.
    private static int Characters(object? value) =>
        value is IReadOnlyList<(string Name, object? Value)> members ? members.Sum(m => (m.Value as string)?.Length ?? 32) : 0;

    private static void Append(ArrayBufferWriter<byte> to, object? value)
    {
        switch (value)
        {
            case null: to.Write("null"u8); break;
            case bool b: to.Write(b ? "true"u8 : "false"u8); break;
            case int n: AppendPlain(to, n.ToString(CultureInfo.InvariantCulture)); break;
            case long n: AppendPlain(to, n.ToString(CultureInfo.InvariantCulture)); break;
            case string s: AppendString(to, s); break;
            case DateOnly day: AppendString(to, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)); break;
            case IReadOnlyList<(string Name, object? Value)> members: AppendObject(to, members); break;
            case IEnumerable<object?> items: AppendList(to, items); break;
            default: throw new ArgumentException($"{value.GetType().Name} has no canonical form.", nameof(value));
        }
    }

    private static void AppendObject(ArrayBufferWriter<byte> to, IReadOnlyList<(string Name, object? Value)> members)
    {
        to.Write("{"u8);
        var first = true;
        foreach (var (name, value) in members.OrderBy(m => m.Name, StringComparer.Ordinal))
        {
            if (!first) to.Write(","u8);
            first = false;
            AppendString(to, name);
            to.Write(":"u8);
            Append(to, value);
        }

        to.Write("}"u8);
    }

    private static void AppendList(ArrayBufferWriter<byte> to, IEnumerable<object?> items)
    {
        to.Write("["u8);
        var first = true;
        foreach (var item in items)
        {
            if (!first) to.Write(","u8);
            first = false;
            Append(to, item);
        }

        to.Write("]"u8);
    }

    private static void AppendString(ArrayBufferWriter<byte> to, ReadOnlySpan<char> s)
    {
        to.Write("\""u8);
        while (s.IndexOfAny(_escaped) is >= 0 and var plain)
        {
            AppendPlain(to, s[..plain]);
            AppendEscaped(to, s[plain]);
            s = s[(plain + 1)..];
        }

        AppendPlain(to, s);
        to.Write("\""u8);
    }

    private static void AppendPlain(ArrayBufferWriter<byte> to, ReadOnlySpan<char> s) => _utf8.GetBytes(s, to);

    private static void AppendEscaped(ArrayBufferWriter<byte> to, char c)
    {
        switch (c)
        {
            case '"': to.Write("\\\""u8); break;
            case '\\': to.Write("\\\\"u8); break;
            case '\b': to.Write("\\b"u8); break;
            case '\t': to.Write("\\t"u8); break;
            case '\n': to.Write("\\n"u8); break;
            case '\f': to.Write("\\f"u8); break;
            case '\r': to.Write("\\r"u8); break;
            default: AppendPlain(to, string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}")); break;
        }
    }
}
