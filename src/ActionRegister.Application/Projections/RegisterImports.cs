using ActionRegister.Application.Events;
using ActionRegister.Domain.Importing;
using ActionRegister.EventStore.Projections;

namespace ActionRegister.Application.Projections;

/// <summary>How far each import is. It says so once for all its entries: there may be a hundred thousand.</summary>
internal static class RegisterImports
{
    public static RowChange Change(Kept kept) => rows =>
    {
        if (kept.Event is ImportStarted e)
        {
            rows.Add(ImportStateRow.Table, new(
                kept.Key(), kept.Position, ProjectionRows.Open, ImportStatus.Running.Word(), e.File, e.Rows, e.Entries, e.Hash.Value, kept.Day(), 0));
            return;
        }

        foreach (var before in rows.Change(ImportStateRow.Table, kept.Key(), Ended))
            rows.Add(ImportStateRow.Table, After(before, kept));

        ImportStateRow Ended(ImportStateRow row) => row.RecTo == ProjectionRows.Open ? row with { RecTo = kept.Position } : row;
    };

    private static ImportStateRow After(ImportStateRow before, Kept kept)
    {
        var row = before with { RecFrom = kept.Position, RecTo = ProjectionRows.Open };
        return kept.Event switch
        {
            ImportCompleted => row with { Status = ImportStatus.Unconfirmed.Word() },
            ImportConfirmed e => row with
            {
                Status = e.Both ? ImportStatus.Confirmed.Word() : row.Status,
                Confirmed = row.Confirmed | ProjectionRows.Bit(e.CoChair),
            },
            ImportWithdrawn => row with { Status = ImportStatus.Withdrawn.Word() },
            _ => throw new System.Diagnostics.UnreachableException($"{kept.Type} is not an event of an import."),
        };
    }
}
