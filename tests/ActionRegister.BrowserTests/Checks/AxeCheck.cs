using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ActionRegister.BrowserTests.Checks;

/// <summary>Asks axe whether everybody can use what is shown: WCAG 2.2 AA, and what its authors call best practice.</summary>
internal static class AxeCheck
{
    private static readonly AxeRunOptions _options = new()
    {
        RunOnly = new RunOnlyOptions
        {
            Type = "tag",
            Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        },
        ResultTypes = [ResultType.Violations],
    };

    /// <summary>What it finds, a sentence for each rule.</summary>
    public static async Task<IReadOnlyList<string>> Faults(IPage page)
    {
        // A page with nothing on it breaks no rule.
        var headings = await page.Locator("h1:visible").AllInnerTextsAsync();
        var told = headings.Count(text => text.Trim().Length > 0);
        if (told != 1) return [$"A page shows one first heading, and this one {told}: {string.Join("; ", headings)}"];

        return [.. (await page.RunAxe(_options)).Violations.Select(Told)];
    }

    private static string Told(AxeResultItem violation) =>
        $"{violation.Id}: {violation.Help}: {string.Join("; ", violation.Nodes.Take(5).Select(node => $"{node.Target} {node.Html}"))}";
}
