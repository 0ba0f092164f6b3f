using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Web.Problems;

/// <summary>A place in the terms of reference.</summary>
/// <param name="Terms">The version: "ARCSEG, October 2022".</param>
/// <param name="Cite">Heading and place: "Focus 5".</param>
internal sealed record ClauseResponse(string Terms, string Cite)
{
    public static ClauseResponse? Of(Clause? clause) => clause is null ? null : new(clause.Terms, clause.Cite);
}

/// <summary>One thing that must be true before an act is allowed.</summary>
/// <param name="Code">J1–J10 for a joint agreement, M1–M7 for an amendment.</param>
/// <param name="Needed">What is needed.</param>
/// <param name="Clause">What demands it.</param>
/// <param name="Rules">Number of the rules in force by which it was judged.</param>
/// <param name="Met">Whether it is so.</param>
/// <param name="Standing">What is so, and what is still needed from whom.</param>
/// <param name="ShownBy">Positions in the log of the events that show it.</param>
internal sealed record RequirementResponse(
    string Code, string Needed, ClauseResponse Clause, int Rules, bool Met, string Standing, IReadOnlyList<long> ShownBy)
{
    public static RequirementResponse Of(Requirement r) =>
        new(r.Code, r.Needed, new(r.Clause.Terms, r.Clause.Cite), r.Rules, r.Met, r.Standing, r.ShownBy);
}
