using System.Text.Json;
using ActionRegister.Application.Reading;
using ActionRegister.Web.AsAt;

namespace ActionRegister.Web.Entries;

/// <summary>A choice in a list of filters.</summary>
/// <param name="Chosen">Whether the page is filtered by it now; its address then takes the filter away.</param>
/// <param name="Count">How many entries it would leave; null where that is not counted.</param>
public sealed record FilterLink(string Words, string Address, bool Chosen, Counted? Count = null);

/// <summary>A filter by its name, with its choices.</summary>
/// <param name="Open">Whether its choices are shown before anybody asks.</param>
public sealed record FilterLinks(string Name, IReadOnlyList<FilterLink> Links, bool Open);

/// <summary>Addresses of the register's list: each changes one filter and keeps the others.</summary>
/// <param name="Query">What the page was asked for.</param>
internal sealed record RegisterLinks(IQueryCollection Query)
{
    private const string Path = "/register";
    private const string TrailField = "trail";

    // Addresses have to stay short enough for every proxy; whoever is further back than this goes on from the newest.
    private const int LongestTrail = 20;
    private static readonly string[] _asAt = [AsAtAsked.Field, AsAtAsked.TimeField, AsAtAsked.EffectiveField];
    private static readonly string[] _filters = ["stage", "kind", "owner", "sponsor", "overdue", "q"];

    /// <summary>Whether anything is filtered.</summary>
    public bool Filtered => _filters.Any(name => !string.IsNullOrWhiteSpace(Query[name]));

    /// <summary>The whole register, as at the same moment.</summary>
    public string WithoutFilters => To(_filters.Select(name => (name, (string?)null)));

    /// <summary>The filters that a form has to carry besides its own field.</summary>
    public IEnumerable<(string Name, string Value)> Kept(string besides) => _filters.Concat(_asAt)
        .Where(name => name != besides && !string.IsNullOrWhiteSpace(Query[name])).Select(name => (name, Query[name].ToString()));

    /// <summary>The choice of one value of a filter.</summary>
    public FilterLink Choose(string filter, string value, string words, Counted? count = null)
    {
        var chosen = Query[filter] == value;
        return new(words, To([(filter, chosen ? null : value)]), chosen, count);
    }

    /// <summary>The page after this one.</summary>
    public string Older(RegisterPage page) =>
        To([("cursor", page.Next), (TrailField, string.Join('~', Trail.Append(Query["cursor"].ToString()).TakeLast(LongestTrail)))]);

    /// <summary>The page before this one, or null on the first.</summary>
    public string? Newer => string.IsNullOrEmpty(Query["cursor"])
        ? null
        : To([("cursor", Trail.LastOrDefault()), (TrailField, string.Join('~', Trail.SkipLast(1)))]);

    /// <summary>How a member of an enum is written in an address.</summary>
    public static string Written<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName($"{value}");

    private IEnumerable<string> Trail => Query.ContainsKey(TrailField) ? Query[TrailField].ToString().Split('~') : [];

    private string To(IEnumerable<(string Name, string? Value)> changed)
    {
        var changes = changed.ToDictionary(c => c.Name, c => c.Value);
        var parts = _filters.Concat(_asAt).Select(name => (name, value: changes.TryGetValue(name, out var to) ? to : Query[name].ToString()))
            .Concat(changes.Where(c => c.Key is "cursor" or TrailField).Select(c => (name: c.Key, value: c.Value)))
            .Where(part => !string.IsNullOrEmpty(part.value))
            .Select(part => $"{part.name}={Uri.EscapeDataString(part.value!)}"); // not empty
        var query = string.Join('&', parts);
        return query.Length == 0 ? Path : $"{Path}?{query}";
    }
}
