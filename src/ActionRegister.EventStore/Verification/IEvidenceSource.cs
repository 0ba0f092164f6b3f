using ActionRegister.EventStore.Entries;
using ActionRegister.EventStore.TamperEvidence;

namespace ActionRegister.EventStore.Verification;

/// <summary>Where evidence is read from: a database, or a folder that was exported. Nothing that it says is believed.</summary>
public interface IEvidenceSource
{
    /// <summary>What there is beside the events.</summary>
    Task<SourceSummary> Summary(CancellationToken cancellation);

    /// <summary>Every event that there is, in the order of positions, some at a time.</summary>
    IAsyncEnumerable<IReadOnlyList<EvidenceRow>> Rows(CancellationToken cancellation);
}

/// <summary>What a source holds beside the events.</summary>
/// <param name="Size">How many events it says that it has.</param>
/// <param name="Current">The last note, or null when nothing has been signed.</param>
/// <param name="Earlier">Earlier notes.</param>
/// <param name="Keys">Verifiers' lines that come with it.</param>
/// <param name="Nodes">Hashes inside the tree, by node.</param>
/// <param name="Findings">What could not be read.</param>
public sealed record SourceSummary(
    long Size,
    NamedNote? Current,
    IReadOnlyList<NamedNote> Earlier,
    IReadOnlyList<string> Keys,
    IReadOnlyDictionary<TreeNode, TreeHash> Nodes,
    IReadOnlyList<Finding> Findings);

/// <summary>A note as it was found.</summary>
/// <param name="Name">Where: a file, or "checkpoint 17".</param>
public sealed record NamedNote(string Name, ReadOnlyMemory<byte> Bytes);

/// <summary>One event as a source has it.</summary>
/// <param name="Position">Where it stands.</param>
/// <param name="Leaf">The hash that is stored for it, or null when none is.</param>
/// <param name="Openings">Its parts.</param>
/// <param name="Columns">What a database's row says of it; null in a folder.</param>
public sealed record EvidenceRow(
    long Position,
    ReadOnlyMemory<byte> Entry,
    TreeHash? Leaf,
    IReadOnlyList<Opening> Openings,
    RowColumns? Columns,
    IReadOnlyList<Finding> Findings)
{
    /// <summary>The entry where the source had to read it anyway; null where it did not, or could not.</summary>
    internal Entry? Read { get; init; }
}

/// <summary>What opens one commitment; null bytes where they are gone.</summary>
/// <param name="ErasedBy">Position of the event that is said to have erased it.</param>
public readonly record struct Opening(
    string Part, ReadOnlyMemory<byte>? Key, ReadOnlyMemory<byte>? Bytes, long? ErasedBy = null);

/// <summary>The columns by which a row is found, and what the log remembers of its command when it is the first of it.</summary>
public sealed record RowColumns(string Stream, long Version, string Type, DateTimeOffset At, Guid Command);
