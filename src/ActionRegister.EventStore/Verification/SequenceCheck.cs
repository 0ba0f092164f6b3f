using ActionRegister.EventStore.Entries;

namespace ActionRegister.EventStore.Verification;

/// <summary>Checks that each event can follow what stands before it: positions, versions, instants, causes, commands.</summary>
internal sealed class SequenceCheck(Action<Finding> found)
{
    private readonly Dictionary<string, long> _versions = new(StringComparer.Ordinal);
    private readonly HashSet<Guid> _commands = [];
    private readonly PlaceCheck _places = new(found);
    private Entry? _before;
    private long _next;
    private long _firstOfCommand;

    /// <summary>How many events there are.</summary>
    public long Size => _next;

    /// <summary>Called with each command when it is complete: id, first position, number of events.</summary>
    public Action<Guid, long, int>? Commanded { get; init; }

    public void Next(CheckedRow row)
    {
        var position = row.Row.Position;
        if (position > _next)
        {
            found(new(
                FindingKind.EventMissing, _next, position - 1,
                position - 1 == _next ? $"Event {_next} is missing." : $"Events {_next} to {position - 1} are missing."));
            // Nothing is known of what was there: go on from what is.
            _before = null;
        }

        _next = position + 1;
        if (row.Entry is not { } entry)
        {
            _places.Unreadable(position);
            _before = null;
            return;
        }

        if (!_places.Next(position, entry.Position))
            _before = null;
        else
            Follow(entry);
        _versions[entry.Stream] = entry.Version;
        _before = entry;
    }

    public void End()
    {
        _places.End();
        if (_before is { } last && last.N != last.Of - 1)
            Broken(last, $"its command has {last.Of} events, and the log ends after {last.N + 1} of them");
    }

    private void Follow(Entry entry)
    {
        if (_versions.GetValueOrDefault(entry.Stream) + 1 != entry.Version && (_before is not null || entry.Version <= _versions.GetValueOrDefault(entry.Stream)))
            Broken(entry, $"it is version {entry.Version} of {entry.Stream}, and the version before is {_versions.GetValueOrDefault(entry.Stream)}");
        if (entry.N > 0)
            Continue(entry);
        else
            Begin(entry);
        if (entry.N == entry.Of - 1 && (entry.N == 0 || _before is not null))
            Commanded?.Invoke(entry.Command, _firstOfCommand, entry.Of);
    }

    private void Begin(Entry entry)
    {
        _firstOfCommand = entry.Position;
        if (_before is { } last && last.N != last.Of - 1)
            Broken(last, $"its command has {last.Of} events, and only {last.N + 1} of them stand together");
        if (_before is { } before && entry.At <= before.At)
            Broken(entry, "it was recorded no later than the event before it");
        if (!_commands.Add(entry.Command))
            Broken(entry, $"its command {entry.Command} stands in the log already");
    }

    private void Continue(Entry entry)
    {
        if (_before is not { } before)
        {
            if (entry.Position == 0)
                Broken(entry, "the log begins within a command");
            return;
        }

        if (before.Command != entry.Command || before.N + 1 != entry.N || before.Of != entry.Of)
            Broken(entry, "it does not continue the command of the event before it");
        else if (before.At != entry.At || before.Clock != entry.Clock || before.Terms != entry.Terms || before.Cause != entry.Cause)
            Broken(entry, "it says otherwise than its command's other events when, by which rules or why");
        else if (entry.Cause >= _firstOfCommand)
            Broken(entry, "its cause is an event of its own command");
    }

    private void Broken(Entry entry, string why) =>
        found(Finding.At(FindingKind.OrderBroken, entry.Position, $"Event {entry.Position} cannot stand where it does: {why}."));
}
