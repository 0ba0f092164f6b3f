using ActionRegister.Application.Events;
using ActionRegister.Domain.Audit;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Founding;
using ActionRegister.EventStore.Reading;
using ActionRegister.EventStore.Signing;
using ActionRegister.EventStore.TamperEvidence;

namespace ActionRegister.Application.Audit;

/// <summary>Reads from the log in whose name, and with which key, it is signed.</summary>
public sealed class LogIdentities(EventReader log, EventTypes types)
{
    // The founding's name stays what it is.
    private string? _founded;

    /// <summary>As it is now; null while the group is not founded.</summary>
    public async Task<LogIdentity?> Find(CancellationToken cancellation)
    {
        _founded ??= await Founded(cancellation);
        if (_founded is null) return null;
        var history = await log.ReadStreams([(StreamName.Log.Value, 0)], cancellation);
        return Of(_founded, history.Select(stored => types.Decode(stored).Recorded).Aggregate(LogSigning.Initial, (s, r) => s.Evolve(r)));
    }

    /// <summary>What a founding's name and the later history of signing amount to.</summary>
    public static LogIdentity Of(string founded, LogSigning signing)
    {
        var epoch = signing.Epoch is var (opened, at) && Root(opened) is { } root
            ? new EpochOpening(at, new Checkpoint(opened.Closed.Origin, opened.Closed.Size, root))
            : null;
        return new(
            signing.Origin ?? founded,
            signing.Key is { } key ? NoteKey.TryParse(key) : null,
            signing.Change?.Position,
            signing.Change is var (change, _) ? NoteKey.TryParse(change.From) : null,
            epoch);
    }

    private static TreeHash? Root(EpochOpened opened) => CanonicalText.TryHash(opened.Closed.Root);

    private async Task<string?> Founded(CancellationToken cancellation)
    {
        // The founding is the first event there is.
        var first = await log.ReadForward(0, 1, cancellation);
        return first.Count > 0 && types.Decode(first[0]).Event is GroupFounded founded ? founded.Origin : null;
    }
}
