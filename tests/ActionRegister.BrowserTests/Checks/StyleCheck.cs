using Microsoft.Playwright;

namespace ActionRegister.BrowserTests.Checks;

/// <summary>Looks for components whose style was never brought in: they are shown bare, and break no rule of HTML or of axe.</summary>
internal static class StyleCheck
{
    private const string Bare = """
        () => {
          const style = [...document.styleSheets].flatMap(sheet => [...sheet.cssRules]).map(rule => rule.cssText).join("\n");
          const components = [...document.querySelectorAll("[class]")].flatMap(element => [...element.classList])
            .filter(name => /^(govuk|moj)-[a-z]/.test(name) && !/^govuk-js-/.test(name)).map(name => name.split(/__|--/)[0]);
          return [...new Set(components)].filter(name => !new RegExp(`[.]${name}(?![a-z0-9])`).test(style));
        }
        """;

    /// <summary>What it finds, a sentence for each component.</summary>
    public static async Task<IReadOnlyList<string>> Faults(IPage page) =>
        [.. (await page.EvaluateAsync<string[]>(Bare)).Select(component => $"{component} has no style.")];
}
