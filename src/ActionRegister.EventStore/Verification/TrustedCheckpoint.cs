using ActionRegister.EventStore.TamperEvidence;

namespace ActionRegister.EventStore.Verification;

/// <summary>A checkpoint whose signature was found good.</summary>
/// <param name="Name">Where it was found.</param>
/// <param name="Kept">Whether it comes from outside what is verified.</param>
internal sealed record TrustedCheckpoint(string Name, SignedCheckpoint Signed, bool Kept)
{
    public long Size => Signed.Checkpoint.Size;

    public TreeHash Root => Signed.Checkpoint.Root;
}
