namespace ActionRegister.Web.Hosting;

/// <summary>Where a page leads back to; the layout shows it above the page, in a landmark of its own.</summary>
public sealed record WayBack(string Address, string Text);
