using ActionRegister.Application.Events;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Contents;
using ActionRegister.EventStore.Reading;

namespace ActionRegister.Application.Replaying;

/// <summary>
/// Folds the log from its first event on, by the fold that the rules decide with, and compares what that makes of every entry
/// with what the read models answer for the same moment.
/// </summary>
public sealed class Replay(Moments moments, ReadDatabase models, KeptStandings standings, EventReader log, EventTypes types)
{
    /// <summary>The most differences that are told.</summary>
    public const int MostDifferences = 1000;

    private const int EventsAtOnce = 2048;

    /// <summary>Compares everything at the moment.</summary>
    /// <param name="folding">Told how many events of how many have been folded.</param>
    /// <exception cref="NoSuchMomentException">Nothing had been recorded by then, or it has not come yet.</exception>
    public async Task<ReplayResult> Compare(
        AsOf asOf, IProgress<(long Done, long Of)>? folding, CancellationToken cancellation)
    {
        if (await log.ReadForward(0, 1, cancellation) is not [var first])
            throw new NoSuchMomentException("The log is empty: there is nothing to replay.");
        var moment = await moments.Of(asOf, ["register"], cancellation);
        if (moment.Position < 0)
            throw new NoSuchMomentException($"Nothing had been recorded by then: the first event was recorded at {first.At:yyyy-MM-dd HH:mm:ss} UTC.");

        var folded = await Folded(moment.Position, folding, cancellation);
        var (entries, differences) = (folded.Entries, new SortedSet<ReplayDifference>(_inOrder));
        var (differing, seen) = (0, new HashSet<EntryId>());
        await foreach (var answers in new EntriesAnswered(models, standings, moment).All(cancellation))
        {
            foreach (var answer in answers)
            {
                if (folded.Take(answer.Row.Id) is not { } entry) Differs(Surplus(answer, seen.Contains(answer.Row.Id)));
                else if (AnswerDifference.Between(entry.At(moment, folded.ImportOf(entry)), answer) is { } found)
                    Differs(new(entry.Position, answer.Row.Reference.Value, found.Member, found.Folded, found.Answered));
                seen.Add(answer.Row.Id);
            }
        }

        foreach (var missing in folded.Left)
            Differs(new(missing.Position, missing.At(moment, folded.ImportOf(missing)).Row.Reference.Value, "entry", "there", null));
        return new(moment, folded.Events, entries, differing, [.. differences]);

        void Differs(ReplayDifference difference)
        {
            differing++;
            differences.Add(difference);
            if (differences.Count > MostDifferences) differences.Remove(differences.Max!); // there is one
        }
    }

    private static readonly Comparer<ReplayDifference> _inOrder = Comparer<ReplayDifference>.Create((a, b) =>
        a.Position != b.Position ? a.Position.CompareTo(b.Position) : string.CompareOrdinal(a.Reference, b.Reference));

    private static ReplayDifference Surplus(EntryAnswer answer, bool again) =>
        new(answer.Row.LastPosition, answer.Row.Reference.Value, "entry", again ? "once" : null, again ? "more than once" : "there");

    private async Task<FoldedRegister> Folded(long last, IProgress<(long Done, long Of)>? progress, CancellationToken cancellation)
    {
        var folded = new FoldedRegister();
        var reading = log.ReadForward(0, EventsAtOnce, cancellation);
        while (true)
        {
            var stored = (await reading).TakeWhile(e => e.Position <= last).ToList();
            if (stored.Count == 0) throw new CorruptLogException($"The log has no event {folded.Events}");
            var next = stored[^1].Position + 1;
            // The database reads on while this machine decodes and folds.
            if (next <= last) reading = log.ReadForward(next, EventsAtOnce, cancellation);
            foreach (var kept in Decoded(stored)) folded.Next(kept);
            progress?.Report((folded.Events, last + 1));
            if (next > last) return folded;
        }
    }

    private Kept[] Decoded(List<StoredEvent> stored)
    {
        var kept = new Kept[stored.Count];
        try
        {
            Parallel.For(0, kept.Length, i => kept[i] = Decoded(stored[i]));
        }
        catch (AggregateException several) when (several.InnerException is CorruptLogException one)
        {
            throw new CorruptLogException(one.Message);
        }

        return kept;
    }

    private Kept Decoded(StoredEvent stored)
    {
        try
        {
            return types.Decode(stored);
        }
        catch (UnknownStoredEventException unknown)
        {
            throw new CorruptLogException($"Event {stored.Position} cannot be read: {unknown.Message}");
        }
    }
}
