namespace ActionRegister.EventStore.Appending;

/// <summary>A command on its way to the log, and the caller that waits for its verdict.</summary>
internal sealed class PendingCommand
{
    private readonly TaskCompletionSource<AppendVerdict> _verdict = new(
        TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationToken _cancellation;

    /// <summary>
    /// Copies and commits to the parts on the caller's thread, so that the one writer has little to do.
    /// </summary>
    public PendingCommand(AppendCommand command, CancellationToken cancellation)
    {
        Command = command;
        Events = [.. command.Events.Select(SealedEvent.Seal)];
        ByMac = command.ByMac.ToArray();
        BodyMac = command.BodyMac.ToArray();
        Written = [.. Events.Select(sealedEvent => sealedEvent.Stream).Distinct(StringComparer.Ordinal)];
        Bytes = Events.Sum(sealedEvent =>
            sealedEvent.Data.Bytes.Length + sealedEvent.Actor.Bytes.Length
            + (sealedEvent.Text?.Bytes.Length ?? 0) + (sealedEvent.Private?.Bytes.Length ?? 0));
        _cancellation = cancellation;
    }

    public AppendCommand Command { get; }

    public SealedEvent[] Events { get; }

    public byte[] ByMac { get; }

    public byte[] BodyMac { get; }

    public string[] Written { get; }

    public int Bytes { get; }

    public Task<AppendVerdict> Verdict => _verdict.Task;

    /// <summary>The last moment at which a caller's cancelling counts; false when it did.</summary>
    public bool Take()
    {
        if (!_cancellation.IsCancellationRequested)
            return true;
        _verdict.TrySetCanceled(_cancellation);
        return false;
    }

    public void Settle(AppendVerdict verdict) => _verdict.TrySetResult(verdict);

    public void Fail(Exception exception) => _verdict.TrySetException(exception);
}
