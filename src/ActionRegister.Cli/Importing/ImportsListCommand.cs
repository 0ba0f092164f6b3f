using System.CommandLine;
using ActionRegister.Cli.Running;

namespace ActionRegister.Cli.Importing;

/// <summary>Lists every import and how far it is.</summary>
internal static class ImportsListCommand
{
    public static RegisterCommand Make() => new(
        "list", "Lists every import: how far it is, and whether both co-chairs have confirmed it.", "register imports list", List);

    private static async Task<Reply> List(ParseResult parsed, Invocation invocation, CancellationToken cancellation)
    {
        await using var register = await OpenRegister.With(invocation, cancellation);
        var known = await ImportCommand.Known(register, cancellation);
        var imports = known.Imports.Select(import => new ImportListed(
            import.Key.Value,
            import.Value.File,
            import.Value.Status.ToString().ToLowerInvariant(),
            import.Value.Rows,
            known.RowsOf(import.Key).Count,
            import.Value.Entries,
            import.Value.Hash.Value,
            [.. import.Value.ConfirmedBy.Keys.Select(side => side.ToString().ToLowerInvariant())])).ToList();
        return new(imports.Count == 0 ? ["Nothing was imported."] : [.. imports.Select(import => import.Words())], imports);
    }

    /// <summary>One import.</summary>
    /// <param name="Rows">How many rows it announced.</param>
    /// <param name="Recorded">How many of them are recorded.</param>
    /// <param name="ConfirmedBy">The sides whose co-chair has confirmed it.</param>
    private sealed record ImportListed(
        Guid Id, string File, string Status, int Rows, int Recorded, int Entries, string Hash, IReadOnlyList<string> ConfirmedBy)
    {
        public string Words() =>
            $"{Id}  {File}: {Status}, {Recorded} of {Rows} rows on {Entries} entries, fingerprint {Hash[..12]}"
            + (ConfirmedBy.Count == 0 ? "" : $", confirmed by the co-chair of: {string.Join(", ", ConfirmedBy)}");
    }
}
