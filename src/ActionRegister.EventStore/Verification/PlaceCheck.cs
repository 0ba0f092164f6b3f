namespace ActionRegister.EventStore.Verification;

/// <summary>Compares where entries stand with where they say that they stand, and tells what was done to them.</summary>
internal sealed class PlaceCheck(Action<Finding> found)
{
    // What the three entries from the first misplaced one on say of themselves; null for one that cannot be read.
    private readonly List<long?> _says = [];
    private long _at = -1;
    private long _shift;

    /// <summary>Whether the entry says that it stands where it does, moved on or up by what was put in or taken out.</summary>
    public bool Next(long position, long says)
    {
        if (_at < 0 && says - position != _shift)
            _at = position;
        if (_at < 0)
            return says == position;
        _says.Add(says - _shift);
        if (_says.Count == 3)
            Tell();
        return false;
    }

    public void Unreadable(long position)
    {
        if (_at < 0)
            return;
        _says.Add(null);
        if (_says.Count == 3)
            Tell();
    }

    public void End()
    {
        if (_at >= 0)
            Tell();
    }

    private void Tell()
    {
        var at = _at;
        var (first, second, third) = (Said(0), Said(1), Said(2));
        if (first == at + 1 && second == at)
        {
            Found(FindingKind.EventsSwapped, at, at + 1, $"Events {at} and {at + 1} were swapped.");
        }
        else if (first == at + 1 && second == at + 1)
        {
            Found(FindingKind.EventCopied, at, at, $"Event {at} was overwritten by a copy of event {at + 1}.");
        }
        else if (first == at - 1 && second == at + 1)
        {
            Found(FindingKind.EventCopied, at, at, $"Event {at} was overwritten by a copy of event {at - 1}.");
        }
        else if (first == at + 1 && (second is null || second == at + 2) && (third is null || third == at + 3))
        {
            Found(FindingKind.EventTakenOut, at, at, $"Event {at} was taken out, and all later ones were moved up.");
            _shift++;
        }
        else if (second == at && (third is null || third == at + 1))
        {
            Found(FindingKind.EventInserted, at, at, $"An event was put in at {at}, and all later ones were moved on.");
            _shift--;
        }
        else
        {
            Found(FindingKind.EntryAltered, at, at, $"The entry at position {at} says that it is event {first + _shift}.");
        }

        _at = -1;
        _says.Clear();
    }

    private long? Said(int place) => place < _says.Count ? _says[place] : null;

    private void Found(FindingKind kind, long first, long last, string says) => found(new(kind, first, last, says));
}
