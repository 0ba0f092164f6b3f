using Microsoft.Playwright;

namespace ActionRegister.BrowserTests.Checks;

/// <summary>Looks for references that break at a hyphen where people find their way by them: in headings, captions, links and heads of tables.</summary>
internal static class ReferenceCheck
{
    private const string Broken = """
        () => [...document.querySelectorAll("h1, h2, h3, h4, caption, th, a, legend, summary, label, button")].flatMap(element => {
          const faults = [], texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          while (texts.nextNode())
            for (const found of texts.currentNode.data.matchAll(/\b[DA]-\d{4,}-\d{4,}\b/g)) {
              const range = document.createRange();
              range.setStart(texts.currentNode, found.index);
              range.setEnd(texts.currentNode, found.index + found[0].length);
              if (new Set([...range.getClientRects()].map(line => Math.round(line.top))).size > 1)
                faults.push(`${found[0]} in <${element.localName}> "${element.innerText.trim()}"`);
            }
          return faults;
        })
        """;

    /// <summary>What it finds, a sentence for each place.</summary>
    public static async Task<IReadOnlyList<string>> Faults(IPage page) =>
        [.. (await page.EvaluateAsync<string[]>(Broken)).Select(place => $"A reference breaks: {place}.")];
}
