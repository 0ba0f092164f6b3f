using ActionRegister.Application.Tracing;
using ActionRegister.Domain.Deciding;

namespace ActionRegister.Web.Tracing;

/// <summary>One event that brought words, with its number on the page.</summary>
public sealed record WordOriginShown(WordOriginsPage Page, WordOrigin Origin, int Number)
{
    /// <summary>Who put the words there, and when.</summary>
    internal Said Put => (Origin.Sponsor, Origin.Amendment, First: Origin.Text == 1) switch
    {
        (null, _, _) => new("OriginImported"),
        ({ } sponsor, null, true) => new("OriginProposed", sponsor, LondonDay.Of(Origin.At)),
        ({ } sponsor, null, false) => new("OriginRevised", sponsor, LondonDay.Of(Origin.At), Origin.Text),
        ({ } sponsor, { } amendment, _) => new("OriginAmended", sponsor, LondonDay.Of(Origin.At), amendment),
    };

    /// <summary>How the words came into force.</summary>
    internal Said Agreed => Origin.Agreement switch
    {
        null => new("PhraseNotAgreed"),
        { Imported: true } a => new("OriginInForce", a.InForceFrom),
        { } a => new("OriginAgreed", LondonDay.Of(a.At), a.InForceFrom),
    };

    /// <summary>Who holds or held a seat or office; null where nobody is named.</summary>
    internal string? Name(WordConsent consent) => Page.People.GetValueOrDefault(consent.Person);
}
