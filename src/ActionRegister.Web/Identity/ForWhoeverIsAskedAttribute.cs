namespace ActionRegister.Web.Identity;

/// <summary>
/// Lets a page be seen by everybody who is signed in; the page decides. An outgoing co-chair may no longer read the register,
/// and is still asked to confirm the next.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ForWhoeverIsAskedAttribute : Attribute;
