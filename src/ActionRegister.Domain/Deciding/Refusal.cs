using ActionRegister.Domain.Contents;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Deciding;

/// <summary>Why an act is refused: what is so, what is needed, and the clause that demands it.</summary>
/// <param name="Kind">What sort of "no" this is; it decides the HTTP status and nothing else.</param>
/// <param name="Because">Full sentences: what is so and what to do.</param>
/// <param name="Clause">The clause of the terms in force that demands it, or null where the register's own law does.</param>
/// <param name="Requirements">What the next step needs, met and unmet; empty where the refusal is not about requirements.</param>
/// <param name="Standing">For <see cref="RefusalKind.ContentChanged"/>: the content that stands now.</param>
/// <param name="Seen">For <see cref="RefusalKind.ContentChanged"/>: the content that the caller saw.</param>
public sealed record Refusal(
    RefusalKind Kind,
    string Because,
    Clause? Clause = null,
    IReadOnlyList<Requirement>? Requirements = null,
    ContentHash? Standing = null,
    ContentHash? Seen = null)
{
    /// <summary>The rules say no.</summary>
    public static Refusal Rule(Clause? clause, string because) => new(RefusalKind.Rule, because, clause);

    /// <summary>What was asked about does not exist.</summary>
    public static Refusal NotFound(string because) => new(RefusalKind.Unknown, because);

    /// <summary>Whoever asks may not do this.</summary>
    public static Refusal NotPermitted(string because, Clause? clause = null) =>
        new(RefusalKind.NotPermitted, because, clause);

    /// <summary>The caller saw a content that is no longer the one asked about.</summary>
    public static Refusal ContentChanged(ContentHash seen, ContentHash standing) => new(
        RefusalKind.ContentChanged,
        $"The text has changed: you saw {seen.Short}, and {standing.Short} stands now. Read the difference and decide again.",
        Standing: standing,
        Seen: seen);

    /// <summary>Some of what the act needs is not so. The sentence names every unmet requirement.</summary>
    public static Refusal Unmet(IReadOnlyList<Requirement> requirements)
    {
        var unmet = requirements.Where(r => !r.Met).ToList();
        return new(
            RefusalKind.Rule,
            string.Join(' ', unmet.Select(r => $"{r.Code}: {r.Standing}")),
            unmet[0].Clause,
            requirements);
    }
}

/// <summary>What sort of refusal it is.</summary>
public enum RefusalKind
{
    /// <summary>A rule of the group or of the register says no.</summary>
    Rule,

    /// <summary>The person or the capacity they act in may not do this.</summary>
    NotPermitted,

    /// <summary>There is no such thing.</summary>
    Unknown,

    /// <summary>The content that the person saw is no longer the one asked about.</summary>
    ContentChanged,
}
