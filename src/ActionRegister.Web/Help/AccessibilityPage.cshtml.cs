using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ActionRegister.Web.Help;

/// <summary>The accessibility statement, in the form that the Public Sector Bodies Accessibility Regulations 2018 ask for.</summary>
[AllowAnonymous]
public sealed class AccessibilityPage : PageModel;
