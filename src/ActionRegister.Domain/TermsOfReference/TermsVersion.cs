using ActionRegister.Domain.TermsOfReference.Documents;

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
    Composition Composition)
{
    /// <summary>
    /// Why the document is not this version, as a full sentence; null when its clauses are those of this version.
    /// </summary>
    public string? Misfit(TermsDocument document)
    {
        var own = Wording.Select(clause => clause.Cite).ToList();
        var read = document.Clauses.Select(clause => clause.Cite).ToList();
        return own.Except(read).FirstOrDefault() is { } lacking
            ? $"The document does not fit {ShortName}: it has no clause {lacking}."
            : read.Except(own).FirstOrDefault() is { } surplus
            ? $"The document does not fit {ShortName}: it has a clause {surplus}, which those terms do not have."
            : own.SequenceEqual(read) ? null
            : $"The document does not fit {ShortName}: its clauses are in another order.";
    }

    /// <summary>The same version with the document's own words beside each clause.</summary>
    /// <exception cref="ArgumentException">The document does not fit; ask <see cref="Misfit"/> first.</exception>
    public TermsVersion WithPublishedWords(TermsDocument document) => Misfit(document) is { } misfit
        ? throw new ArgumentException(misfit, nameof(document))
        : this with
        {
            Wording = [.. Wording.Zip(document.Clauses, (clause, read) => clause with { Published = read.Text })],
        };
}
