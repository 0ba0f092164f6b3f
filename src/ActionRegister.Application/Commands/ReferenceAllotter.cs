using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.EventStore.Reading;

namespace ActionRegister.Application.Commands;

/// <summary>
/// Suggests the next reference of a kind and year. Only the append makes it sure: two hosts may suggest the same one, and
/// then the slower takes the next.
/// </summary>
internal sealed class ReferenceAllotter(EventReader log)
{
    private const int Probes = 64;
    private readonly Lock _lock = new();
    private readonly Dictionary<(EntryKind Kind, int Year), int> _next = [];

    public async Task<Reference> Next(EntryKind kind, int year, CancellationToken cancellation)
    {
        var series = (kind, year);
        if (Take(series) is { } number)
            return Reference.Of(kind, year, number);
        var last = await LastTaken(kind, year, cancellation);
        lock (_lock)
        {
            _next[series] = Math.Max(_next.GetValueOrDefault(series, 1), last + 1);
            return Reference.Of(kind, year, _next[series]++);
        }
    }

    /// <summary>Whether an entry holds it.</summary>
    public async Task<bool> IsTaken(Reference reference, CancellationToken cancellation) =>
        (await log.ReadStreams([(StreamName.Of(reference).Value, 0)], cancellation)).Count > 0;

    /// <summary>Forgets what was remembered of a series: another host took a number of it.</summary>
    public void LookAgain(EntryKind kind, int year)
    {
        lock (_lock)
            _next.Remove((kind, year));
    }

    /// <summary>Nothing was recorded under it; if it was the last suggested, the next caller gets it.</summary>
    public void GiveBack(EntryKind kind, int year, Reference reference)
    {
        lock (_lock)
        {
            if (_next.TryGetValue((kind, year), out var next) && reference == Reference.Of(kind, year, next - 1))
                _next[(kind, year)] = next - 1;
        }
    }

    private int? Take((EntryKind, int) series)
    {
        lock (_lock)
            return _next.ContainsKey(series) ? _next[series]++ : null;
    }

    // Numbers are taken one after the other, so the last is found by doubling and then by halving, with many probes to a
    // round trip. A gap can make it find an earlier one; then the number suggested is taken, and the next is tried.
    private async Task<int> LastTaken(EntryKind kind, int year, CancellationToken cancellation)
    {
        var powers = Enumerable.Range(0, 24).Select(power => 1 << power).ToList();
        var low = (await TakenOf(kind, year, powers, cancellation)).Append(0).Max();
        var high = low * 2;
        while (high - low > 1)
        {
            var step = Math.Max(1, (high - low) / Probes);
            var probes = Enumerable.Range(1, Probes).Select(i => low + i * step).Where(n => n < high).ToList();
            var taken = await TakenOf(kind, year, probes, cancellation);
            var highest = taken.Count == 0 ? low : taken.Max();
            (low, high) = (highest, Math.Min(high, highest + step));
        }

        return low;
    }

    private async Task<IReadOnlyList<int>> TakenOf(
        EntryKind kind, int year, IReadOnlyList<int> numbers, CancellationToken cancellation)
    {
        var names = numbers.ToDictionary(n => StreamName.Of(Reference.Of(kind, year, n)).Value, n => n, StringComparer.Ordinal);
        var events = await log.ReadStreams([.. names.Keys.Select(name => (name, 0L))], cancellation);
        return [.. events.Select(e => names[e.Stream])];
    }
}
