namespace ActionRegister.EventStore.Signing;

/// <summary>Whether anything may be recorded: by what this host's signer found, and by what the signer of another tells.</summary>
public sealed class SigningStatus
{
    private volatile string? _refusal;
    private volatile string? _told;
    private volatile bool _checking;

    /// <summary>Why nothing may be recorded, as a full sentence; null when the log matches what was signed.</summary>
    public string? Refusal => _refusal ?? _told;

    /// <summary>Whether the log is still being compared with the last note.</summary>
    public bool Checking => _checking;

    /// <summary>Takes what the log's signer tells every host: why nothing may be recorded, or null.</summary>
    public void Tell(string? refusal) => _told = refusal;

    internal void Check() => _checking = true;

    internal void Good() => (_refusal, _checking) = (null, false);

    internal void Refuse(string because) => (_refusal, _checking) = (because, false);
}

/// <summary>The log is not the one that was signed: signing it would be to sign two histories.</summary>
public sealed class LogDoesNotMatchException(string message) : Exception(message);
