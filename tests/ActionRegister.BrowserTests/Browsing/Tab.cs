using ActionRegister.BrowserTests.Checks;
using Microsoft.Playwright;
using Shouldly;

namespace ActionRegister.BrowserTests.Browsing;

/// <summary>An open tab, and what can be asked of the page that it shows.</summary>
public sealed class Tab
{
    private readonly HtmlValidator _validator;
    private Look _look;
    private IResponse? _document;

    internal Tab(IPage page, Look look, HtmlValidator validator)
    {
        (Page, _look, _validator) = (page, look, validator);
        page.Response += (_, response) =>
        {
            if (response.Request.IsNavigationRequest && response.Frame == page.MainFrame) _document = response;
        };
    }

    /// <summary>To find things by what people see, to click and to type.</summary>
    public IPage Page { get; }

    /// <summary>The status with which the page shown came.</summary>
    public int Status => Document.Status;

    private IResponse Document => _document ?? throw new InvalidOperationException("Nothing has been opened.");

    /// <summary>Opens an address of the host, and answers with the status.</summary>
    public async Task<int> Open(string address)
    {
        await Page.GotoAsync(address);
        return Status;
    }

    /// <summary>Makes the window another size: what is shown stays.</summary>
    public async Task Resize(Look look)
    {
        _look = _look with { Width = look.Width, Height = look.Height };
        await Page.SetViewportSizeAsync(look.Width, look.Height);
    }

    /// <summary>Everything that has to be so of what is shown, at every size.</summary>
    public async Task ShouldFitAndBeAccessible()
    {
        string[] faults = [.. await TooWide(), .. await ReferenceCheck.Faults(Page), .. await Unusable()];
        faults.ShouldBeEmpty(Page.Url);
    }

    /// <summary>Everything that has to be so on every page.</summary>
    public async Task ShouldBeGood()
    {
        string[] faults = [.. await Invalid(), .. await StyleCheck.Faults(Page), .. await TooWide(), .. await ReferenceCheck.Faults(Page), .. await Unusable()];
        faults.ShouldBeEmpty(Page.Url);
    }

    /// <summary>One visible first heading, and nothing that axe finds.</summary>
    public async Task ShouldBeAccessible() => (await Unusable()).ShouldBeEmpty(Page.Url);

    /// <summary>The HTML as it was sent is valid.</summary>
    public async Task ShouldBeValid() => (await Invalid()).ShouldBeEmpty(Page.Url);

    /// <summary>The page is not wider than the window.</summary>
    public async Task ShouldNotScrollSideways() => (await TooWide()).ShouldBeEmpty(Page.Url);

    /// <summary>Keeps a picture of the whole page, when ACTIONREGISTER_SCREENSHOTS names a folder for them.</summary>
    public async Task Picture(string name)
    {
        if (Environment.GetEnvironmentVariable("ACTIONREGISTER_SCREENSHOTS") is not { Length: > 0 } folder) return;
        await Page.ScreenshotAsync(new()
        {
            Path = Path.Combine(folder, $"{name}-{_look.Width}.png"),
            FullPage = true,
            Caret = ScreenshotCaret.Initial, // hiding it would need a style in the page, which its policy forbids
        });
    }

    private async Task<IReadOnlyList<string>> Invalid() => await _validator.Faults(await Document.TextAsync());

    private async Task<IReadOnlyList<string>> TooWide()
    {
        var width = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        return width <= _look.Width ? [] : [$"The page is {width} pixels wide, wider than the window."];
    }

    // axe is a script: it runs on what the page has become without any. Only a change is passed on, hence true before false.
    private async Task<IReadOnlyList<string>> Unusable()
    {
        if (_look.Script) return await AxeCheck.Faults(Page);
        var session = await Page.Context.NewCDPSessionAsync(Page);
        await ForbidScripts(session, true);
        await ForbidScripts(session, false);
        var faults = await AxeCheck.Faults(Page);
        await ForbidScripts(session, true);
        await session.DetachAsync();
        return faults;
    }

    private static async Task ForbidScripts(ICDPSession session, bool forbidden) =>
        await session.SendAsync("Emulation.setScriptExecutionDisabled", new() { ["value"] = forbidden });
}
