namespace ActionRegister.Web.Problems;

/// <summary>Tells people in a browser from programs: the ones are answered with pages, the others with problem details.</summary>
internal static class PageRequests
{
    private static readonly string[] _programs = ["/api", "/log", "/openapi", "/health"];

    /// <summary>Whether whoever asks wants a page.</summary>
    public static bool WantsPage(this HttpContext context) =>
        !Array.Exists(_programs, path => context.Request.Path.StartsWithSegments(path))
        && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
