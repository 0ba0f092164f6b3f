namespace ActionRegister.Domain.TermsOfReference;

/// <summary>One clause of a version of the terms: where it stands, what it says, its published words.</summary>
/// <param name="Cite">Heading and place: "Focus 5".</param>
/// <param name="Summary">What it says, in the register's own plain words.</param>
/// <param name="Published">The document's own words, when the document was given; otherwise null.</param>
public sealed record WordedClause(string Cite, string Summary, string? Published);
