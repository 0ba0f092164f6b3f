using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ActionRegister.Domain.Contents;

namespace ActionRegister.Application.Packs;

/// <summary>The list of a pack's files with the SHA-256 of each, and what the pack is about.</summary>
public static class PackManifest
{
    /// <summary>Its own name, which it does not list.</summary>
    public const string Name = "manifest.json";

    private const string Format = "actionregister/audit-pack/v1";
    private const string Auditor = "auditor";
    private const string Reader = "reader";

    private static readonly JsonWriterOptions _indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The manifest of these files.</summary>
    public static byte[] Write(PackHeader header, IReadOnlyDictionary<string, byte[]> files) =>
        Write(header, files.Select(file => (file.Key, Hash(file.Value), file.Value.LongLength)));

    /// <summary>Reads a manifest; null unless it is exactly what would be written again.</summary>
    public static (PackHeader Header, IReadOnlyDictionary<string, (string Hash, long Length)> Files)? TryRead(byte[] bytes)
    {
        try
        {
            if (JsonNode.Parse(bytes) is not JsonObject read || About(read["about"]!) is not { } about) return null; // caught below
            var header = new PackHeader(about, read["for"]!.GetValue<string>() == Auditor ? PackReader.Auditor : PackReader.Reader); // as above
            var files = read["files"]!.AsArray().Select(file => ( // as above
                Name: file!["name"]!.GetValue<string>(), Hash: file["sha256"]!.GetValue<string>(), Length: file["bytes"]!.GetValue<long>())).ToList();
            return Write(header, files).AsSpan().SequenceEqual(bytes)
                ? (header, files.ToDictionary(file => file.Name, file => (file.Hash, file.Length), StringComparer.Ordinal))
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or NullReferenceException or ArgumentException or FormatException)
        {
            return null;
        }
    }

    /// <summary>SHA-256 of a file, in lower-case hexadecimal digits, as sha256sum prints it.</summary>
    public static string Hash(byte[] file) => Convert.ToHexStringLower(SHA256.HashData(file));

    private static PackAbout? About(JsonNode about) => about["entry"] is { } entry
        ? new PackAbout.OneEntry(new Reference(entry.GetValue<string>()))
        : about["first"] is { } first && about["last"] is { } last ? new PackAbout.Stretch(first.GetValue<long>(), last.GetValue<long>()) : null;

    private static byte[] Write(PackHeader header, IEnumerable<(string Name, string Hash, long Length)> files)
    {
        using var to = new MemoryStream();
        using (var json = new Utf8JsonWriter(to, _indented))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteStartObject("about");
            switch (header.About)
            {
                case PackAbout.OneEntry one:
                    json.WriteString("entry", one.Reference.Value);
                    break;
                case PackAbout.Stretch stretch:
                    json.WriteNumber("first", stretch.First);
                    json.WriteNumber("last", stretch.Last);
                    break;
            }

            json.WriteEndObject();
            json.WriteString("for", header.For == PackReader.Auditor ? Auditor : Reader);
            json.WriteStartArray("files");
            foreach (var (name, hash, length) in files.OrderBy(file => file.Name, StringComparer.Ordinal))
            {
                json.WriteStartObject();
                json.WriteString("name", name);
                json.WriteString("sha256", hash);
                json.WriteNumber("bytes", length);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        to.Write("\n"u8);
        return to.ToArray();
    }
}
