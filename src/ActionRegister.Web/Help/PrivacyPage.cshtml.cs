using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ActionRegister.Web.Help;

/// <summary>What the register keeps about people, how long, and what can be erased.</summary>
[AllowAnonymous]
public sealed class PrivacyPage : PageModel;
