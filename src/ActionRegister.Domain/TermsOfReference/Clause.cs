namespace ActionRegister.Domain.TermsOfReference;

/// <summary>A place in one version of the terms of reference, as people cite it.</summary>
/// <param name="Terms">The version's short name: "ARCSEG, October 2022".</param>
/// <param name="Cite">Heading and place: "Focus 5", "Aims 5(a)"; bracketed if the document has no such heading.</param>
public sealed record Clause(string Terms, string Cite)
{
    /// <summary>The whole citation: "ARCSEG, October 2022, Focus 5".</summary>
    public override string ToString() => $"{Terms}, {Cite}";
}
