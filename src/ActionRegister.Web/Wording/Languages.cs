using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace ActionRegister.Web.Wording;

/// <summary>The languages of the pages. The choice is kept in a cookie; whoever has not chosen reads English.</summary>
internal static class Languages
{
    /// <summary>Name of the cookie: its value is <c>en</c> or <c>cy</c>.</summary>
    public const string Cookie = "language";

    private static readonly Dictionary<string, CultureInfo> _cultures = new()
    {
        ["en"] = CultureInfo.GetCultureInfo("en-GB"),
        ["cy"] = CultureInfo.GetCultureInfo("cy-GB"),
    };

    public static void AddLanguages(this IServiceCollection services)
    {
        services.AddLocalization();
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture(_cultures["en"]);
            options.SupportedCultures = options.SupportedUICultures = [.. _cultures.Values];
            options.RequestCultureProviders = [new CustomRequestCultureProvider(Chosen)];
        });
    }

    public static void MapLanguages(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/language/{language}", Choose).AllowAnonymous().ExcludeFromDescription();

    // A link, so that it works where forms are half filled in; it changes how pages read and nothing else.
    private static IResult Choose(string language, string? to, HttpContext context)
    {
        if (!_cultures.ContainsKey(language)) return TypedResults.NotFound();
        context.Response.Cookies.Append(Cookie, language, new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Path = "/",
            MaxAge = TimeSpan.FromDays(365),
        });
        return TypedResults.LocalRedirect(LocalAddress.Or(to, "/"));
    }

    private static Task<ProviderCultureResult?> Chosen(HttpContext context) => Task.FromResult(
        context.Request.Cookies[Cookie] is { } language && _cultures.TryGetValue(language, out var culture)
            ? new ProviderCultureResult(culture.Name)
            : null);
}
