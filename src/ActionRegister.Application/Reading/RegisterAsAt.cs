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

    /// <summary>A page; a cursor carries its own moment and makes <paramref name="asOf"/> unimportant.</summary>
    public async Task<RegisterPage> Find(
        RegisterFilter filter, AsOf asOf, string? cursor, int rows, CancellationToken cancellation)
    {
        var from = cursor is null ? null : Cursor.Parse(cursor);
        var moment = from?.Moment ?? await moments.Of(asOf, ["register"], cancellation);
        var most = Math.Clamp(rows, 1, MostRows);
        var found = await models.Query(
            RegisterQuery.Page(filter, moment, from?.After ?? long.MaxValue, most + 1),
            row => RegisterQuery.Read(row, moment),
            cancellation);
        return new(
            moment,
            [.. found.Take(most).Select(line => line.Row)],
            found.Count > most ? new Cursor(moment, found[most - 1].Position).ToString() : null);
    }
}
