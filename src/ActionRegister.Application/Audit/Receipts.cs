using ActionRegister.EventStore.Reading;

namespace ActionRegister.Application.Audit;

/// <summary>Receipts of events under the last checkpoint, ready or not; their own address is <c>/log/proof/{position}</c>.</summary>
public sealed class Receipts(EventReader log, EvidenceReader evidence)
{
    /// <summary>The receipt of the event at a position.</summary>
    public async Task<EventReceipt> Find(long position, CancellationToken cancellation)
    {
        if (position < 0 || position >= (await log.Head(cancellation)).Size) return new EventReceipt.NoSuchEvent();
        try
        {
            return await evidence.Last(cancellation) is { } last && await evidence.Receipt(position, last, cancellation) is { } proof
                ? new EventReceipt.Ready(
                    $"{proof}", last.Signed.Checkpoint.Origin, last.Signed.Checkpoint.Size, last.At, [.. proof.Inclusion.Select(hash => $"{hash}")])
                : new EventReceipt.NotYet();
        }
        catch (CorruptLogException altered)
        {
            // Whoever looks at an event is to read that, and not that something went wrong.
            return new EventReceipt.Contradicted(altered.Message);
        }
    }
}
