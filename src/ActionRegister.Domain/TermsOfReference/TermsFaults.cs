namespace ActionRegister.Domain.TermsOfReference;

/// <summary>
/// What is wrong with a version of the terms in itself, whoever proposes it: it must be whole, and cite only what it
/// has.
/// </summary>
public static class TermsFaults
{
    /// <summary>Each fault as a full sentence; none when rules can be judged by this version.</summary>
    public static IReadOnlyList<string> Of(TermsVersion terms) =>
        [.. OfNames(terms), .. OfWording(terms), .. OfComposition(terms.Composition)];

    private static IEnumerable<string> OfNames(TermsVersion terms)
    {
        if (terms.Name.Length == 0 || !terms.Name.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-'))
        {
            yield return "The stored name of the terms must be small letters, digits and hyphens.";
        }

        if (string.IsNullOrWhiteSpace(terms.ShortName) || string.IsNullOrWhiteSpace(terms.Title))
        {
            yield return "The terms need a title and a short name by which they are cited.";
        }
    }

    private static IEnumerable<string> OfWording(TermsVersion terms)
    {
        var cites = terms.Wording.Select(clause => clause.Cite).ToList();
        foreach (var twice in Repeated(cites))
        {
            yield return $"The clause {twice} stands in the terms more than once.";
        }

        foreach (var silent in terms.Wording.Where(clause => string.IsNullOrWhiteSpace(clause.Summary)))
        {
            yield return $"The clause {silent.Cite} does not say anything.";
        }

        foreach (var (name, cite) in terms.Places.Named().Where(place => place.Cite is { } c && !cites.Contains(c)))
        {
            yield return $"The terms name {cite} as their clause on {name}, but have no such clause.";
        }
    }

    private static IEnumerable<string> OfComposition(Composition composition)
    {
        string[] keys =
        [
            .. Repeated(composition.Bodies.Select(body => body.Key)),
            .. Repeated(composition.Seats.Select(seat => seat.Key)),
            .. Repeated(composition.CoChairs.Select(chair => chair.Key)),
        ];
        foreach (var twice in keys)
        {
            yield return $"The stored name {twice} is given more than once.";
        }

        foreach (var side in Enum.GetValues<Side>())
        {
            if (composition.Seats.All(seat => seat.Side != side))
            {
                yield return $"The {Named(side)} side has no seat, so it could never consent.";
            }

            if (composition.CoChairs.Count(chair => chair.Side == side) != 1)
            {
                yield return $"The {Named(side)} side must have exactly one co-chair.";
            }
        }

        foreach (var (name, body, side) in BodiesNamed(composition))
        {
            if (!composition.Bodies.Any(known => known.Key == body && known.Side == side))
            {
                yield return $"{name} names the body {body}, which is not a body of the {Named(side)} side.";
            }
        }
    }

    private static IEnumerable<(string Name, string Body, Side Side)> BodiesNamed(Composition composition) =>
    [
        .. composition.Seats.Select(seat => (seat.Name, seat.Body, seat.Side)),
        .. composition.Seats.Where(seat => seat.NominatingBody != seat.Body)
            .Select(seat => (seat.Name, seat.NominatingBody, seat.Side)),
        .. composition.CoChairs.Select(chair => (chair.Name, chair.Body, chair.Side)),
    ];

    private static IEnumerable<string> Repeated(IEnumerable<string> names) =>
        names.GroupBy(name => name, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key);

    private static string Named(Side side) => side switch
    {
        Side.Central => "central",
        Side.Local => "local",
    };
}
