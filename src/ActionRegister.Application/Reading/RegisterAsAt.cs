using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Importing;
using ActionRegister.Domain.Membership;

namespace ActionRegister.Application.Reading;

/// <summary>Which lines of the register are wanted; what is null or empty is not asked about.</summary>
public sealed record RegisterFilter
{
    /// <summary>Any of these.</summary>
    public IReadOnlyList<Stage> Stages { get; init; } = [];

    /// <summary>Decisions or actions.</summary>
    public EntryKind? Kind { get; init; }

    /// <summary>Owned by this seat, body or office.</summary>
    public Party? Owner { get; init; }

    /// <summary>Put forward by this seat or office.</summary>
    public Party? Sponsor { get; init; }

    /// <summary>Only actions that are overdue.</summary>
    public bool OverdueOnly { get; init; }

    /// <summary>Actions that carry out this decision.</summary>
    public EntryId? Under { get; init; }

    /// <summary>What this import brought.</summary>
    public ImportId? Import { get; init; }

    /// <summary>Words of the title or the text, of any text that ever stood in it or in an amendment; or a reference.</summary>
    public string? Text { get; init; }
}

/// <summary>A page of the register.</summary>
/// <param name="Moment">The moment it is true of; the next page is of the same one.</param>
/// <param name="Rows">The newest entry first.</param>
/// <param name="Next">Cursor of the next page, or null at the end.</param>
public sealed record RegisterPage(Moment Moment, IReadOnlyList<RegisterRow> Rows, string? Next);

/// <summary>The register as it stood at any moment, a page at a time.</summary>
public sealed class RegisterAsAt(Moments moments, ReadDatabase models, KeptStandings standings)
{
    /// <summary>The most rows that a page has.</summary>
    public const int MostRows = 200;

    private static readonly string[] _models = ["register"];

    private readonly RegisterSearch _search = new(models, standings);

    /// <summary>A page; a cursor carries its own moment and makes <paramref name="asOf"/> unimportant.</summary>
    public async Task<RegisterPage> Find(
        RegisterFilter filter, AsOf asOf, string? cursor, int rows, CancellationToken cancellation)
    {
        var start = await Start(asOf, cursor, cancellation);
        return await Page(await _search.Find(filter, start.Moment, cancellation), start.After, rows, cancellation);
    }

    /// <summary>A page, and how many entries there are at its moment.</summary>
    public async Task<(RegisterPage Page, RegisterCounts Counts)> FindCounted(
        RegisterFilter filter, AsOf asOf, string? cursor, int rows, CancellationToken cancellation)
    {
        var start = await Start(asOf, cursor, cancellation);
        var found = await _search.Find(filter, start.Moment, cancellation);
        // Neither needs the other's answer, and both may take the database some time.
        var counts = Count(found, cancellation);
        var page = Page(found, start.After, rows, cancellation);
        await Task.WhenAll(counts, page);
        return (await page, await counts);
    }

    /// <summary>How many entries there are, and how many of each stage and kind.</summary>
    public async Task<RegisterCounts> Count(RegisterFilter filter, AsOf asOf, CancellationToken cancellation) => await Count(
        await _search.Find(filter, await moments.Of(asOf, _models, cancellation), cancellation), cancellation);

    private async Task<Cursor> Start(AsOf asOf, string? cursor, CancellationToken cancellation) =>
        cursor is null ? new(await moments.Of(asOf, _models, cancellation), long.MaxValue) : Cursor.Parse(cursor);

    private async Task<RegisterPage> Page(FoundEntries found, long before, int rows, CancellationToken cancellation)
    {
        var most = Math.Clamp(rows, 1, MostRows);
        var entries = await _search.First(found, before, most + 1, cancellation);
        var lines = await models.Query(
            RegisterQuery.Of([.. entries.Take(most)], found.Moment), row => RegisterQuery.Read(row, found.Moment), cancellation);
        return new(
            found.Moment,
            [.. lines.Select(line => line.Row)],
            entries.Count > most ? new Cursor(found.Moment, lines[^1].Position).ToString() : null);
    }

    // Of words that stand in very many texts only the number is told, and no further than it has to be.
    private async Task<RegisterCounts> Count(FoundEntries found, CancellationToken cancellation) => found.Frequent is null
        ? found.Counts()
        : new(found.Moment, Counted.Of((await _search.First(found, long.MaxValue, Counted.Most + 1, cancellation)).Count), null, null, null);
}
