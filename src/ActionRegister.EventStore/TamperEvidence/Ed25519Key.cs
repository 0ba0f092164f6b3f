using System.Security.Cryptography;

namespace ActionRegister.EventStore.TamperEvidence;

/// <summary>A key for pure Ed25519 (RFC 8032): with its secret half it signs, without it verifies.</summary>
public sealed class Ed25519Key : IDisposable
{
    /// <summary>Bytes of a public key, and of the seed of a secret one.</summary>
    public const int KeyBytes = 32;

    /// <summary>Bytes of a signature.</summary>
    public const int SignatureBytes = 64;

    private readonly LibCrypto.KeyHandle _key;
    private readonly byte[] _public = new byte[KeyBytes];
    private readonly bool _signs;

    private Ed25519Key(LibCrypto.KeyHandle key, bool signs)
    {
        var length = (nuint)KeyBytes;
        if (key.IsInvalid || LibCrypto.GetPublicKey(key, _public, ref length) != 1 || length != KeyBytes)
        {
            key.Dispose();
            throw Failed("accept the key");
        }

        (_key, _signs) = (key, signs);
    }

    /// <summary>The 32 bytes of the public half.</summary>
    public ReadOnlyMemory<byte> Public => _public;

    /// <summary>The key of a secret seed of 32 bytes.</summary>
    public static Ed25519Key FromSeed(ReadOnlySpan<byte> seed) => seed.Length == KeyBytes
        ? new(LibCrypto.NewPrivateKey(LibCrypto.Ed25519, 0, seed, KeyBytes), signs: true)
        : throw new ArgumentException($"A seed has {KeyBytes} bytes, not {seed.Length}.", nameof(seed));

    /// <summary>The key that verifies, from its 32 bytes.</summary>
    public static Ed25519Key FromPublic(ReadOnlySpan<byte> key) => key.Length == KeyBytes
        ? new(LibCrypto.NewPublicKey(LibCrypto.Ed25519, 0, key, KeyBytes), signs: false)
        : throw new ArgumentException($"A public key has {KeyBytes} bytes, not {key.Length}.", nameof(key));

    /// <summary>The signature, which is always the same for the same message.</summary>
    public byte[] Sign(ReadOnlySpan<byte> message)
    {
        if (!_signs)
            throw new InvalidOperationException("A public key cannot sign.");
        var signature = new byte[SignatureBytes];
        var length = (nuint)SignatureBytes;
        using var context = LibCrypto.NewContext();
        return !context.IsInvalid
            && LibCrypto.SignInit(context, 0, 0, 0, _key) == 1
            && LibCrypto.Sign(context, signature, ref length, message, (nuint)message.Length) == 1
            && length == SignatureBytes
            ? signature
            : throw Failed("sign");
    }

    /// <summary>Whether the signature is this key's over the message.</summary>
    public bool Verify(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        if (signature.Length != SignatureBytes)
            return false;
        using var context = LibCrypto.NewContext();
        if (context.IsInvalid || LibCrypto.VerifyInit(context, 0, 0, 0, _key) != 1)
            throw Failed("verify");
        var good = LibCrypto.Verify(context, signature, SignatureBytes, message, (nuint)message.Length) == 1;
        // A refused signature leaves its reason in the thread's queue, where .NET would find it later and blame others.
        if (!good)
            LibCrypto.ClearErrors();
        return good;
    }

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();

    private static CryptographicException Failed(string what)
    {
        LibCrypto.ClearErrors();
        return new CryptographicException($"OpenSSL did not {what}.");
    }
}
