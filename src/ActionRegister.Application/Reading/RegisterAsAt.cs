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
public sealed class RegisterAsAt(Moments moments, ReadDatabase models)
{
    /// <summary>The most rows that a page has.</summary>
    public const int MostRows = 200;

    // So many texts with the words of a search are looked up before anything else is asked.
    private const int MostLookedUp = 500;

    /// <summary>A page; a cursor carries its own moment and makes <paramref name="asOf"/> unimportant.</summary>
    public async Task<RegisterPage> Find(
        RegisterFilter filter, AsOf asOf, string? cursor, int rows, CancellationToken cancellation) =>
        await Page(filter, await Frequent(filter, cancellation), asOf, cursor, rows, cancellation);

    /// <summary>A page, and how many entries there are at its moment.</summary>
    public async Task<(RegisterPage Page, RegisterCounts Counts)> FindCounted(
        RegisterFilter filter, AsOf asOf, string? cursor, int rows, CancellationToken cancellation)
    {
        var frequent = await Frequent(filter, cancellation);
        var page = await Page(filter, frequent, asOf, cursor, rows, cancellation);
        return (page, await Count(filter, frequent, page.Moment, cancellation));
    }

    /// <summary>How many entries there are, and how many of each stage and kind.</summary>
    public async Task<RegisterCounts> Count(RegisterFilter filter, AsOf asOf, CancellationToken cancellation) => await Count(
        filter, await Frequent(filter, cancellation), await moments.Of(asOf, ["register"], cancellation), cancellation);

    private async Task<RegisterPage> Page(
        RegisterFilter filter, bool frequent, AsOf asOf, string? cursor, int rows, CancellationToken cancellation)
    {
        var from = cursor is null ? null : Cursor.Parse(cursor);
        var moment = from?.Moment ?? await moments.Of(asOf, ["register"], cancellation);
        var most = Math.Clamp(rows, 1, MostRows);
        var found = await models.QueryWhole(
            RegisterQuery.Page(filter, frequent, moment, from?.After ?? long.MaxValue, most + 1),
            row => RegisterQuery.Read(row, moment),
            cancellation);
        return new(
            moment,
            [.. found.Take(most).Select(line => line.Row)],
            found.Count > most ? new Cursor(moment, found[most - 1].Position).ToString() : null);
    }

    private async Task<RegisterCounts> Count(RegisterFilter filter, bool frequent, Moment moment, CancellationToken cancellation)
    {
        if (frequent) return await Total(filter, moment, cancellation);

        var tallies = await models.QueryWhole(RegisterTallies.Of(filter, moment), RegisterTallies.Read, cancellation);
        return new(
            moment,
            Sum(tallies.Where(t => Staged(t) && Kinded(t) && Timely(t))),
            tallies.Where(t => Kinded(t) && Timely(t)).GroupBy(t => t.Stage).ToDictionary(g => g.Key, Sum),
            tallies.Where(t => Staged(t) && Timely(t)).GroupBy(t => t.Kind).ToDictionary(g => g.Key, Sum),
            Sum(tallies.Where(t => Staged(t) && Kinded(t) && t.Overdue)));

        bool Staged(RegisterTally tally) => filter.Stages.Count == 0 || filter.Stages.Contains(tally.Stage);
        bool Kinded(RegisterTally tally) => filter.Kind is null || filter.Kind == tally.Kind;
        bool Timely(RegisterTally tally) => !filter.OverdueOnly || tally.Overdue;
        static Counted Sum(IEnumerable<RegisterTally> some) => Counted.Of(some.Sum(t => t.Count));
    }

    // Of words that stand in very many texts only the number is told, and no further than it has to be.
    private async Task<RegisterCounts> Total(RegisterFilter filter, Moment moment, CancellationToken cancellation)
    {
        var counted = await models.Query(
            RegisterQuery.Count(filter, frequent: true, moment, Counted.Most + 1), row => row.GetInt64(0), cancellation);
        return new(moment, Counted.Of(counted[0]), null, null, null);
    }

    private async Task<bool> Frequent(RegisterFilter filter, CancellationToken cancellation) => filter.Text is { } text
        && (await models.Query(RegisterQuestion.Frequent(text, MostLookedUp), row => row.GetBoolean(0), cancellation))[0];
}
