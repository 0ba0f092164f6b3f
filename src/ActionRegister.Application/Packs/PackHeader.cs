using ActionRegister.Domain.Contents;

namespace ActionRegister.Application.Packs;

/// <summary>What a pack is about.</summary>
public abstract record PackAbout
{
    private PackAbout()
    {
    }

    /// <summary>One entry, with everything that it refers to, as it stood when the checkpoint was signed.</summary>
    public sealed record OneEntry(Reference Reference) : PackAbout;

    /// <summary>A stretch of the log without a gap, and every entry on which something was recorded in it, as it stood at its end.</summary>
    /// <param name="First">Position of the first event.</param>
    /// <param name="Last">Position of the last event.</param>
    public sealed record Stretch(long First, long Last) : PackAbout;
}

/// <summary>For whom a pack is made; the permission table says which of the two a person is.</summary>
public enum PackReader
{
    /// <summary>Somebody who may read entries of the log: everything can be checked.</summary>
    Auditor,

    /// <summary>Somebody who may read the register, and proofs, but no entries of the log.</summary>
    Reader,
}

/// <summary>What a pack says of itself.</summary>
public sealed record PackHeader(PackAbout About, PackReader For);

/// <summary>A pack, whole: its files by name, with slashes between folders.</summary>
public sealed record Pack(PackHeader Header, long Size, string Root, int Events, IReadOnlyDictionary<string, byte[]> Files);

/// <summary>A pack cannot be made as it was asked for; the message is a sentence that says why.</summary>
public sealed class NoSuchPackException(string message) : Exception(message);
