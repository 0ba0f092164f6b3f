using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ActionRegister.EventStore.TamperEvidence;

/// <summary>
/// The few functions of OpenSSL 3 that .NET, which on Linux loads that library already, offers not at all (Ed25519) or only
/// at many times their cost (SHA-256 of a few bytes).
/// </summary>
internal static partial class LibCrypto
{
    /// <summary>EVP_PKEY_ED25519 (NID_ED25519).</summary>
    public const int Ed25519 = 1087;

    private const string Library = "libcrypto.so.3";

    [LibraryImport(Library, EntryPoint = "EVP_PKEY_new_raw_private_key")]
    public static partial KeyHandle NewPrivateKey(int type, nint engine, ReadOnlySpan<byte> key, nuint length);

    [LibraryImport(Library, EntryPoint = "EVP_PKEY_new_raw_public_key")]
    public static partial KeyHandle NewPublicKey(int type, nint engine, ReadOnlySpan<byte> key, nuint length);

    [LibraryImport(Library, EntryPoint = "EVP_PKEY_get_raw_public_key")]
    public static partial int GetPublicKey(KeyHandle key, Span<byte> to, ref nuint length);

    [LibraryImport(Library, EntryPoint = "EVP_MD_CTX_new")]
    public static partial ContextHandle NewContext();

    [LibraryImport(Library, EntryPoint = "EVP_DigestSignInit")]
    public static partial int SignInit(
        ContextHandle context, nint keyContext, nint digest, nint engine, KeyHandle key);

    [LibraryImport(Library, EntryPoint = "EVP_DigestSign")]
    public static partial int Sign(
        ContextHandle context, Span<byte> signature, ref nuint signatureLength, ReadOnlySpan<byte> message, nuint length);

    [LibraryImport(Library, EntryPoint = "EVP_DigestVerifyInit")]
    public static partial int VerifyInit(
        ContextHandle context, nint keyContext, nint digest, nint engine, KeyHandle key);

    [LibraryImport(Library, EntryPoint = "EVP_DigestVerify")]
    public static partial int Verify(
        ContextHandle context, ReadOnlySpan<byte> signature, nuint signatureLength, ReadOnlySpan<byte> message, nuint length);

    [LibraryImport(Library, EntryPoint = "ERR_clear_error")]
    public static partial void ClearErrors();

    /// <summary>Whether the library has the three functions below: it may be built without what OpenSSL calls deprecated.</summary>
    public static bool HasSha256() =>
        NativeLibrary.TryLoad(Library, out var library) && NativeLibrary.TryGetExport(library, "SHA256_Init", out _)
        && NativeLibrary.TryGetExport(library, "SHA256_Update", out _) && NativeLibrary.TryGetExport(library, "SHA256_Final", out _);

    [SuppressGCTransition]
    [LibraryImport(Library, EntryPoint = "SHA256_Init")]
    public static partial int BeginSha256(ref Sha256State state);

    [SuppressGCTransition]
    [LibraryImport(Library, EntryPoint = "SHA256_Update")]
    public static partial int AddSha256(ref Sha256State state, ReadOnlySpan<byte> bytes, nuint length);

    [SuppressGCTransition]
    [LibraryImport(Library, EntryPoint = "SHA256_Final")]
    public static partial int EndSha256(Span<byte> to, ref Sha256State state);

    [LibraryImport(Library, EntryPoint = "EVP_PKEY_free")]
    private static partial void FreeKey(nint key);

    [LibraryImport(Library, EntryPoint = "EVP_MD_CTX_free")]
    private static partial void FreeContext(nint context);

    /// <summary>SHA256_CTX: 112 bytes in every OpenSSL 3.</summary>
    [InlineArray(14)]
    internal struct Sha256State
    {
        private ulong _word;
    }

    /// <summary>A key, freed once.</summary>
    internal sealed class KeyHandle() : SafeHandle(0, ownsHandle: true)
    {
        public override bool IsInvalid => handle == 0;

        protected override bool ReleaseHandle()
        {
            FreeKey(handle);
            return true;
        }
    }

    /// <summary>One signing or verifying, freed once.</summary>
    internal sealed class ContextHandle() : SafeHandle(0, ownsHandle: true)
    {
        public override bool IsInvalid => handle == 0;

        protected override bool ReleaseHandle()
        {
            FreeContext(handle);
            return true;
        }
    }
}
