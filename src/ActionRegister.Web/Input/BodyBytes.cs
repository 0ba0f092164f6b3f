using ActionRegister.Web.Problems;
using Microsoft.Net.Http.Headers;

namespace ActionRegister.Web.Input;

/// <summary>Reads the body of a request, unless it is of another type or larger than is taken.</summary>
internal static class BodyBytes
{
    public const string ContentType = "application/json";

    public static async Task<(ReadOnlyMemory<byte> Bytes, Malformed? Unread)> Read(HttpRequest request, CancellationToken cancellation)
    {
        if (!IsJson(request))
            return (default, new(ProblemKind.WrongContentType, [new("Content-Type", $"Send {ContentType} in UTF-8, not compressed.")]));
        if (request.ContentLength > Limits.Body) return (default, TooLarge);

        using var bytes = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await request.Body.ReadAsync(buffer, cancellation) is > 0 and var read)
        {
            if (bytes.Length + read > Limits.Body) return (default, TooLarge);
            bytes.Write(buffer, 0, read);
        }

        return (bytes.ToArray(), null);
    }

    private static Malformed TooLarge =>
        new(ProblemKind.TooLarge, [new("body", $"It has at most {Limits.Body / 1024} KB.")]);

    // A page of another site can send a form or plain text with this browser's cookies, but not this type without asking
    // first: insisting on it is half of the protection against forged requests (the other half is the cookie's SameSite).
    private static bool IsJson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals(ContentType, StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        && request.Headers.ContentEncoding.Count == 0;
}
