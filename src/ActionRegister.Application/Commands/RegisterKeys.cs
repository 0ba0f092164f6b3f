using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.People;

namespace ActionRegister.Application.Commands;

/// <summary>The register's secrets, all derived from one key file that is kept outside the database.</summary>
public sealed class RegisterKeys
{
    private const int LeastBytes = 32;

    // NIST SP 800-38D: a random nonce of 96 bits, a tag of 128.
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly byte[] _command;
    private readonly byte[] _author;
    private readonly byte[] _signIn;
    private readonly byte[] _seal;

    private RegisterKeys(byte[] secret)
    {
        _command = Derive(secret, "command");
        _author = Derive(secret, "author");
        _signIn = Derive(secret, "sign-in");
        _seal = Derive(secret, "seal");
    }

    /// <summary>Derives the secrets from at least 32 random bytes.</summary>
    public static RegisterKeys From(byte[] secret) => secret.Length >= LeastBytes
        ? new(secret)
        : throw new InvalidDataException($"The register's key must have at least {LeastBytes} bytes; it has {secret.Length}.");

    /// <summary>Reads the key file: at least 64 hexadecimal digits.</summary>
    public static RegisterKeys Read(string file) => From(Convert.FromHexString(File.ReadAllText(file).Trim()));

    /// <summary>Stands for a person on one entry, and on no other: comments by one author cannot be joined across entries.</summary>
    public AuthorToken AuthorToken(EntryId entry, PersonId person) => new(Base64Url.EncodeToString(
        HMACSHA256.HashData(_author, (byte[])[.. entry.Value.ToByteArray(bigEndian: true), .. person.Value.ToByteArray(bigEndian: true)])));

    /// <summary>How a sign-in is kept: 64 lower-case hexadecimal digits that reveal neither issuer nor subject.</summary>
    public string SignInKey(string issuer, string subject) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_signIn, Encoding.UTF8.GetBytes($"{issuer}\0{subject}")));

    /// <summary>Words that are kept where others could read or replace them, under a name that goes with them.</summary>
    internal byte[] Sealed(string name, string words)
    {
        var plain = Encoding.UTF8.GetBytes(words);
        var kept = new byte[NonceBytes + plain.Length + TagBytes];
        RandomNumberGenerator.Fill(kept.AsSpan(0, NonceBytes));
        using var cipher = new AesGcm(_seal, TagBytes);
        cipher.Encrypt(kept.AsSpan(0, NonceBytes), plain, kept.AsSpan(NonceBytes, plain.Length), kept.AsSpan(NonceBytes + plain.Length), Encoding.UTF8.GetBytes(name));
        return kept;
    }

    /// <summary>The words; null when they were not sealed with this key under this name, or were altered.</summary>
    internal string? Unsealed(string name, byte[] kept)
    {
        if (kept.Length < NonceBytes + TagBytes) return null;
        var plain = new byte[kept.Length - NonceBytes - TagBytes];
        using var cipher = new AesGcm(_seal, TagBytes);
        try
        {
            cipher.Decrypt(kept.AsSpan(0, NonceBytes), kept.AsSpan(NonceBytes, plain.Length), kept.AsSpan(NonceBytes + plain.Length), plain, Encoding.UTF8.GetBytes(name));
            return Encoding.UTF8.GetString(plain);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    /// <summary>Recognises, without revealing them, who asked under a command id.</summary>
    internal byte[] ByMac(Request request) => HMACSHA256.HashData(
        _command, Encoding.UTF8.GetBytes($"by\0{request.Person?.ToString() ?? request.Capacity?.ToString()}"));

    /// <summary>Recognises, without revealing it, what was asked under a command id.</summary>
    internal byte[] BodyMac(Request request) =>
        HMACSHA256.HashData(_command, (byte[])[.. "body\0"u8, .. request.Canonical.Span]);

    private static byte[] Derive(byte[] secret, string purpose) => HKDF.DeriveKey(
        HashAlgorithmName.SHA256, secret, 32, info: Encoding.ASCII.GetBytes($"actionregister/{purpose}/v1"));
}
