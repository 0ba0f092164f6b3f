using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ActionRegister.EventStore.TamperEvidence;

/// <summary>Names a key that signs notes, as verifiers are given it (C2SP signed-note): name, id and public key.</summary>
public sealed record NoteKey
{
    private const byte Ed25519 = 1;

    private NoteKey(string name, ReadOnlyMemory<byte> key) => (Name, Public, Id) = (name, key, IdOf(name, key.Span));

    /// <summary>Whose key it is; a log's is its origin.</summary>
    public string Name { get; }

    /// <summary>The 32 bytes of the Ed25519 public key.</summary>
    public ReadOnlyMemory<byte> Public { get; }

    /// <summary>The first four bytes of a hash over name and key: finds a key, and proves nothing.</summary>
    public uint Id { get; }

    /// <summary>The key of a name.</summary>
    public static NoteKey Of(string name, ReadOnlyMemory<byte> key) => IsName(name) && key.Length == Ed25519Key.KeyBytes
        ? new(name, key.ToArray())
        : throw new ArgumentException("A key's name has neither space nor plus, and an Ed25519 key has 32 bytes.");

    /// <summary>Reads <c>name+id+base64</c>; only exactly what would be written again is one.</summary>
    public static NoteKey? TryParse(string text)
    {
        var parts = text.Split('+', 3);
        if (parts.Length != 3 || !IsName(parts[0]) || CanonicalText.TryBase64(parts[2]) is not { } bytes)
            return null;
        if (bytes.Length != 1 + Ed25519Key.KeyBytes || bytes[0] != Ed25519)
            return null;
        var key = new NoteKey(parts[0], bytes.AsMemory(1));
        return key.ToString() == text ? key : null;
    }

    /// <summary>Whether a text may be a key's name: not empty, no Unicode space, no plus, no control character.</summary>
    public static bool IsName(string name) =>
        name.Length > 0 && !name.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c == '+');

    /// <summary>The verifier's line: <c>name+id+base64</c>.</summary>
    public override string ToString() =>
        $"{Name}+{Id.ToString("x8", CultureInfo.InvariantCulture)}+{Convert.ToBase64String([Ed25519, .. Public.Span])}";

    /// <inheritdoc/>
    public bool Equals(NoteKey? other) =>
        other is not null && other.Name == Name && other.Public.Span.SequenceEqual(Public.Span);

    /// <inheritdoc/>
    public override int GetHashCode() => (int)Id;

    private static uint IdOf(string name, ReadOnlySpan<byte> key) =>
        BinaryPrimitives.ReadUInt32BigEndian(
            SHA256.HashData([.. Encoding.UTF8.GetBytes(name), (byte)'\n', Ed25519, .. key]));
}
