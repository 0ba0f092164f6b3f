using System.Globalization;
using System.Text;

namespace ActionRegister.Domain.Contents;

/// <summary>
/// The one way in which something that is hashed is written: RFC 8785 for null, true, false, whole numbers up to 2^53−1,
/// strings, lists and objects. Two equal values give equal bytes on every machine, for ever.
/// </summary>
public static class CanonicalJson
{
    /// <summary>UTF-8 bytes of the value. An object is a list of (name, value) pairs, in any order.</summary>
    public static byte[] Write(object? value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(text.ToString());
    }

    /// <summary>An object; members are written in ordinal order of their names (RFC 8785 §3.2.3).</summary>
    public static IReadOnlyList<(string Name, object? Value)> Object(params (string Name, object? Value)[] members) =>
        members;

    private static void Append(StringBuilder to, object? value)
    {
        switch (value)
        {
            case null: to.Append("null"); break;
            case bool b: to.Append(b ? "true" : "false"); break;
            case int n: to.Append(CultureInfo.InvariantCulture, $"{n}"); break;
            case long n: to.Append(CultureInfo.InvariantCulture, $"{n}"); break;
            case string s: AppendString(to, s); break;
            case DateOnly day: AppendString(to, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)); break;
            case IReadOnlyList<(string Name, object? Value)> members: AppendObject(to, members); break;
            case IEnumerable<object?> items: AppendList(to, items); break;
            default: throw new ArgumentException($"{value.GetType().Name} has no canonical form.", nameof(value));
        }
    }

    private static void AppendObject(StringBuilder to, IReadOnlyList<(string Name, object? Value)> members)
    {
        to.Append('{');
        var first = true;
        foreach (var (name, value) in members.OrderBy(m => m.Name, StringComparer.Ordinal))
        {
            if (!first) to.Append(',');
            first = false;
            AppendString(to, name);
            to.Append(':');
            Append(to, value);
        }

        to.Append('}');
    }

    private static void AppendList(StringBuilder to, IEnumerable<object?> items)
    {
        to.Append('[');
        var first = true;
        foreach (var item in items)
        {
            if (!first) to.Append(',');
            first = false;
            Append(to, item);
        }

        to.Append(']');
    }

    // RFC 8785 §3.2.2.2: only the quote, the backslash and control characters are escaped.
    private static void AppendString(StringBuilder to, string s)
    {
        to.Append('"');
        foreach (var c in s)
        {
            switch (c)
            {
                case '"': to.Append("\\\""); break;
                case '\\': to.Append("\\\\"); break;
                case '\b': to.Append("\\b"); break;
                case '\t': to.Append("\\t"); break;
                case '\n': to.Append("\\n"); break;
                case '\f': to.Append("\\f"); break;
                case '\r': to.Append("\\r"); break;
                case < ' ': to.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"); break;
                default: to.Append(c); break;
            }
        }

        to.Append('"');
    }
}
