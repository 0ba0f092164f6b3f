using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Web.TermsOfReference;

/// <summary>A version of the terms of reference, in the form in which a proposal carries one.</summary>
internal sealed record TermsResponse(
    string Name,
    string ShortName,
    string Title,
    TermsDateRequest Dated,
    IReadOnlyList<ClauseRequest> Wording,
    PlacesRequest Places,
    CompositionRequest Composition)
{
    public static TermsResponse Of(TermsVersion terms) => new(
        terms.Name,
        terms.ShortName,
        terms.Title,
        new(terms.Dated.Precision, terms.Dated.AsPublished, terms.Dated.Day, terms.Dated.Basis),
        [.. terms.Wording.Select(w => new ClauseRequest(w.Cite, w.Summary, w.Published))],
        PlacesRequest.Of(terms.Places),
        new(
            [.. terms.Composition.Bodies.Select(b => new BodyRequest(b.Key, b.Name, b.Side))],
            [.. terms.Composition.Seats.Select(s => new SeatRequest(s.Key, s.Name, s.Side, s.Body, s.NominatingBody))],
            [.. terms.Composition.CoChairs.Select(c => new CoChairRequest(c.Key, c.Name, c.Side, c.Body, c.HeldBy))]));
}
