using ActionRegister.EventStore.Projections;

namespace ActionRegister.Application.Projections;

/// <summary>What never changes about an entry.</summary>
internal sealed record EntryRow(
    Guid Entry, long Position, string Reference, string? OldReference, Guid? Under, string Kind, string? Sponsor, bool Imported,
    DateOnly ProposedOn, Guid? Batch)
{
    public static readonly Table<EntryRow> Table = new(
        "entry",
        "entry",
        new Columns<EntryRow>().Uuid("entry", r => r.Entry).Long("position", r => r.Position).Text("reference", r => r.Reference)
            .Text("old_reference", r => r.OldReference).Uuid("under", r => r.Under).Text("kind", r => r.Kind)
            .Text("sponsor", r => r.Sponsor).Flag("imported", r => r.Imported)
            .Day("proposed_on", r => r.ProposedOn).Uuid("batch", r => r.Batch),
        row => new(
            row.GetGuid(0), row.GetInt64(1), row.GetString(2), row.Maybe<string>(3), row.MaybeGuid(4), row.GetString(5),
            row.Maybe<string>(6), row.GetBoolean(7), row.GetFieldValue<DateOnly>(8), row.MaybeGuid(9)));
}

/// <summary>The state of an entry between two events on it.</summary>
internal sealed record StateRow(
    Guid Entry, long RecFrom, long RecTo, string Stage, string Hash, DateOnly? Closes, DateOnly? AskedCloses, int AskedAgreed,
    DateOnly? AgreedOn, int? Rules, DateOnly? ReportedUntil, int OpenAmendments)
{
    public static readonly Table<StateRow> Table = new(
        "entry_state",
        "entry",
        new Columns<StateRow>().Uuid("entry", r => r.Entry).Long("rec_from", r => r.RecFrom).Long("rec_to", r => r.RecTo)
            .Text("stage", r => r.Stage).Text("hash", r => r.Hash).Day("closes", r => r.Closes).Day("asked_closes", r => r.AskedCloses)
            .Int("asked_agreed", r => r.AskedAgreed).Day("agreed_on", r => r.AgreedOn).Int("rules", r => r.Rules)
            .Day("reported_until", r => r.ReportedUntil).Int("open_amendments", r => r.OpenAmendments),
        row => new(
            row.GetGuid(0), row.GetInt64(1), row.GetInt64(2), row.GetString(3), row.GetString(4), row.MaybeDay(5), row.MaybeDay(6),
            row.GetInt32(7), row.MaybeDay(8), row.MaybeInt(9), row.MaybeDay(10), row.GetInt32(11)))
    {
        Changeable = ProjectionRows.IsOpen,
    };
}

/// <summary>An exact text; the search vector follows from it.</summary>
internal sealed record TextRow(string Hash, string Title, string[] Owners, DateOnly? Due, string Content)
{
    public static readonly Table<TextRow> Table = new(
        "entry_text",
        "hash",
        new Columns<TextRow>().Text("hash", r => r.Hash).Text("title", r => r.Title).Texts("owners", r => r.Owners)
            .Day("due", r => r.Due).Text("content", r => r.Content),
        row => new(row.GetString(0), row.GetString(1), row.GetFieldValue<string[]>(2), row.MaybeDay(3), row.GetString(4)));
}

/// <summary>A text that stood in an entry or in one of its amendments, from the first time on.</summary>
internal sealed record StoodRow(string Hash, Guid Entry, long RecFrom)
{
    public static readonly Table<StoodRow> Table = new(
        "entry_stood",
        "hash",
        new Columns<StoodRow>().Text("hash", r => r.Hash).Uuid("entry", r => r.Entry).Long("rec_from", r => r.RecFrom),
        row => new(row.GetString(0), row.GetGuid(1), row.GetInt64(2)));
}

/// <summary>Which text is in force on which days, as known at which positions.</summary>
internal sealed record VersionRow(
    Guid Entry, long RecFrom, long RecTo, DateOnly EffFrom, DateOnly EffTo, string? Hash, DateOnly? Due)
{
    public static readonly Table<VersionRow> Table = new(
        "entry_version",
        "entry",
        new Columns<VersionRow>().Uuid("entry", r => r.Entry).Long("rec_from", r => r.RecFrom).Long("rec_to", r => r.RecTo)
            .Day("eff_from", r => r.EffFrom).Day("eff_to", r => r.EffTo).Text("hash", r => r.Hash).Day("due", r => r.Due),
        row => new(
            row.GetGuid(0), row.GetInt64(1), row.GetInt64(2), row.GetFieldValue<DateOnly>(3), row.GetFieldValue<DateOnly>(4),
            row.Maybe<string>(5), row.MaybeDay(6)))
    {
        Changeable = ProjectionRows.IsOpen,
    };
}

/// <summary>How far an import is, between two events on it.</summary>
/// <param name="Confirmed">A bit for each side whose co-chair has confirmed it.</param>
internal sealed record ImportStateRow(
    Guid Import, long RecFrom, long RecTo, string Status, string File, int Rows, int Entries, string Hash, DateOnly StartedOn, int Confirmed)
{
    public static readonly Table<ImportStateRow> Table = new(
        "import_state",
        "import",
        new Columns<ImportStateRow>().Uuid("import", r => r.Import).Long("rec_from", r => r.RecFrom).Long("rec_to", r => r.RecTo)
            .Text("status", r => r.Status).Text("file", r => r.File).Int("rows", r => r.Rows).Int("entries", r => r.Entries)
            .Text("hash", r => r.Hash).Day("started_on", r => r.StartedOn).Int("confirmed", r => r.Confirmed),
        row => new(
            row.GetGuid(0), row.GetInt64(1), row.GetInt64(2), row.GetString(3), row.GetString(4), row.GetInt32(5), row.GetInt32(6),
            row.GetString(7), row.GetFieldValue<DateOnly>(8), row.GetInt32(9)))
    {
        Changeable = ProjectionRows.IsOpen,
    };
}
