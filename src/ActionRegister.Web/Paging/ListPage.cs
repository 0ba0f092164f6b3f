using System.Globalization;

namespace ActionRegister.Web.Paging;

/// <summary>Which page of a long list is shown, and the addresses of the others: everything else that was asked for is kept.</summary>
/// <param name="Number">From 1; a number that the list does not have is the nearest that it has.</param>
/// <param name="Size">How many items a page has.</param>
/// <param name="Count">How many items the list has in all.</param>
/// <param name="Request">What was asked for.</param>
public sealed record ListPage(int Number, int Size, int Count, HttpRequest Request)
{
    /// <summary>Name of the query's field.</summary>
    public const string Field = "page";

    /// <summary>The page that a request asks for.</summary>
    public static ListPage Of(HttpRequest request, int size, int count)
    {
        ArgumentNullException.ThrowIfNull(request);
        var last = LastOf(size, count);
        return new(
            int.TryParse(request.Query[Field].FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, last) : 1,
            size,
            count,
            request);
    }

    /// <summary>The number of the last page.</summary>
    public int Last => LastOf(Size, Count);

    /// <summary>The items of this page.</summary>
    public IReadOnlyList<T> Of<T>(IReadOnlyList<T> all) => [.. all.Skip((Number - 1) * Size).Take(Size)];

    /// <summary>Numbers to offer, as the GOV.UK Design System has them: the first, the last, this one and its neighbours; 0 where some are left out.</summary>
    public IEnumerable<int> Offered
    {
        get
        {
            var before = 0;
            foreach (var number in Enumerable.Range(1, Last).Where(n => n == 1 || n == Last || Math.Abs(n - Number) <= 1))
            {
                if (number > before + 1) yield return 0;
                yield return before = number;
            }
        }
    }

    /// <summary>Where a page is.</summary>
    public string Address(int number)
    {
        var kept = Request.Query.Where(q => q.Key != Field).SelectMany(q => q.Value.Select(value => KeyValuePair.Create(q.Key, value)));
        var asked = number == 1 ? kept : kept.Append(KeyValuePair.Create<string, string?>(Field, number.ToString(CultureInfo.InvariantCulture)));
        return $"{Request.Path}{QueryString.Create(asked)}";
    }

    private static int LastOf(int size, int count) => Math.Max(1, (count + size - 1) / size);
}
