using System.Globalization;
using System.Reflection;
using ActionRegister.Web.Problems;

namespace ActionRegister.Web.Input;

/// <summary>Which page of a list is wanted: <c>cursor</c>, as the page before gave it, and <c>limit</c>.</summary>
internal sealed record PageQuery(string? Cursor, int Limit, Malformed? Malformed) : IInput, IBindableFromHttpContext<PageQuery>
{
    public const int Default = 50;
    public const int Most = 200;
    private const int LongestCursor = 500;

    public static ValueTask<PageQuery?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var faults = new List<Fault>();
        var query = context.Request.Query;
        var limit = Default;
        if (query["limit"] is { Count: > 0 } given
            && (given.Count > 1 || !int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out limit) || limit is < 1 or > Most))
            faults.Add(new("limit", $"It has to be a number from 1 to {Most}."));
        var cursor = query["cursor"];
        if (cursor.Count > 1 || cursor.ToString().Length > LongestCursor || cursor.ToString().Any(c => !char.IsAscii(c) || char.IsControl(c)))
            faults.Add(new("cursor", "It has to be the cursor that the page before gave as \"next\"."));
        return ValueTask.FromResult<PageQuery?>(new(
            cursor.Count == 0 ? null : cursor.ToString(), limit, faults.Count == 0 ? null : new(ProblemKind.InvalidRequest, faults)));
    }
}
