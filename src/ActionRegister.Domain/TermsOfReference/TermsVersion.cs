namespace ActionRegister.Domain.TermsOfReference;

/// <summary>One version of the group's terms of reference, whole: the log that carries it needs nothing else.</summary>
/// <param name="Name">The stored name, for ever: "arcseg-2022".</param>
/// <param name="ShortName">How citations name it: "ARCSEG, October 2022".</param>
/// <param name="Title">The document's own title.</param>
/// <param name="Dated">The document's date, as exact as it states it.</param>
/// <param name="Wording">Its clauses, in the document's order.</param>
/// <param name="Places">Where it says what the rules rely on.</param>
/// <param name="Composition">The bodies, seats and co-chairs that it creates.</param>
public sealed record TermsVersion(
    string Name,
    string ShortName,
    string Title,
    TermsDate Dated,
    IReadOnlyList<WordedClause> Wording,
    ClausePlaces Places,
    Composition Composition);
