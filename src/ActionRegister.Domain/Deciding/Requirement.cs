using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Deciding;

/// <summary>One thing that must be true before an act is allowed. The same value refuses and explains.</summary>
/// <param name="Code">Its name in the law of the register: J1–J10, M1–M7.</param>
/// <param name="Needed">What is needed, in words that hold for every entry.</param>
/// <param name="Clause">The clause that demands it.</param>
/// <param name="Rules">Number of the rules in force by which it was judged.</param>
/// <param name="Met">Whether it is so.</param>
/// <param name="Standing">What is so, and when unmet what is still needed and from whom: full sentences.</param>
/// <param name="ShownBy">Positions in the log of the events that show it.</param>
public sealed record Requirement(
    string Code, string Needed, Clause Clause, int Rules, bool Met, string Standing, IReadOnlyList<long> ShownBy);
