using ActionRegister.EventStore.Packs;

namespace ActionRegister.Application.Packs;

/// <summary>What checking a pack found.</summary>
/// <param name="Header">What the pack says that it is about; null where it does not say.</param>
/// <param name="Origin">The name of the log, as it was signed; null where nothing good is signed.</param>
/// <param name="Size">How many events the checkpoint covers.</param>
/// <param name="Key">The verifier's line of the key that signed it.</param>
/// <param name="Pinned">Whether that key was given by whoever checks; otherwise it is the pack's own.</param>
/// <param name="Proved">How many events are proved to be in the log that was signed.</param>
/// <param name="Documents">How many documents were made anew from the events and compared; 0 where entries are withheld from the reader.</param>
/// <param name="Withheld">Whether the pack was made for somebody who may not read entries, so that documents cannot be made from them.</param>
/// <param name="Findings">What is not as it was made.</param>
public sealed record PackReport(
    PackHeader? Header,
    string? Origin,
    long? Size,
    string? Key,
    bool Pinned,
    int Proved,
    int Documents,
    bool Withheld,
    IReadOnlyList<PackFinding> Findings)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool Good => Findings.Count == 0;
}
