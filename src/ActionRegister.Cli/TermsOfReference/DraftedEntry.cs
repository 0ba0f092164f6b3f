using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;

namespace ActionRegister.Cli.TermsOfReference;

/// <summary>An entry that could be proposed: what to send, and where.</summary>
/// <param name="What">What it would be, in words.</param>
/// <param name="Address">Method and path of the API.</param>
/// <param name="Body">The request's body, exactly as the API takes it.</param>
internal sealed record DraftedEntry(string What, string Address, object Body)
{
    /// <summary>A decision that carries the change.</summary>
    public static DraftedEntry Decision(Content content, string? sponsor) => new(
        "a decision, since the terms in force have no lock", "POST /api/v1/decisions", new DecisionBody(ContentBody.Of(content), sponsor));

    /// <summary>An amendment of the entry that adopted the terms in force.</summary>
    public static DraftedEntry Amendment(Reference of, ContentHash agreed, Content content, string? sponsor) => new(
        $"an amendment of {of}, which adopted the terms in force",
        $"POST /api/v1/entries/{of}/amendments",
        new AmendmentBody(AmendmentKind.Amend, agreed.Value, ContentBody.Of(content), sponsor));

    private sealed record DecisionBody(ContentBody Content, string? Sponsor);

    private sealed record AmendmentBody(AmendmentKind Kind, string ContentHash, ContentBody Content, string? Sponsor);

    // The terms go out as the log keeps them: the API takes them in the same form, and a stored form never changes.
    private sealed record ContentBody(
        string Title,
        string Text,
        string? Reasons,
        DateOnly? EffectiveFrom,
        string? Impact,
        Contributors? Contributors,
        IReadOnlyList<string>? Supersedes,
        CarriesBody Carries,
        IReadOnlyList<Annex> Annexes)
    {
        public static ContentBody Of(Content content) => new(
            content.Title,
            content.Text,
            content.Reasons,
            content.EffectiveFrom,
            content.Impact,
            content.Contributors,
            content.Supersedes is null ? null : [.. content.Supersedes.Select(superseded => superseded.Value)],
            new(content.Carries!.Terms!), // that is what it is drafted for
            content.Annexes);
    }

    private sealed record CarriesBody(TermsChange Terms);
}
