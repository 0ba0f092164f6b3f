using ActionRegister.EventStore.Projections;

namespace ActionRegister.Application.Projections;

/// <summary>Something that a seat, a body or an office is asked for.</summary>
internal sealed record AwaitedRow(
    string OfParty, string AskedFor, Guid? Entry, int Amendment, int? Number, string? Subject, DateOnly? Until, long RecFrom, long RecTo)
{
    public static readonly Table<AwaitedRow> Table = new(
        "awaited",
        "entry",
        new Columns<AwaitedRow>().Text("of_party", r => r.OfParty).Text("asked_for", r => r.AskedFor).Uuid("entry", r => r.Entry)
            .Int("amendment", r => r.Amendment).Int("number", r => r.Number).Text("subject", r => r.Subject).Day("until", r => r.Until)
            .Long("rec_from", r => r.RecFrom).Long("rec_to", r => r.RecTo),
        row => new(
            row.GetString(0), row.GetString(1), row.MaybeGuid(2), row.GetInt32(3), row.MaybeInt(4), row.Maybe<string>(5),
            row.MaybeDay(6), row.GetInt64(7), row.GetInt64(8)))
    {
        Changeable = ProjectionRows.IsOpen,
    };
}

/// <summary>What has to be remembered of a text to know whom to ask later.</summary>
internal sealed record MatterRow(
    Guid Entry, int Amendment, string Kind, string? Sponsor, string[] Owners, DateOnly? Due, int Consented, int? Round,
    DateOnly? RoundUntil)
{
    public static readonly Table<MatterRow> Table = new(
        "awaited_matter",
        "entry",
        new Columns<MatterRow>().Uuid("entry", r => r.Entry).Int("amendment", r => r.Amendment).Text("kind", r => r.Kind)
            .Text("sponsor", r => r.Sponsor).Texts("owners", r => r.Owners).Day("due", r => r.Due).Int("consented", r => r.Consented)
            .Int("round", r => r.Round).Day("round_until", r => r.RoundUntil),
        row => new(
            row.GetGuid(0), row.GetInt32(1), row.GetString(2), row.Maybe<string>(3), row.GetFieldValue<string[]>(4), row.MaybeDay(5),
            row.GetInt32(6), row.MaybeInt(7), row.MaybeDay(8)));
}
