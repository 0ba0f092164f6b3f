using ActionRegister.Domain.Contents;

namespace ActionRegister.Domain.TermsOfReference;

/// <summary>How a version of the terms is written where it is hashed: in a content that carries it, and in the founding.</summary>
internal static class TermsFingerprint
{
    public static object ToCanonical(this TermsVersion terms) => CanonicalJson.Object(
        ("name", terms.Name),
        ("shortName", terms.ShortName),
        ("title", terms.Title),
        ("dated", CanonicalJson.Object(
            ("precision", Word(terms.Dated.Precision)),
            ("asPublished", terms.Dated.AsPublished),
            ("day", terms.Dated.Day),
            ("basis", terms.Dated.Basis))),
        ("wording", terms.Wording.Select(object? (w) => CanonicalJson.Object(
            ("cite", w.Cite), ("summary", w.Summary), ("published", w.Published)))),
        ("places", CanonicalJson.Object([.. terms.Places.Named().Select(place => (place.Name, (object?)place.Cite))])),
        ("bodies", terms.Composition.Bodies.Select(object? (b) => CanonicalJson.Object(
            ("key", b.Key), ("name", b.Name), ("side", Word(b.Side))))),
        ("seats", terms.Composition.Seats.Select(object? (s) => CanonicalJson.Object(
            ("key", s.Key), ("name", s.Name), ("side", Word(s.Side)), ("body", s.Body),
            ("nominatingBody", s.NominatingBody)))),
        ("coChairs", terms.Composition.CoChairs.Select(object? (c) => CanonicalJson.Object(
            ("key", c.Key), ("name", c.Name), ("side", Word(c.Side)), ("body", c.Body),
            ("heldBy", Word(c.HeldBy))))));

    // Spelled out: a renamed member must not change a hash that people have consented to.
    private static string Word(Side side) => side switch { Side.Central => "central", Side.Local => "local" };

    private static string Word(CoChairHeldBy heldBy) =>
        heldBy switch { CoChairHeldBy.Post => "post", CoChairHeldBy.Organisation => "organisation" };

    private static string Word(DatePrecision precision) => precision switch
    {
        DatePrecision.None => "none",
        DatePrecision.Year => "year",
        DatePrecision.Month => "month",
        DatePrecision.Day => "day",
    };
}
