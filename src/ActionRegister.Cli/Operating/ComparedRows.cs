using System.Globalization;
using ActionRegister.Cli.Running;
using ActionRegister.EventStore.Projections;

namespace ActionRegister.Cli.Operating;

/// <summary>Compares read models with what the log makes of them, and names each row that differs.</summary>
internal static class ComparedRows
{
    private const int LongestValue = 80;

    public static async Task<Reply> With(
        ProjectionHost host, IReadOnlyList<string> wanted, Invocation invocation, CancellationToken cancellation)
    {
        var compared = new List<RowComparison>();
        foreach (var name in wanted)
        {
            compared.Add(await invocation.Work.Show(
                $"Comparing {name}", progress => host.Compare(name, new RebuildShown(progress), cancellation)));
        }

        var good = compared.TrueForAll(model => model.Differences.Count == 0);
        return new([.. compared.SelectMany(Lines)], new Comparisons(good, [.. compared.Select(Shown)]))
        {
            Code = good ? ExitCode.Good : ExitCode.Refused,
        };
    }

    private static IEnumerable<string> Lines(RowComparison model)
    {
        foreach (var row in model.Differences)
            yield return Line(row);
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"{model.Projection}: {model.Rows} rows of {model.Events} events, {(model.Differences.Count == 0 ? "all" : $"{model.Differences.Count} not")} as the log makes them.");
    }

    private static string Line(RowDifference row) => row.Kind switch
    {
        RowDifferenceKind.Missing => $"Missing in {row.Table}: {row.Key}",
        RowDifferenceKind.Extra => $"No event makes this row of {row.Table}: {row.Key}",
        RowDifferenceKind.Altered =>
            $"Altered in {row.Table}: {row.Key}: {string.Join("; ", row.Columns.Select(c => $"{c.Column} is {Value(c.Live)}, should be {Value(c.Anew)}"))}",
    };

    private static string Value(string? value) => value switch
    {
        null => "null",
        { Length: > LongestValue } => $"\"{value[..LongestValue]}…\"",
        _ => $"\"{value}\"",
    };

    private static Comparison Shown(RowComparison model) => new(
        model.Projection, model.Events, model.Rows, [.. model.Differences.Select(row => new Difference(row.Table, Word(row.Kind), row.Key, row.Columns))]);

    private static string Word(RowDifferenceKind kind) => kind switch
    {
        RowDifferenceKind.Altered => "altered",
        RowDifferenceKind.Missing => "missing",
        RowDifferenceKind.Extra => "extra",
    };

    private sealed record Comparisons(bool Good, IReadOnlyList<Comparison> Compared);

    private sealed record Comparison(string Name, long Events, long Rows, IReadOnlyList<Difference> Differences);

    private sealed record Difference(string Table, string Kind, string Key, IReadOnlyList<ColumnDifference> Columns);
}
