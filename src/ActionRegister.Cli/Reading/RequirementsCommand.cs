using System.CommandLine;
using ActionRegister.Application.Reading;
using ActionRegister.Cli.Running;
using Microsoft.Extensions.DependencyInjection;

namespace ActionRegister.Cli.Reading;

/// <summary>Says what is needed before a proposal is agreed or an amendment adopted, and what of it is so.</summary>
internal static class RequirementsCommand
{
    private static readonly Argument<string> _entry = EntryGiven.Argument();

    private static readonly Option<int?> _amendment = new("--amendment")
    {
        Description = "Number of the amendment that is meant; without it, the proposal.",
        HelpName = "N",
    };

    public static RegisterCommand Make() => new(
        "requirements",
        "Says what is needed before a proposal is agreed or an amendment adopted, what of it is so, and which clause demands it.",
        "register requirements D-2026-0014 --amendment 2",
        Show,
        _entry, _amendment);

    private static async Task<Reply> Show(ParseResult parsed, Invocation invocation, CancellationToken cancellation)
    {
        var reference = parsed.GetRequiredValue(_entry);
        var amendment = parsed.GetValue(_amendment);
        await using var register = await OpenRegister.With(invocation, cancellation);
        var id = await EntryGiven.Find(register, reference, cancellation);
        var page = await register.Services.GetRequiredService<RequirementsOf>().Find(id, amendment, AsOf.Now, cancellation)
            ?? throw Failure.Refused(amendment is { } number
                ? $"{reference} has no amendment {number}."
                : $"{reference} has no proposal of its own: it was imported as agreed, or the founding is not confirmed.");
        var shown = new RequirementsShown(
            MomentShown.Of(page.Moment),
            reference,
            amendment,
            page.Content.Value,
            page.Requirements.All(r => r.Met),
            [.. page.Requirements.Select(r => new RequirementShown(r.Code, r.Met, r.Needed, r.Standing, r.Clause.ToString(), r.Rules, r.ShownBy))]);
        return new([MomentGiven.Said(page.Moment), .. shown.Requirements.SelectMany(Lines)], shown);
    }

    private static IEnumerable<string> Lines(RequirementShown requirement)
    {
        yield return $"{requirement.Code,-4} {(requirement.Met ? "met    " : "NOT MET")}  {requirement.Needed} ({requirement.Clause})";
        yield return $"              {requirement.Standing}";
    }

    private sealed record RequirementsShown(
        MomentShown Moment, string Entry, int? Amendment, string ContentHash, bool AllMet, IReadOnlyList<RequirementShown> Requirements);

    private sealed record RequirementShown(
        string Code, bool Met, string Needed, string Standing, string Clause, int Rules, IReadOnlyList<long> ShownBy);
}
