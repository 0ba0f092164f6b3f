using System.Text.RegularExpressions;
using ActionRegister.BrowserTests.Examples;

namespace ActionRegister.BrowserTests.Routes;

/// <summary>A page as somebody sees it in the worked example.</summary>
/// <param name="Route">As the page declares it: "/entries/{reference}".</param>
/// <param name="Office">Whose eyes: "secretariat", "seat:wales"; null when signed out.</param>
/// <param name="Address">Where it is in the example; null where the route is the address.</param>
/// <param name="State">What is special about this visit, in a word or two with hyphens; one visit of a route may have none.</param>
/// <param name="Status">The status that it comes with.</param>
/// <param name="Asks">Whether it has a form that is refused when it is sent as it came: something has to be filled in, chosen or changed.</param>
public sealed partial record PageVisit(
    string Route, string? Office, Func<WorkedExampleHost, string>? Address = null, string? State = null, int Status = 200, bool Asks = false)
{
    /// <summary>State of a visit to what is not there: any other that finds nothing has lost what it was to show.</summary>
    public const string Nowhere = "nowhere";

    /// <summary>Names it, in a list of tests and as a file: "entries-reference", "entries-reference-overturned".</summary>
    public string Name => string.Join('-', NameParts());

    /// <summary>The address to open.</summary>
    public string AddressIn(WorkedExampleHost example) => Address?.Invoke(example) ?? Route;

    private IEnumerable<string> NameParts()
    {
        var route = Constraint().Replace(Route, "").Split(['/', '{', '}'], StringSplitOptions.RemoveEmptyEntries);
        return [.. route.Length == 0 ? ["home"] : route, .. State is null ? Array.Empty<string>() : [State]];
    }

    // From the colon of {code:int} to the brace.
    [GeneratedRegex(":[^}]*")]
    private static partial Regex Constraint();
}
