using System.Text;
using ActionRegister.Application.Commands;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Importing;

namespace ActionRegister.Application.Importing;

/// <summary>Records a plan: every entry by a command of its own, many at once. Run again after it was cut short, it goes on where it stopped.</summary>
public sealed class ImportRun(CommandHandler handler, TimeProvider time)
{
    /// <summary>How many commands are under way at once: as many as the log's writer takes together without anybody else waiting long.</summary>
    private const int AtOnce = 64;

    /// <summary>Begins the import, if it has not begun, and records what is missing. Null when all is recorded, otherwise why not.</summary>
    /// <param name="progress">Told how many rows of how many are recorded.</param>
    public async Task<string?> Record(ImportPlan plan, IProgress<(int Done, int Of)> progress, CancellationToken cancellation)
    {
        var id = plan.Id!.Value; // there is something to import
        var start = new StartImport(id, plan.File, plan.RowCount, plan.Entries.Count, plan.Hash, plan.Attempt);
        if (await Ask(start, RequestOf(id, "\nstart", []), cancellation) is { } no) return no;

        var done = plan.Entries.Sum(entry => entry.Recorded);
        string? because = null;
        var telling = new Lock();
        foreach (var wave in Waves(plan.Entries.Where(entry => entry.Recorded < entry.Rows.Count)))
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            try
            {
                await Parallel.ForEachAsync(wave, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop.Token }, async (entry, cancel) =>
                {
                    if (await Record(id, entry, cancel) is { } refused)
                    {
                        because = refused;
                        await stop.CancelAsync();
                    }

                    lock (telling) progress.Report((done += entry.Rows.Count - entry.Recorded, plan.RowCount));
                });
            }
            catch (OperationCanceledException) when (because is not null)
            {
                return because;
            }
        }

        return because;
    }

    /// <summary>Completes the import with what the log holds of it. Null when it is complete, otherwise why not.</summary>
    public async Task<string?> Complete(ImportId id, KnownImports held, CancellationToken cancellation)
    {
        var rows = held.RowsOf(id);
        var hash = ImportHash.Of(rows.Select(row => row.Fingerprint));
        var complete = new CompleteImport(id, rows.Count, rows.Count(row => row.N == 1), hash);
        return await Ask(complete, RequestOf(id, "\ncomplete", []), cancellation);
    }

    private async Task<string?> Record(ImportId id, PlannedEntry entry, CancellationToken cancellation)
    {
        foreach (var (from, rows) in entry.Commands().Where(command => command.From + command.Rows.Count - 1 > entry.Recorded))
        {
            var request = RequestOf(id, rows[0].Id, rows.Select((row, index) => $"{row.Fingerprint(from + index)} {row.Note}"));
            ImportEntry Command(Reference reference) => new(id, reference, rows, from, entry.Rows.Count);
            var because = from == 1
                ? await Settled(() => handler.HandleWithReference(rows[0].Content!.Kind, Command, request, cancellation), cancellation) // the first row has one
                : await Settled(() => handler.Handle(Command(default), request, cancellation), cancellation);
            if (because is not null) return $"{entry.Key}: {because}";
        }

        return null;
    }

    private Task<string?> Ask(ICommand command, Request request, CancellationToken cancellation) =>
        Settled(() => handler.Handle(command, request, cancellation), cancellation);

    // The same id and body every time: whatever became of a lost answer, asking again settles it and records nothing twice.
    private async Task<string?> Settled(Func<Task<Handled>> ask, CancellationToken cancellation)
    {
        while (true)
        {
            switch (await ask())
            {
                case Handled.Recorded or Handled.AlreadySo: return null;
                case Handled.Refused { Refusal: var refusal }: return refusal.Because;
                case Handled.TooLarge { Because: var because }: return because;
                case Handled.LogDoesNotMatch { Because: var because }: return because;
                case Handled.ReusedId: return "It was recorded with other words of a report: withdraw the import, then import the file again.";
                case Handled.Busy { RetryAfter: var after }: await Task.Delay(after, time, cancellation); break;
                default: await Task.Delay(TimeSpan.FromMilliseconds(100), time, cancellation); break; // in conflict, or not known
            }
        }
    }

    private static Request RequestOf(ImportId id, string row, IEnumerable<string> rows) => new(
        id.Command(row), Person: null, new Capacity.Operator(), "console", Encoding.UTF8.GetBytes($"import\n{id}\n{row}\n{string.Join('\n', rows)}"));

    // Whatever an entry names is recorded before it: entries that name no other of the rest go together.
    private static IReadOnlyList<PlannedEntry>[] Waves(IEnumerable<PlannedEntry> entries)
    {
        var depths = new Dictionary<string, int>(StringComparer.Ordinal);
        var waves = new SortedDictionary<int, List<PlannedEntry>>();
        foreach (var entry in entries) // in a file, what is named stands before whatever names it
        {
            var depth = entry.Names.Select(name => depths.TryGetValue(name, out var named) ? named + 1 : 0).DefaultIfEmpty().Max();
            depths[entry.Key] = depth;
            if (!waves.TryGetValue(depth, out var wave)) waves[depth] = wave = [];
            wave.Add(entry);
        }

        return [.. waves.Values];
    }
}
