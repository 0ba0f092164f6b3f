using System.Security.Claims;
using System.Text.Encodings.Web;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.People;
using ActionRegister.Web.Problems;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace ActionRegister.Web.Identity;

/// <summary>
/// Takes whoever asks for the person that a header or cookie names, as long as the register knows that person. For
/// development alone: <see cref="SignInGuard"/> keeps a host from starting anywhere else.
/// </summary>
internal sealed class DemoSignIn(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, PeopleKnown people, IHostEnvironment environment)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "development";
    public const string Header = "X-Demo-Person";
    public const string Cookie = "demo-person";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!environment.IsDevelopment()) return AuthenticateResult.Fail("Demo people are for development."); // should a host ever run there
        var named = Request.Headers[Header] is { Count: > 0 } header ? header.ToString() : Request.Cookies[Cookie];
        if (named is null) return AuthenticateResult.NoResult();
        if (!Guid.TryParseExact(named, "D", out var id) || !await people.Knows(new PersonId(id), Context.RequestAborted))
            return AuthenticateResult.Fail("The register knows no such person.");

        var identity = new ClaimsIdentity([new Claim(Caller.PersonClaim, id.ToString("D"))], SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (Context.WantsPage())
        {
            Response.Redirect(HttpMethods.IsGet(Request.Method) && Request.Path != "/"
                ? $"/sign-in?to={Uri.EscapeDataString($"{Request.Path}{Request.QueryString}")}"
                : "/sign-in");
            return Task.CompletedTask;
        }

        Response.Headers.WWWAuthenticate = "Demo-Person"; // RFC 9110 §11.6.1: a 401 names a scheme
        return Problem.Of(
            ProblemKind.NotSignedIn,
            $"Say who you are: send {Header} with the id of a person whom the register knows. /api/v1/demo/people lists them.").ExecuteAsync(Context);
    }
}
