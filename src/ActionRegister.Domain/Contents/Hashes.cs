using System.Security.Cryptography;
using System.Text;

namespace ActionRegister.Domain.Contents;

/// <summary>
/// Fingerprint of exactly one content: SHA-256 over "actionregister/content/v1", a zero byte and its canonical JSON;
/// 64 lower-case hexadecimal digits. Consents and positions bind it.
/// </summary>
public readonly record struct ContentHash(string Value)
{
    /// <summary>The first twelve digits, for people.</summary>
    public string Short => Value.Length > 12 ? Value[..12] : Value;

    /// <summary>Fingerprint of a canonical object.</summary>
    public static ContentHash Of(byte[] canonical) => new(PrefixedHash.Of("actionregister/content/v1", canonical));

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>
/// Fingerprint of the statement that a person agrees to: which log, which entry, which amendment, which act, the content
/// before and the content after. 64 lower-case hexadecimal digits.
/// </summary>
public readonly record struct StatementHash(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>SHA-256 with a domain prefix, so that a hash of one sort of thing can never pass for another.</summary>
public static class PrefixedHash
{
    /// <summary>Lower-case hexadecimal SHA-256 of prefix, zero byte, bytes.</summary>
    public static string Of(string prefix, byte[] bytes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([.. Encoding.ASCII.GetBytes(prefix), 0]);
        hash.AppendData(bytes);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
