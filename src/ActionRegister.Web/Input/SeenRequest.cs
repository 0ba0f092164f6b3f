using FluentValidation;

namespace ActionRegister.Web.Input;

/// <summary>An act that says nothing but which text the person saw.</summary>
/// <param name="ContentHash">Fingerprint of the text that the person saw.</param>
internal sealed record SeenRequest(string ContentHash) : IRequest<SeenRequest>
{
    public static IValidator<SeenRequest> Validator { get; } = new InlineValidator<SeenRequest>
    {
        v => v.RuleFor(r => r.ContentHash).IsHash(),
    };
}

/// <summary>An act about which the address says everything: an empty object.</summary>
internal sealed record EmptyRequest : IRequest<EmptyRequest>
{
    public static IValidator<EmptyRequest> Validator { get; } = new InlineValidator<EmptyRequest>();
}
