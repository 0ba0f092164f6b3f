using ActionRegister.Application.Commands;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Web.Problems;

namespace ActionRegister.Web.Identity;

/// <summary>Lets a question through when the permission table lets the person read now. Yesterday's register is read with today's permission.</summary>
public sealed class MayRead(GroupNow group, RegisterKeys keys, TimeProvider time) : IEndpointFilter
{
    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var caller = Caller.Of(context.HttpContext);
        if (caller.Malformed is { } malformed) return Problem.Of(malformed);

        return await Refusal(caller.Person, caller.Capacity, context.HttpContext.RequestAborted) is { } refusal
            ? Problem.Of(ProblemKind.NotPermitted, refusal.Because)
            : await next(context);
    }

    /// <summary>Why the person may not read, or null.</summary>
    public async Task<Refusal?> Refusal(Domain.People.PersonId person, Capacity? claimed, CancellationToken cancellation)
    {
        var asking = new Context(time.GetUtcNow(), person, claimed, keys.AuthorToken);
        return Standing.For(Act.Read, asking, await group.Find(cancellation)).Refusal;
    }
}
