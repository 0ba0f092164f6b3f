using System.Threading.Channels;
using ActionRegister.EventStore.Entries;
using ActionRegister.EventStore.TamperEvidence;

namespace ActionRegister.EventStore.Verification;

/// <summary>What verifying found.</summary>
/// <param name="Events">How many events there are.</param>
/// <param name="Proved">How many of them, from the first, a trusted checkpoint proves.</param>
/// <param name="Checkpoints">How many checkpoints were compared.</param>
/// <param name="Findings">What is wrong, the earliest first; empty when nothing is.</param>
/// <param name="Erased">Parts that are gone because an event erased them.</param>
/// <param name="SplitViews">Pairs of notes that contradict each other: to be kept.</param>
public sealed record VerificationReport(
    long Events,
    long Proved,
    string? Origin,
    int Checkpoints,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<ErasedPart> Erased,
    IReadOnlyList<(SignedCheckpoint Kept, SignedCheckpoint Shown)> SplitViews)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool Good => Findings.Count == 0;
}

/// <summary>
/// Verifies a log from parts to signature and believes nothing that it can derive anew: parts → commitments → entries →
/// leaves → tiles → root → checkpoints.
/// </summary>
public sealed class LogVerifier(ErasureEvents erasures)
{
    // What is read ahead is bounded, and so is memory.
    private const int ChunksAhead = 3;
    private const int MostFindings = 1000;

    private readonly GoodSignatures _signatures = new();

    /// <summary>Is given every event that could be read, in order, for what else is to be judged.</summary>
    public Action<Entry, IReadOnlyList<Opening>>? Seen { get; init; }

    /// <summary>Reads the whole source, and compares it with what was kept.</summary>
    public async Task<VerificationReport> Verify(
        IEvidenceSource source, KeptEvidence kept, IProgress<(long Done, long Of)>? progress, CancellationToken cancellation)
    {
        var summary = await source.Summary(cancellation);
        var checkpoints = CheckpointCheck.Of(summary, kept, _signatures);
        var findings = new List<Finding>([.. summary.Findings, .. kept.Findings, .. checkpoints.Findings]);
        void Found(Finding finding)
        {
            if (findings.Count < MostFindings)
                findings.Add(finding);
        }

        var gone = new Erasures(erasures);
        var tree = new TreeCheck(summary.Nodes, checkpoints.Trusted, kept.Tiles, Found);
        var sequence = new SequenceCheck(Found) { Commanded = (source as ICommandMemory)?.Compare(Found) };
        try
        {
            await foreach (var chunk in Checked(source, cancellation))
            {
                foreach (var row in chunk)
                {
                    row.Findings.ToList().ForEach(Found);
                    sequence.Next(row);
                    tree.Next(row);
                    gone.Next(row);
                    if (row.Entry is { } entry)
                        Seen?.Invoke(entry, row.Row.Openings);
                }

                progress?.Report((sequence.Size, summary.Size));
            }

            End(source, summary, sequence, tree, Found);
        }
        catch (UnreadableEventException unreadable)
        {
            Found(new(FindingKind.Unreadable, unreadable.Position, summary.Size - 1, unreadable.Message));
        }

        var erased = gone.Found(Found).ToList();
        return new(
            sequence.Size,
            tree.Proved,
            checkpoints.Trusted is [.., var newest] ? newest.Signed.Checkpoint.Origin : null,
            checkpoints.Trusted.Count,
            [.. findings.OrderBy(finding => finding.Last < 0 ? -1 : finding.First).ThenBy(finding => finding.Last)],
            erased,
            checkpoints.SplitViews);
    }

    private static void End(
        IEvidenceSource source, SourceSummary summary, SequenceCheck sequence, TreeCheck tree, Action<Finding> found)
    {
        sequence.End();
        tree.End();
        (source as ICommandMemory)?.End(found);
        var says = $"There are {sequence.Size} events; the log's head says {summary.Size}.";
        if (sequence.Size < summary.Size)
            found(new(FindingKind.EventMissing, sequence.Size, summary.Size - 1, says));
        if (sequence.Size > summary.Size)
            found(new(FindingKind.RowAltered, summary.Size, sequence.Size - 1, says));
    }

    // One task reads, both processors hash, and the caller gets the chunks in order.
    private static async IAsyncEnumerable<CheckedRow[]> Checked(
        IEvidenceSource source, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var chunks = Channel.CreateBounded<Task<CheckedRow[]>>(ChunksAhead);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var reading = Task.Run(
            async () =>
            {
                try
                {
                    await foreach (var rows in source.Rows(stop.Token))
                        await chunks.Writer.WriteAsync(Task.Run(() => Check(rows), stop.Token), stop.Token);
                    chunks.Writer.Complete();
                }
                catch (Exception failed)
                {
                    chunks.Writer.Complete(failed);
                }
            },
            CancellationToken.None);
        try
        {
            await foreach (var chunk in chunks.Reader.ReadAllAsync(cancellation))
                yield return await chunk;
        }
        finally
        {
            await stop.CancelAsync();
            await reading;
        }
    }

    private static CheckedRow[] Check(IReadOnlyList<EvidenceRow> rows)
    {
        const int WorthSharing = 64;
        var done = new CheckedRow[rows.Count];
        if (rows.Count < WorthSharing)
            return [.. rows.Select(CheckedRow.Check)];
        Parallel.For(0, rows.Count, i => done[i] = CheckedRow.Check(rows[i]));
        return done;
    }
}

/// <summary>A source that also remembers, apart from the events, which command has which.</summary>
internal interface ICommandMemory
{
    /// <summary>Compares each command, in the order of the log, with what is remembered of it.</summary>
    Action<Guid, long, int> Compare(Action<Finding> found);

    /// <summary>Says what is remembered beyond the last command.</summary>
    void End(Action<Finding> found);
}
