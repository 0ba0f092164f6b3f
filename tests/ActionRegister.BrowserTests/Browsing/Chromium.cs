using ActionRegister.BrowserTests.Checks;
using ActionRegister.Web.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(ActionRegister.BrowserTests.Browsing.Chromium))]

namespace ActionRegister.BrowserTests.Browsing;

/// <summary>The browser that all tests share; every visit is a new profile in it.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] _arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    // In milliseconds. A machine that is busy with something else is slow, not broken.
    private const float Patience = 120_000;

    private readonly HtmlValidator _validator = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program(), Args = _arguments, Timeout = Patience });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        _validator.Dispose();
    }

    /// <summary>
    /// Visits a host as whoever holds an office ("co-chair:local", "seat:wales", "secretariat", "auditor"), or signed out; fails
    /// when the browser had anything to complain about.
    /// </summary>
    public async Task Visit(WebApplication host, string? office, Look look, Func<Tab, Task> doing)
    {
        var address = new Uri(host.Urls.First());
        await using var context = await _browser!.NewContextAsync(new() // set by InitializeAsync
        {
            BaseURL = address.ToString(),
            JavaScriptEnabled = look.Script,
            Locale = "en-GB",
            ViewportSize = new() { Width = look.Width, Height = look.Height },
        });
        context.SetDefaultTimeout(Patience);
        await context.AddCookiesAsync([new() { Name = "language", Value = look.Language, Url = address.ToString() }]);
        if (office is not null)
        {
            var person = $"{await Offices.Holder(host.Services, office):D}";
            await context.AddCookiesAsync([new() { Name = DemoSignIn.Cookie, Value = person, Url = address.ToString() }]);
        }

        var complaints = new Complaints(context, address);
        await doing(new Tab(await context.NewPageAsync(), look, _validator));
        complaints.ShouldBeNone();
    }

    // The shell first: the same engine without the windows and menus of a browser, which cost as much as the pages.
    private static string Program() =>
        Environment.GetEnvironmentVariable("ACTIONREGISTER_CHROMIUM") is { Length: > 0 } named
            ? named
            : (from name in new[] { "chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable" }
               from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
               let file = Path.Combine(folder, name)
               where File.Exists(file)
               select file).FirstOrDefault()
            ?? throw new InvalidOperationException(
                "Neither chromium nor google-chrome was found: install one, or name its program in ACTIONREGISTER_CHROMIUM.");
}
