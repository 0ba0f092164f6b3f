using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace ActionRegister.Web.Commands;

/// <summary>Versions of streams as entity tags (RFC 9110 §8.8.3).</summary>
internal static class ETags
{
    public static string Of(long version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <summary>Whether If-None-Match names the version; it compares weakly (RFC 9110 §13.1.2).</summary>
    public static bool NameIt(StringValues ifNoneMatch, long version) => ifNoneMatch
        .SelectMany(line => (line ?? "").Split(','))
        .Select(tag => tag.Trim())
        .Any(tag => tag == "*" || tag == Of(version) || tag == $"W/{Of(version)}");
}
