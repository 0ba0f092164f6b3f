using ActionRegister.Domain.Contents;
using ActionRegister.Web.Input;
using ActionRegister.Web.Proposals;
using FluentValidation;

namespace ActionRegister.Web.Amendments;

/// <summary>What an entry is to be once it is overturned.</summary>
/// <param name="Reasons">Why.</param>
/// <param name="EffectiveFrom">The London day from which; left out means "on adoption".</param>
/// <param name="FallsWithIt">References of the actions that fall with the decision; others stay in force.</param>
internal sealed record OverturnRequest(
    string? Reasons = null, DateOnly? EffectiveFrom = null, IReadOnlyList<string>? FallsWithIt = null)
{
    public sealed class Validator : AbstractValidator<OverturnRequest>
    {
        public Validator()
        {
            RuleFor(o => o.Reasons).IsProse();
            RuleFor(o => o.FallsWithIt).IsShort();
            RuleForEach(o => o.FallsWithIt).IsReference();
        }
    }
}

/// <summary>The content after an amendment: a whole new content, or that the entry is overturned.</summary>
internal static class AfterRequest
{
    public static Content Of(ContentRequest? content, OverturnRequest? overturn, EntryKind kind, string title) =>
        overturn is null
            ? content!.As(kind) // one of the two, by the validator
            : Content.Overturning(
                kind, title, overturn.Reasons, overturn.EffectiveFrom, [.. (overturn.FallsWithIt ?? []).Select(r => new Reference(r))]);
}
