namespace ActionRegister.Web.Hosting;

/// <summary>The pages' one style sheet, carried in the program so that it is found wherever the program runs.</summary>
internal static class StyleSheet
{
    public static void MapStyleSheet(this IEndpointRouteBuilder routes) => routes.MapGet("/register.css", (HttpContext context) =>
    {
        context.Response.Headers.CacheControl = "public, max-age=600";
        return TypedResults.Stream(typeof(StyleSheet).Assembly.GetManifestResourceStream("register.css")!, "text/css; charset=utf-8"); // embedded
    }).ExcludeFromDescription();
}
