using ActionRegister.Domain.Membership;
using ActionRegister.Web.Input;
using FluentValidation;

namespace ActionRegister.Web.Membership;

/// <summary>A body's letter.</summary>
/// <param name="From">The body: "home-office".</param>
/// <param name="Dated">The letter's London day.</param>
/// <param name="Document">Where it can be found: "letter ref. 114".</param>
internal sealed record NoticeRequest(string From, DateOnly Dated, string Document)
{
    public BodyNotice AsNotice() => new(new BodyId(From), Dated, Document);

    public sealed class Validator : AbstractValidator<NoticeRequest>
    {
        public Validator()
        {
            RuleFor(n => n.From).IsKey();
            RuleFor(n => n.Document).IsLine();
        }
    }
}
