using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace ActionRegister.BrowserTests.Checks;

/// <summary>Asks axe whether everybody can use what is shown: WCAG 2.2 AA, and what its authors call best practice.</summary>
internal static class AxeCheck
{
    private static readonly string _axe = new BundledAxeScriptProvider().GetScript();

    // In the page itself, which has no frames: axe's own way to join what frames answer opens a page more for each question.
    private const string Ask = """
        async () => (await axe.run(document, {
          runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
          resultTypes: ["violations"],
        })).violations.map(found =>
          `${found.id}: ${found.help}: ` + found.nodes.slice(0, 5).map(node => `${node.target} ${node.html}`).join("; "))
        """;

    /// <summary>What it finds, a sentence for each rule.</summary>
    public static async Task<IReadOnlyList<string>> Faults(IPage page)
    {
        // A page with nothing on it breaks no rule.
        var headings = await page.Locator("h1:visible").AllInnerTextsAsync();
        var told = headings.Count(text => text.Trim().Length > 0);
        if (told != 1) return [$"A page shows one first heading, and this one {told}: {string.Join("; ", headings)}"];

        if (!await page.EvaluateAsync<bool>("() => 'axe' in window")) await page.EvaluateAsync(_axe);
        return await page.EvaluateAsync<string[]>(Ask);
    }
}
