namespace ActionRegister.EventStore.Signing;

/// <summary>Whether this host signs the log, and whether anything may be recorded.</summary>
public sealed class SigningStatus
{
    private volatile string? _refusal;
    private volatile bool _checking;

    /// <summary>Why nothing may be recorded, as a full sentence; null when the log matches what was signed.</summary>
    public string? Refusal => _refusal;

    /// <summary>Whether the log is still being compared with the last note.</summary>
    public bool Checking => _checking;

    internal void Check() => _checking = true;

    internal void Good() => (_refusal, _checking) = (null, false);

    internal void Refuse(string because) => (_refusal, _checking) = (because, false);
}

/// <summary>The log is not the one that was signed: signing it would be to sign two histories.</summary>
public sealed class LogDoesNotMatchException(string message) : Exception(message);
