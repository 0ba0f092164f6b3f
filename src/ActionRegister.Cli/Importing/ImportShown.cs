using ActionRegister.Application.Importing;
using ActionRegister.Cli.Running;
using ActionRegister.Domain.Importing;

namespace ActionRegister.Cli.Importing;

/// <summary>What importing a file would do, or did.</summary>
/// <param name="Import">The import; null when there is nothing to import.</param>
/// <param name="Hash">Fingerprint of the rows that it has: both co-chairs confirm it.</param>
/// <param name="Recorded">Whether everything is recorded.</param>
/// <param name="Counts">How many rows are of each sort.</param>
/// <param name="Rows">Every row; of a run that recorded, only those that somebody should look at.</param>
internal sealed record ImportShown(
    string File, bool DryRun, Guid? Import, string? Hash, bool Recorded, CountsShown Counts, IReadOnlyList<RowShown> Rows)
{
    public static Reply Of(ImportPlan plan, bool dryRun, bool done)
    {
        var rows = plan.Rows.Where(row => dryRun || row.Says.Count > 0).Select(RowShown.Of).ToList();
        var counts = CountsShown.Of(plan);
        return new(
            [.. rows.Select(row => row.Line()), counts.Words(), .. Ending(plan, done)],
            new ImportShown(plan.File, dryRun, plan.Id?.Value, plan.Id is null ? null : plan.Hash.Value, done, counts, rows))
        {
            Refused = plan.Good ? null : string.Join(' ', plan.Stops.DefaultIfEmpty(
                dryRun ? "The file cannot be imported as it is." : "Nothing was recorded: the file cannot be imported as it is.")),
        };
    }

    private static IEnumerable<string> Ending(ImportPlan plan, bool done)
    {
        if (!plan.Good) yield break;
        if (plan.Id is not { } id)
        {
            yield return "There is nothing to import: every row is recorded as it stands.";
            yield break;
        }

        yield return $"{plan.RowCount} rows on {plan.Entries.Count} entries{(done ? " are recorded" : " would be recorded")}, fingerprint {plan.Hash}.";
        if (done) yield return $"Not confirmed yet: both co-chairs confirm it at /imports/{id}; until then it counts for nothing and can be withdrawn whole.";
    }
}

/// <summary>How many rows are of each sort.</summary>
internal sealed record CountsShown(int New, int Unchanged, int Changed, int Warning, int Error)
{
    public static CountsShown Of(ImportPlan plan) => new(
        plan.Count(RowVerdict.New), plan.Count(RowVerdict.Unchanged), plan.Count(RowVerdict.Changed), plan.Count(RowVerdict.Warning), plan.Count(RowVerdict.Error));

    public string Words() => $"{New} new, {Unchanged} unchanged, {Changed} changed, {Warning} warning, {Error} error.";
}

/// <summary>One row.</summary>
/// <param name="At">The line of the file on which it begins.</param>
/// <param name="Says">What is wrong or odd.</param>
internal sealed record RowShown(int At, string Verdict, string? Id, string? Entry, string? Happened, IReadOnlyList<string> Says)
{
    public static RowShown Of(PlannedRow row) => new(
        row.Line, row.Verdict.ToString().ToLowerInvariant(), row.Row?.Id, row.Row?.Entry, row.Row is { What: var what } ? ImportRow.Words(what) : null, row.Says);

    public string Line() => $"line {At}: {Verdict}{(Id is null ? "" : $": {Id} ({Entry} {Happened})")}{(Says.Count == 0 ? "" : $": {string.Join(' ', Says)}")}";
}
