using ActionRegister.Web.Audit;
using ActionRegister.Web.Awaiting;
using ActionRegister.Web.Commands;
using ActionRegister.Web.Entries;
using ActionRegister.Web.Home;
using ActionRegister.Web.Identity;
using ActionRegister.Web.Importing;
using ActionRegister.Web.Planning;
using ActionRegister.Web.Redlines;
using ActionRegister.Web.TermsOfReference;
using ActionRegister.Web.Tracing;
using ActionRegister.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace ActionRegister.Web.Hosting;

/// <summary>What holds for every page: who may see it, in which language, with which words around it.</summary>
internal static class PageRules
{
    public static void AddPages(this IServiceCollection services)
    {
        services.AddLanguages();
        services.AddRazorPages(options =>
            {
                options.Conventions.AddFolderApplicationModelConvention("/", page => page.Filters.Add(new ServiceFilterAttribute<PageAccess>()));
                // What is done on a proposal is done on an amendment, too: one page, two addresses.
                options.Conventions.AddActsOnAmendments();
            })
            .WithRazorPagesAtContentRoot()
            .AddViewLocalization();
        services.AddScoped<PageAccess>();
        services.AddScoped<PageFrame>();
        services.AddScoped<PageActs>();
        services.AddScoped<ActDesk>();
        services.AddScoped<Retelling>();
        services.AddScoped<NextSteps>();
        services.AddScoped<EntryAsked>();
        services.AddSingleton<PartyWords>();
        services.AddSingleton<FactWords>();
        services.AddSingleton<RedlineWords>();
        services.AddSingleton<StageWords>();
        services.AddSingleton<SettingWords>();
        services.AddSingleton<AskedWords>();
        services.AddSingleton<PlannedWords>();
        services.AddSingleton<HomeWords>();
        services.AddSingleton<ImportWords>();
        services.AddSingleton<ExceptionWords>();
        services.AddSingleton<GroupChangeWords>();
        services.AddSingleton<WhyWords>();
    }
}
