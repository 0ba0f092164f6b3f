using ActionRegister.Application.Events;
using ActionRegister.Domain.Deciding;
using ActionRegister.EventStore.Appending;
using ActionRegister.EventStore.Reading;

namespace ActionRegister.Application.Commands;

/// <summary>Writes what was decided as one append, guarded by every stream that it was decided from.</summary>
internal sealed class CommandRecorder(
    EventLog log, EventReader reader, EventTypes types, RegisterKeys keys, StateReader states)
{
    /// <summary>What the log remembers of the request's id; null when nothing.</summary>
    public async Task<Handled?> Recall(Request request, CancellationToken cancellation)
    {
        try
        {
            return await log.Recall(request.Id, keys.ByMac(request), keys.BodyMac(request), cancellation) switch
            {
                Remembered.Duplicate found => await Repeat(found.First, found.Count, cancellation),
                Remembered.Reused => new Handled.ReusedId(),
                _ => null,
            };
        }
        catch (OutcomeUnknownException unknown)
        {
            return new Handled.UnknownOutcome(unknown.Command);
        }
    }

    public async Task<Handled> Record(Decision.Recordable decided, Request request, CancellationToken cancellation)
    {
        var by = new Attribution(request.Person, decided.Capacity.ToString(), decided.Capacity.Party, request.Auth);
        var events = decided.Facts
            .Select(fact => new NewEvent(fact.Stream.Value, types.NameOf(fact.Event), types.Encode(fact.Event, by))).ToList();
        if (Limits.Broken(events, decided.Basis.States.Count) is { } because)
            return new Handled.TooLarge(because);

        var command = new AppendCommand(
            request.Id,
            decided.Clock,
            decided.Basis.RulesNumber,
            request.Cause,
            keys.ByMac(request),
            keys.BodyMac(request),
            [.. decided.Basis.States.Select(s => new StreamExpectation(s.Key.Value, s.Value.Version))],
            events);
        try
        {
            return await log.Append(command, cancellation) switch
            {
                AppendVerdict.Appended appended => Recorded(decided, request, by, appended),
                AppendVerdict.Duplicate found => await Repeat(found.First, found.Count, cancellation),
                AppendVerdict.Reused => new Handled.ReusedId(),
                AppendVerdict.Conflict conflict => new Handled.Conflict(new(conflict.Stream)),
                AppendVerdict.Busy busy => new Handled.Busy(busy.RetryAfter),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }
        catch (OutcomeUnknownException unknown)
        {
            return new Handled.UnknownOutcome(unknown.Command);
        }
    }

    private Handled.Recorded Recorded(
        Decision.Recordable decided, Request request, Attribution by, AppendVerdict.Appended appended)
    {
        var facts = new List<Kept>(decided.Facts.Count);
        var versions = decided.Basis.States.ToDictionary(s => s.Key, s => s.Value.Version);
        foreach (var (stream, happened) in decided.Facts)
        {
            var n = facts.Count;
            var recorded = new Recorded(
                stream, ++versions[stream], appended.First + n, decided.Clock, decided.Basis.RulesNumber, happened);
            facts.Add(new(
                recorded, types.NameOf(happened), appended.At, by, request.Id, n, decided.Facts.Count, request.Cause));
        }

        states.Keep(decided.Basis, facts.Select(f => f.Recorded));
        return new(appended.First, appended.First + facts.Count - 1, appended.At, facts, appended.LeafHashes);
    }

    private async Task<Handled.Recorded> Repeat(long first, int count, CancellationToken cancellation)
    {
        var stored = await reader.ReadRange(first, first + count - 1, cancellation);
        var leaves = await reader.ReadLeafHashes(first, count, cancellation);
        return new(first, first + count - 1, stored[0].At, [.. stored.Select(types.Decode)], leaves);
    }
}
