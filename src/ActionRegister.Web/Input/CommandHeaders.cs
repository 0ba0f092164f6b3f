using System.Globalization;
using ActionRegister.Web.Problems;

namespace ActionRegister.Web.Input;

/// <summary>What the headers of an act say about it.</summary>
/// <param name="CommandId">From Idempotency-Key: repeating the act under it writes nothing twice. Null when the server makes one.</param>
/// <param name="IfMatch">From If-Match: the version of the stream that the caller saw and insists on, or null.</param>
internal sealed record CommandHeaders(Guid? CommandId, long? IfMatch, Malformed? Malformed)
{
    public const string IdempotencyKey = "Idempotency-Key";

    public static CommandHeaders Of(HttpRequest request)
    {
        var faults = new List<Fault>();
        var command = Command(request, faults);
        var version = Version(request, faults);
        return new(command, version, faults.Count == 0 ? null : new(ProblemKind.InvalidRequest, faults));
    }

    private static Guid? Command(HttpRequest request, List<Fault> faults)
    {
        var sent = request.Headers[IdempotencyKey];
        if (sent.Count == 0) return null;
        if (sent is [{ } one] && Guid.TryParseExact(one, "D", out var command) && command != Guid.Empty) return command;
        faults.Add(new(IdempotencyKey, "It has to be one UUID, which the caller makes and uses for this act alone."));
        return null;
    }

    // RFC 9110 §13.1.1: If-Match compares strongly, so a weak tag matches nothing; "*" asks only that there is something.
    private static long? Version(HttpRequest request, List<Fault> faults)
    {
        var sent = request.Headers.IfMatch;
        if (sent.Count == 0 || sent is ["*"]) return null;
        if (sent is [{ Length: > 2 } one] && one[0] == '"' && one[^1] == '"'
            && long.TryParse(one[1..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var version))
            return version;
        faults.Add(new("If-Match", "It has to be one version in quotes, as the ETag of the entry gave it: \"7\"."));
        return null;
    }
}
