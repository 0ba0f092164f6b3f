using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ActionRegister.Web.Help;

/// <summary>Which cookies the register sets, and why: only such as it cannot do without.</summary>
[AllowAnonymous]
public sealed class CookiesPage : PageModel;
