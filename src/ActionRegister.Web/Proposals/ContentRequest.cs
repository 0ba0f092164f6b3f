using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Membership;
using ActionRegister.Web.Input;
using FluentValidation;

namespace ActionRegister.Web.Proposals;

/// <summary>What would be agreed. What is left out is not said yet; agreement waits for it, proposing does not.</summary>
/// <param name="Title">One line that people recognise it by.</param>
/// <param name="Text">The wording that is agreed.</param>
/// <param name="Reasons">Why.</param>
/// <param name="EffectiveFrom">The London day from which it is in force; left out means "on agreement".</param>
/// <param name="Impact">Impact and resource implications for councils and partners; "none, because …" is allowed.</param>
/// <param name="Owners">For an action: the seats, bodies or offices that are to do it.</param>
/// <param name="Due">For an action: by when.</param>
/// <param name="Contributors">Who of each side had a hand in the draft.</param>
/// <param name="Supersedes">References of agreed entries that it replaces whole; an empty list says "none".</param>
/// <param name="Carries">The change of a setting or of the terms that agreement makes.</param>
/// <param name="Annexes">Files that belong to it, by fingerprint.</param>
internal sealed record ContentRequest(
    string Title,
    string Text,
    string? Reasons = null,
    DateOnly? EffectiveFrom = null,
    string? Impact = null,
    IReadOnlyList<string>? Owners = null,
    DueRequest? Due = null,
    ContributorsRequest? Contributors = null,
    IReadOnlyList<string>? Supersedes = null,
    CarriedRequest? Carries = null,
    IReadOnlyList<FileRequest>? Annexes = null)
{
    public Content As(EntryKind kind) => new(
        kind,
        Title,
        Text,
        Reasons,
        EffectiveFrom,
        Impact,
        [.. (Owners ?? []).Select(o => new Party(o))],
        Due is null ? null : new Due(Due.On, Due.NoneBecause),
        Contributors is null ? null : new Contributors(Contributors.Central, Contributors.Local, Contributors.WhyOneSide),
        Supersedes is null ? null : [.. Supersedes.Select(r => new Reference(r))],
        FallsWithIt: [],
        Carries?.AsCarried(),
        [.. (Annexes ?? []).Select(a => new Annex(a.Name, a.Sha256))]);

    public sealed class Validator : AbstractValidator<ContentRequest>
    {
        public Validator()
        {
            RuleFor(c => c.Title).IsLine();
            RuleFor(c => c.Text).IsProse(Limits.Wording);
            RuleFor(c => c.Reasons).IsProse();
            RuleFor(c => c.Impact).IsProse();
            RuleFor(c => c.Owners).IsShort();
            RuleForEach(c => c.Owners).IsParty();
            RuleFor(c => c.Due!).SetValidator(new DueRequest.Validator()).When(c => c.Due is not null);
            RuleFor(c => c.Contributors!).SetValidator(new ContributorsRequest.Validator()).When(c => c.Contributors is not null);
            RuleFor(c => c.Supersedes).IsShort();
            RuleForEach(c => c.Supersedes).IsReference();
            RuleFor(c => c.Carries!).SetValidator(new CarriedRequest.Validator()).When(c => c.Carries is not null);
            RuleFor(c => c.Annexes).IsShort();
            RuleForEach(c => c.Annexes).SetValidator(new FileRequest.Validator());
        }
    }
}

/// <summary>By when an action is to be done: a London day, or why there is none.</summary>
internal sealed record DueRequest(DateOnly? On = null, string? NoneBecause = null)
{
    public sealed class Validator : AbstractValidator<DueRequest>
    {
        public Validator()
        {
            RuleFor(d => d.NoneBecause).IsProse();
            RuleFor(d => d).Must(d => d.On is null != d.NoneBecause is null).WithMessage("Give either \"on\" or \"noneBecause\".");
        }
    }
}

/// <summary>Who of each side had a hand in the draft; when a side is empty, why.</summary>
internal sealed record ContributorsRequest(IReadOnlyList<string> Central, IReadOnlyList<string> Local, string? WhyOneSide = null)
{
    public sealed class Validator : AbstractValidator<ContributorsRequest>
    {
        public Validator()
        {
            RuleFor(c => c.Central).IsShort();
            RuleForEach(c => c.Central).IsLine();
            RuleFor(c => c.Local).IsShort();
            RuleForEach(c => c.Local).IsLine();
            RuleFor(c => c.WhyOneSide).IsProse();
        }
    }
}

/// <summary>A file, by name and fingerprint.</summary>
internal sealed record FileRequest(string Name, string Sha256)
{
    public sealed class Validator : AbstractValidator<FileRequest>
    {
        public Validator()
        {
            RuleFor(f => f.Name).IsLine();
            RuleFor(f => f.Sha256).IsHash();
        }
    }
}
