using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using ActionRegister.Web.Hosting;

namespace ActionRegister.Web.Identity;

/// <summary>
/// Lets a page be seen when the permission table lets the person read now; whoever is not signed in is led to sign in.
/// A page for everybody carries <see cref="AllowAnonymousAttribute"/>.
/// </summary>
internal sealed class PageAccess(MayRead mayRead, PageFrame frame) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        await frame.Read(http.RequestAborted);
        if (http.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is null)
        {
            if (frame.Person is not { } person)
            {
                await http.ChallengeAsync();
                context.Result = new EmptyResult();
                return;
            }

            if (http.GetEndpoint()?.Metadata.GetMetadata<ForWhoeverIsAskedAttribute>() is null
                && await mayRead.Refusal(person, null, http.RequestAborted) is not null)
            {
                context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
                return;
            }
        }

        await next();
    }
}
