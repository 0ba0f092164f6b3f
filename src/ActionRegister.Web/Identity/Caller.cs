using System.Reflection;
using System.Security.Claims;
using System.Text.RegularExpressions;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.People;
using ActionRegister.Web.Input;

namespace ActionRegister.Web.Identity;

/// <summary>Who asks: the person signed in, and the capacity claimed for this one act, if any.</summary>
/// <param name="Capacity">From X-Acting-As; null takes the first that the permissions allow.</param>
/// <param name="Auth">How the person signed in.</param>
internal sealed partial record Caller(PersonId Person, Capacity? Capacity, string Auth, Malformed? Malformed)
    : IInput, IBindableFromHttpContext<Caller>
{
    public const string ActingAs = "X-Acting-As";
    public const string PersonClaim = "person";

    public static ValueTask<Caller?> BindAsync(HttpContext context, ParameterInfo parameter) => ValueTask.FromResult<Caller?>(Of(context));

    public static Caller Of(HttpContext context)
    {
        var person = PersonOf(context.User) ?? throw new InvalidOperationException("The route lets signed-out requests through.");
        var auth = context.User.Identity?.AuthenticationType ?? "";
        var claimed = context.Request.Headers[ActingAs];
        if (claimed.Count == 0) return new(person, null, auth, null);
        return claimed is [{ } one] && Written().IsMatch(one) && Capacity.Parse(one) is { } capacity
            ? new(person, capacity, auth, null)
            : new(person, null, auth, new(ActingAs, "It has to be one capacity, as co-chair:local, seat:wales, assistant:seat:wales, secretariat or auditor."));
    }

    public static PersonId? PersonOf(ClaimsPrincipal user) =>
        user.FindFirst(PersonClaim) is { } claim ? new PersonId(Guid.ParseExact(claim.Value, "D")) : null;

    [GeneratedRegex(@"^[a-z0-9:-]{1,100}\z")]
    private static partial Regex Written();
}
