namespace ActionRegister.EventStore.Appending;

/// <summary>A command on its way to the log, and the caller that waits for its verdict.</summary>
internal sealed class PendingCommand
{
    private const int Waiting = 0;
    private const int Taken = 1;
    private const int Withdrawn = 2;

    private readonly TaskCompletionSource<AppendVerdict> _verdict = new(
        TaskCreationOptions.RunContinuationsAsynchronously);
    private int _state = Waiting;

    /// <summary>
    /// Copies and commits to the parts on the caller's thread, so that the one writer has little to do.
    /// </summary>
    public PendingCommand(AppendCommand command)
    {
        Command = command;
        Events = [.. command.Events.Select(SealedEvent.Seal)];
        ByMac = command.ByMac.ToArray();
        BodyMac = command.BodyMac.ToArray();
        Written = [.. Events.Select(sealedEvent => sealedEvent.Stream).Distinct(StringComparer.Ordinal)];
        Bytes = Events.Sum(sealedEvent =>
            sealedEvent.Data.Bytes.Length + sealedEvent.Actor.Bytes.Length
            + (sealedEvent.Text?.Bytes.Length ?? 0) + (sealedEvent.Private?.Bytes.Length ?? 0));
    }

    public AppendCommand Command { get; }

    public SealedEvent[] Events { get; }

    public byte[] ByMac { get; }

    public byte[] BodyMac { get; }

    public string[] Written { get; }

    public int Bytes { get; }

    public Task<AppendVerdict> Verdict => _verdict.Task;

    /// <summary>Whether its caller has an answer, be it that the outcome is unknown.</summary>
    public bool IsAnswered => _verdict.Task.IsCompleted;

    public bool IsWithdrawn => Volatile.Read(ref _state) == Withdrawn;

    /// <summary>The writer sends it; false when the caller has withdrawn it before.</summary>
    public bool Take() => Interlocked.CompareExchange(ref _state, Taken, Waiting) == Waiting;

    /// <summary>The caller gives up, and nothing will be written; false when the writer has taken it already.</summary>
    public bool Withdraw() => Interlocked.CompareExchange(ref _state, Withdrawn, Waiting) == Waiting;

    /// <summary>
    /// Waiting ends: what was never sent was not written, what was sent may have been. The first answer stands.
    /// </summary>
    public void GiveUp(TimeSpan retryAfter)
    {
        if (Withdraw())
            Settle(new AppendVerdict.Busy(retryAfter));
        else
            Fail(new OutcomeUnknownException(Command.Id));
    }

    public void Settle(AppendVerdict verdict) => _verdict.TrySetResult(verdict);

    public void Fail(Exception exception) => _verdict.TrySetException(exception);
}
