using ActionRegister.EventStore.Projections;

namespace ActionRegister.Application.Projections;

/// <summary>A state of an entry in which something that is counted and filtered by is another than in the one before.</summary>
/// <param name="Due">When the text's action is due.</param>
internal sealed record StandingRow(
    Guid Entry, long RecFrom, long RecTo, string Stage, DateOnly? Closes, DateOnly? ReportedUntil, string Hash, DateOnly? Due)
{
    public static readonly Table<StandingRow> Table = new(
        "entry_standing",
        "entry",
        new Columns<StandingRow>().Uuid("entry", r => r.Entry).Long("rec_from", r => r.RecFrom).Long("rec_to", r => r.RecTo)
            .Text("stage", r => r.Stage).Day("closes", r => r.Closes).Day("reported_until", r => r.ReportedUntil)
            .Text("hash", r => r.Hash).Day("due", r => r.Due),
        row => new(
            row.GetGuid(0), row.GetInt64(1), row.GetInt64(2), row.GetString(3), row.MaybeDay(4), row.MaybeDay(5), row.GetString(6),
            row.MaybeDay(7)))
    {
        Changeable = ProjectionRows.IsOpen,
    };
}

/// <summary>Keeps the rows of standing: most events on an entry change nothing in it.</summary>
internal static class RegisterStanding
{
    public static void Begin(Rows rows, StateRow state) => rows.Add(StandingRow.Table, new(
        state.Entry, state.RecFrom, ProjectionRows.Open, state.Stage, state.Closes, state.ReportedUntil, state.Hash, DueOf(rows, state.Hash)));

    public static void Follow(Rows rows, StateRow before, StateRow after)
    {
        if (Counted(before) == Counted(after)) return;
        rows.Change(StandingRow.Table, after.Entry, row => row.RecTo == ProjectionRows.Open ? row with { RecTo = after.RecFrom } : row);
        Begin(rows, after);
    }

    /// <summary>When the action of a text is due; every text is kept before anything stands by it.</summary>
    public static DateOnly? DueOf(Rows rows, string hash) => rows.Of(TextRow.Table, hash).FirstOrDefault()?.Due;

    private static (string, DateOnly?, DateOnly?, string) Counted(StateRow state) =>
        (state.Stage, state.Closes, state.ReportedUntil, state.Hash);
}
