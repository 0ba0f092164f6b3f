using System.Collections.Immutable;

namespace ActionRegister.Domain.Importing;

/// <summary>What an entry keeps of its import.</summary>
/// <param name="Batch">The import that made it.</param>
/// <param name="Key">How the import's file calls it.</param>
/// <param name="Rows">The rows recorded so far, in order.</param>
/// <param name="Of">How many there will be.</param>
/// <param name="Last">The London day of the last one.</param>
public sealed record ImportedEntry(ImportId Batch, string Key, ImmutableList<string> Rows, int Of, DateOnly Last)
{
    /// <summary>Whether every row of it is recorded.</summary>
    public bool Whole => Rows.Count == Of;

    internal static ImportedEntry? Begin(string batch, string? key, ImportedRow? row, DateOnly on) =>
        ImportId.Parse(batch) is { } import && row is not null && key is not null ? new(import, key, [row.Id], row.Of, on) : null;

    internal ImportedEntry After(ImportedRow row, DateOnly on) => this with { Rows = Rows.Add(row.Id), Last = on };
}
