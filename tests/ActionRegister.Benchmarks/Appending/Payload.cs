using System.Text;
using ActionRegister.EventStore.Appending;

namespace ActionRegister.Benchmarks.Appending;

/// <summary>One event of the usual size: structure, a sentence or two of wording, who did it.</summary>
internal static class Payload
{
    private static readonly byte[] _data = Json("hash", 300);
    private static readonly byte[] _text = Json("text", 400);
    private static readonly byte[] _actor = Json("person", 160);

    public static EventParts Parts { get; } = new(_data, _text, _actor, null);

    /// <summary>The same words as one JSON document, as a plain events table would keep them.</summary>
    public static string Document { get; } =
        $$"""{"data":{{Encoding.ASCII.GetString(_data)}},"text":{{Encoding.ASCII.GetString(_text)}},"actor":{{Encoding.ASCII.GetString(_actor)}}}""";

    private static byte[] Json(string name, int bytes) =>
        Encoding.ASCII.GetBytes($$"""{"{{name}}":"{{string.Concat(Enumerable.Repeat("as the group agreed ", 40))[..(bytes - name.Length - 7)]}}"}""");
}
