using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ActionRegister.Web.Help;

/// <summary>How the register works, in a page: the path of a decision, who does what, what every refusal means.</summary>
[AllowAnonymous]
public sealed class HelpPage : PageModel
{
    /// <summary>The steps of a decision, each with a heading and what happens in it.</summary>
    internal static IReadOnlyList<string> Steps { get; } = ["Propose", "Notice", "Comment", "Round", "Agree", "Lock"];
}
