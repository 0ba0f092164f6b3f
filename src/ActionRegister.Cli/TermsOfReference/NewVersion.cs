using ActionRegister.Cli.Founding;
using ActionRegister.Cli.Running;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.Domain.TermsOfReference.Documents;

namespace ActionRegister.Cli.TermsOfReference;

/// <summary>How a version of the terms that the register does not know is called.</summary>
/// <param name="Name">The stored name: "arcseg-2031".</param>
/// <param name="ShortName">How citations name it: "ARCSEG, March 2031".</param>
internal sealed record VersionNames(string Name, string ShortName);

/// <summary>Makes the version that a document publishes: a ready-made one, or a new one on the provisions in force.</summary>
internal static class NewVersion
{
    /// <summary>The version, with the day that is given where the document states none.</summary>
    public static TermsVersion Of(
        TermsFile file, string? readyMade, VersionNames? names, ProvisionsFile? provisions, TermsVersion inForce, DateOnly? day, string? basis)
    {
        IReadOnlyList<DateOnly> days = day is { } given ? [given] : [];
        IReadOnlyList<string> bases = basis is null ? [] : [basis];
        if (names is not null)
            return TermsChoice.WithDays([Unknown(file.Document, names, provisions ?? new(), inForce)], days, bases)[0];
        if (readyMade is null && file.Version is null)
        {
            throw Failure.Refused($"{file.Path} publishes none of the versions that the register knows by its title, date and clauses: "
                + "name the one it is with --as, or call it a new one with --name and --short-name.");
        }

        return TermsChoice.Of([file], readyMade is null ? [] : [readyMade], days, bases)[0];
    }

    private static TermsVersion Unknown(TermsDocument document, VersionNames names, ProvisionsFile provisions, TermsVersion inForce)
    {
        if (provisions.Summaries?.Keys.Except(document.Clauses.Select(clause => clause.Cite)).FirstOrDefault() is { } stray)
            throw Failure.Refused($"The provisions say what {stray} says, and the document has no such clause.");

        return new(
            names.Name,
            names.ShortName,
            document.Title,
            document.Dated,
            [.. document.Clauses.Select(clause => new WordedClause(clause.Cite, Summary(clause, provisions, inForce), clause.Text))],
            provisions.Over(inForce.Places),
            provisions.Composition ?? inForce.Composition);
    }

    // Plain words stay with a clause only as long as its published words are the same.
    private static string Summary(DocumentClause clause, ProvisionsFile provisions, TermsVersion inForce) =>
        provisions.Summaries?.GetValueOrDefault(clause.Cite)
        ?? inForce.Wording.FirstOrDefault(known => known.Cite == clause.Cite && known.Published == clause.Text)?.Summary
        ?? clause.Text;
}
