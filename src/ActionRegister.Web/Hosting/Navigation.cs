using ActionRegister.Domain.Authority;

namespace ActionRegister.Web.Hosting;

/// <summary>A place in the navigation.</summary>
/// <param name="Text">Key of its words.</param>
/// <param name="Here">Whether the page asked for is in that part of the register.</param>
public sealed record NavigationItem(string Address, string Text, bool Here);

/// <summary>The parts of the register that a person is offered; what is allowed the server decides anew each time.</summary>
public static class Navigation
{
    /// <summary>The parts, in order.</summary>
    public static IReadOnlyList<NavigationItem> Of(PageFrame frame, PathString path)
    {
        ArgumentNullException.ThrowIfNull(frame);
        if (frame.Person is null) return [new("/sign-in", "SignIn", path.StartsWithSegments("/sign-in"))];
        return
        [
            new("/", "Home", path == "/"),
            new("/awaiting", "Awaiting", path.StartsWithSegments("/awaiting")),
            new("/register", "Register", path.StartsWithSegments("/register") || path.StartsWithSegments("/entries")),
            new("/forward-plan", "ForwardPlan", path.StartsWithSegments("/forward-plan")),
            .. frame.May(Act.Comment) || frame.May(Act.Propose)
                ? [new NavigationItem("/drafts", "Drafts", path.StartsWithSegments("/drafts") || path.StartsWithSegments("/propose"))]
                : Array.Empty<NavigationItem>(),
            new("/group", "Group", path.StartsWithSegments("/group") || path.StartsWithSegments("/terms")),
            new("/audit", "Audit", path.StartsWithSegments("/audit")),
        ];
    }
}
