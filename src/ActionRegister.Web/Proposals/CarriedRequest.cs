using ActionRegister.Domain.Contents;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.Web.Input;
using ActionRegister.Web.TermsOfReference;
using FluentValidation;

namespace ActionRegister.Web.Proposals;

/// <summary>The change that agreement makes: of one setting, or of the terms of reference.</summary>
internal sealed record CarriedRequest(SettingChangeRequest? Setting = null, TermsChangeRequest? Terms = null)
{
    public Carried AsCarried() => new(
        Setting is null ? null : new SettingChange(Settings.Find(Setting.Name)!.Name, Setting.From, Setting.To), // checked
        Terms is null ? null : new TermsChange(Terms.From, Terms.To.AsTerms()));

    public sealed class Validator : AbstractValidator<CarriedRequest>
    {
        public Validator()
        {
            RuleFor(c => c).Must(c => c.Setting is null != c.Terms is null).WithMessage("Give either \"setting\" or \"terms\".");
            RuleFor(c => c.Setting!).SetValidator(new SettingChangeRequest.Validator()).When(c => c.Setting is not null);
            RuleFor(c => c.Terms!).SetValidator(new TermsChangeRequest.Validator()).When(c => c.Terms is not null);
        }
    }
}

/// <summary>A change of one named setting.</summary>
/// <param name="Name">Which: "consultation".</param>
/// <param name="From">The value in force, as the proposer saw it.</param>
/// <param name="To">The value from agreement on.</param>
internal sealed record SettingChangeRequest(string Name, string From, string To)
{
    public sealed class Validator : AbstractValidator<SettingChangeRequest>
    {
        private static readonly string _names = string.Join(", ", Settings.All.Select(s => s.StoredName));

        public Validator()
        {
            RuleFor(s => s.Name).Must(name => Settings.Find(name) is not null).WithMessage($"It has to be one of {_names}.");
            RuleFor(s => s.From).IsKey();
            RuleFor(s => s.To).IsKey();
        }
    }
}

/// <summary>New terms of reference.</summary>
/// <param name="From">Name of the version in force, as the proposer saw it.</param>
/// <param name="To">The version from agreement on, whole.</param>
internal sealed record TermsChangeRequest(string From, TermsRequest To)
{
    public sealed class Validator : AbstractValidator<TermsChangeRequest>
    {
        public Validator()
        {
            RuleFor(t => t.From).IsKey();
            RuleFor(t => t.To).SetValidator(new TermsRequest.Validator());
        }
    }
}
