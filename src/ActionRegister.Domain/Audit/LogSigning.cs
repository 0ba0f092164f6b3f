using System.Collections.Immutable;
using System.Diagnostics;
using ActionRegister.Domain.Deciding;

namespace ActionRegister.Domain.Audit;

/// <summary>In whose name, and with which key, the log is signed, as far as that was ever changed.</summary>
public sealed record LogSigning : IState<LogSigning>
{
    /// <inheritdoc/>
    public static LogSigning Initial { get; } = new();

    /// <summary>The name in use, or null while it is the one of the founding.</summary>
    public string? Origin { get; private init; }

    /// <summary>The verifier's line of the key in use, or null while it is the first.</summary>
    public string? Key { get; private init; }

    /// <summary>Names given up; none is taken up again.</summary>
    public ImmutableHashSet<string> Former { get; private init; } = [];

    /// <summary>The opening of the epoch in being, and its position; null in the first.</summary>
    public (EpochOpened Event, long Position)? Epoch { get; private init; }

    /// <summary>The last change of key in this epoch, and its position; null when there was none.</summary>
    public (SigningKeyChanged Event, long Position)? Change { get; private init; }

    /// <inheritdoc/>
    public LogSigning Evolve(Recorded recorded) => recorded.Event switch
    {
        EpochOpened e => this with
        {
            Origin = e.Origin,
            Key = e.Key,
            Former = Former.Add(e.Closed.Origin),
            Epoch = (e, recorded.Position),
            Change = null,
        },
        SigningKeyChanged e => this with { Key = e.To, Change = (e, recorded.Position) },
        _ => throw new UnreachableException($"{recorded.Event.GetType().Name} is not about signing the log."),
    };
}
