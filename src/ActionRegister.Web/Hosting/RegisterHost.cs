using ActionRegister.Application.Hosting;
using ActionRegister.Web.Audit;
using ActionRegister.Web.Commands;
using ActionRegister.Web.Identity;
using ActionRegister.Web.Input;
using ActionRegister.Web.Problems;
using ActionRegister.Web.Wording;
using Microsoft.AspNetCore.Authentication;

namespace ActionRegister.Web.Hosting;

/// <summary>The web host: what it is made of, and when it refuses to start.</summary>
internal static class RegisterHost
{
    private const int CouldNotRun = 3;
    private static readonly TimeSpan _longestStop = TimeSpan.FromSeconds(5);

    /// <summary>Runs until told to stop; the exit code is not 0 when it could not start.</summary>
    public static async Task<int> Run(string[] args)
    {
        var builder = Builder(args);
        try
        {
            if (!builder.Environment.IsDevelopment()) await ProductionSafety.Assert(builder.Configuration, CancellationToken.None);
            await ErasureSafety.Assert(builder.Configuration, CancellationToken.None);
            if (SignInGuard.Refusal(builder.Environment) is { } refusal) return await CannotStart(refusal);
            await using var app = Build(builder);
            await app.RunAsync();
            return 0;
        }
        catch (Exception e) when (StartRefusal.Of(e) is { } because)
        {
            return await CannotStart(because);
        }
    }

    /// <summary>A builder with everything but what a caller still wants to replace.</summary>
    public static WebApplicationBuilder Builder(string[] args)
    {
        // Named, so that pages are found whatever program the host is started from.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(RegisterHost).Assembly.GetName().Name,
        });
        // Style sheet and script are looked for where the build left them, in every environment, and kept by browsers in every one.
        builder.WebHost.UseStaticWebAssets();
        builder.Configuration["EnableStaticAssetsDevelopmentCaching"] = "true";
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        builder.Host.UseDefaultServiceProvider(options => (options.ValidateOnBuild, options.ValidateScopes) = (true, true));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Limits.Body;
        });
        AddLogging(builder.Logging);
        AddServices(builder.Services);
        return builder;
    }

    /// <summary>The host, ready to run.</summary>
    public static WebApplication Build(WebApplicationBuilder builder)
    {
        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseResponseCompression();
        app.UseRequestLocalization();
        app.UseWhen(PageRequests.WantsPage, pages => pages.UseStatusCodePagesWithReExecute("/status/{0}"));
        app.UseWhen(context => !context.WantsPage(), programs => programs.UseStatusCodePages(StatusProblems.Write));
        app.UseExceptionHandler(_ => { }); // UnexpectedErrors answers
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapHealth();
        app.MapStaticAssets().AllowAnonymous();
        app.MapOpenApi("/openapi/{documentName}.json");
        app.MapApi();
        app.MapLogFiles();
        app.MapLanguages();
        app.MapRazorPages().WithStaticAssets();
        return app;
    }

    private static void AddLogging(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z' ";
            console.ColorBehavior = Microsoft.Extensions.Logging.Console.LoggerColorBehavior.Disabled;
        });
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        // What keeps the host from starting is said once, as a sentence, by Run.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
    }

    private static void AddServices(IServiceCollection services)
    {
        services.AddActionRegister();
        services.AddHttpContextAccessor();
        services.AddSingleton<CommandAnswers>();
        services.AddSingleton<CommandSender>();
        services.AddSingleton<MayRead>();
        services.ConfigureHttpJsonOptions(json => WebJson.Apply(json.SerializerOptions));
        services.AddExceptionHandler<UnexpectedErrors>();
        services.AddRegisterOpenApi();
        services.AddFormKeys();
        services.AddPages();
        services.AddCompression();
        services.AddAuthentication(DemoSignIn.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, DemoSignIn>(DemoSignIn.SchemeName, null);
        services.AddAuthorization();
        services.Configure<HostOptions>(options => options.ShutdownTimeout = _longestStop);
    }

    private static async Task<int> CannotStart(string because)
    {
        await Console.Error.WriteLineAsync($"The register cannot start. {because.ReplaceLineEndings(" ")}");
        return CouldNotRun;
    }
}
