using FluentValidation;

namespace ActionRegister.Web.Input;

/// <summary>The body of an act. Its validator stands beside it, so that none can be forgotten.</summary>
internal interface IRequest<TSelf>
    where TSelf : IRequest<TSelf>
{
    static abstract IValidator<TSelf> Validator { get; }
}
