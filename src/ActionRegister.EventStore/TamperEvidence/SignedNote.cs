using System.Buffers.Binary;
using System.Text;

namespace ActionRegister.EventStore.TamperEvidence;

/// <summary>A text and the signatures under it (C2SP signed-note); nothing in it is believed before it is verified.</summary>
/// <param name="Text">What is signed, with its final newline.</param>
public sealed record SignedNote(string Text, IReadOnlyList<NoteSignature> Signatures)
{
    /// <summary>Bytes of the longest note that is read.</summary>
    public const int MaxBytes = 64 * 1024;

    private const int MaxSignatures = 64;
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Reads a note, or answers null: anything but exactly the format is no note.</summary>
    public static SignedNote? TryParse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length is 0 or > MaxBytes)
            return null;
        string note;
        try
        {
            note = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }

        // The text ends at the last empty line.
        var end = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (end < 0 || !note.EndsWith('\n') || note.Any(c => c < ' ' && c != '\n'))
            return null;
        var lines = note[(end + 2)..].Split('\n')[..^1];
        var signatures = lines.Select(NoteSignature.TryParse).OfType<NoteSignature>().ToList();
        return signatures.Count == lines.Length && signatures.Count is >= 1 and <= MaxSignatures
            ? new SignedNote(note[..(end + 1)], signatures)
            : null;
    }

    /// <summary>A text, signed by one key or more.</summary>
    public static SignedNote Sign(string text, params IReadOnlyList<(NoteKey Name, Ed25519Key Secret)> keys) =>
        text.EndsWith('\n') && text.All(c => c >= ' ' || c == '\n')
            ? new(text, [.. keys.Select(key =>
                new NoteSignature(key.Name.Name, key.Name.Id, key.Secret.Sign(Encoding.UTF8.GetBytes(text))))])
            : throw new ArgumentException("A note's text ends in a newline and has no other control character.");

    /// <summary>
    /// The known keys that signed it; empty when none did, or when a signature that claims to be a known key's is not.
    /// Signatures of unknown keys say nothing, and are ignored.
    /// </summary>
    public IReadOnlyList<NoteKey> Verify(params IReadOnlyList<NoteKey> known) => Verify(known, null);

    internal IReadOnlyList<NoteKey> Verify(IReadOnlyList<NoteKey> known, GoodSignatures? good)
    {
        var signers = new List<NoteKey>();
        var text = Encoding.UTF8.GetBytes(Text);
        foreach (var signature in Signatures)
        {
            if (known.FirstOrDefault(key => key.Name == signature.Name && key.Id == signature.KeyId) is not { } key)
                continue;
            if (signers.Contains(key) || !(good?.Has(key, this, signature) ?? IsBy(key, text, signature)))
                return [];
            signers.Add(key);
        }

        return signers;
    }

    internal static bool IsBy(NoteKey key, ReadOnlySpan<byte> text, NoteSignature signature)
    {
        using var verifying = Ed25519Key.FromPublic(key.Public.Span);
        return verifying.Verify(text, signature.Bytes.Span);
    }

    /// <summary>The note's bytes.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(ToString());

    /// <summary>The note as text.</summary>
    public override string ToString() => $"{Text}\n{string.Concat(Signatures)}";
}

/// <summary>One line under a note.</summary>
/// <param name="Bytes">The signature without the key's id in front.</param>
public sealed record NoteSignature(string Name, uint KeyId, ReadOnlyMemory<byte> Bytes)
{
    private const string Dash = "\u2014 ";

    internal static NoteSignature? TryParse(string line)
    {
        if (!line.StartsWith(Dash, StringComparison.Ordinal) || line[Dash.Length..].Split(' ') is not [var name, var base64])
            return null;
        return NoteKey.IsName(name) && CanonicalText.TryBase64(base64) is { Length: > sizeof(uint) } bytes
            ? new NoteSignature(name, BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes.AsMemory(sizeof(uint)))
            : null;
    }

    /// <summary>The line, with its newline.</summary>
    public override string ToString()
    {
        var bytes = new byte[sizeof(uint) + Bytes.Length];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, KeyId);
        Bytes.Span.CopyTo(bytes.AsSpan(sizeof(uint)));
        return $"{Dash}{Name} {Convert.ToBase64String(bytes)}\n";
    }
}
