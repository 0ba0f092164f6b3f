namespace ActionRegister.Domain.TermsOfReference;

/// <summary>A value that the rules use, with the clause that demands the act and where the value comes from.</summary>
public sealed record Provision<T>(T Value, Clause Clause, string Basis);
