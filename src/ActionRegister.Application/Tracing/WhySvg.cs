using System.Globalization;
using System.Security;
using System.Text;

namespace ActionRegister.Application.Tracing;

/// <summary>
/// Draws the chain of a graph as an SVG picture: the lines of the list, one box for each step, and a path from each step to each
/// of its reasons. Styled by classes alone; without scripts and without inline style.
/// </summary>
public static class WhySvg
{
    private const int Width = 960;
    private const int Left = 120;
    private const int Line = 22;
    private const int Between = 14;
    private const int Letters = 96;

    /// <summary>The picture; without the lines of the list it shows nothing.</summary>
    public static string Draw(WhyGraph graph, Func<Said, string> say)
    {
        var boxes = new List<(WhyStep Step, List<string> Lines, int Top, int Height)>();
        var top = Between;
        foreach (var step in WhyChain.Of(graph))
        {
            var lines = step.Lines(say).SelectMany(Wrapped).ToList();
            boxes.Add((step, lines, top, lines.Count * Line + Between));
            top += lines.Count * Line + 2 * Between;
        }

        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" class="register-why" role="img" aria-labelledby="why-title why-desc" viewBox="0 0 {Width} {top}">""");
        svg.Append(CultureInfo.InvariantCulture, $"""<title id="why-title">{Text($"{graph.Reference}: {graph.Title}")}</title>""");
        svg.Append(CultureInfo.InvariantCulture, $"""<desc id="why-desc">{Text(string.Join(' ', graph.Answer.Select(say)))}</desc>""");
        foreach (var (step, _, from, height) in boxes)
        {
            foreach (var because in step.Because)
            {
                foreach (var to in because.Steps.Select(number => boxes[number - 1]))
                    Path(svg, because.Reason, from + height / 2, to.Top + to.Height / 2);
            }
        }

        foreach (var (step, lines, from, height) in boxes) Box(svg, step.Kind, lines, from, height);
        return svg.Append("</svg>").ToString();
    }

    private static void Path(StringBuilder svg, WhyReason reason, int from, int to)
    {
        // The farther the reason, the farther to the left the path swings.
        var swing = Left - Math.Min(Left - 4, 12 + (int)(Math.Sqrt(Math.Abs(from - to)) * 2.2));
        svg.Append(CultureInfo.InvariantCulture, $"""<path class="register-why__reason register-why__reason--{Name(reason)}" fill="none" stroke="currentColor" d="M {Left} {from} C {swing} {from} {swing} {to} {Left} {to}"/>""");
        svg.Append(CultureInfo.InvariantCulture, $"""<circle class="register-why__end" cx="{Left}" cy="{to}" r="3"/>""");
    }

    private static void Box(StringBuilder svg, WhyKind kind, List<string> lines, int top, int height)
    {
        svg.Append(CultureInfo.InvariantCulture, $"""<g class="register-why__step register-why__step--{Name(kind)}"><rect x="{Left}" y="{top}" width="{Width - Left - 4}" height="{height}" fill="none" stroke="currentColor"/>""");
        for (var i = 0; i < lines.Count; i++)
            svg.Append(CultureInfo.InvariantCulture, $"""<text x="{Left + 10}" y="{top + Line * (i + 1)}">{Text(lines[i])}</text>""");
        svg.Append("</g>");
    }

    private static IEnumerable<string> Wrapped(string line)
    {
        while (line.Length > Letters)
        {
            var end = line.LastIndexOf(' ', Letters);
            if (end <= 0) end = Letters;
            yield return line[..end];
            line = line[end..].TrimStart();
        }

        yield return line;
    }

    private static string Name<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName($"{value}");

    // XML has no place for most control characters, however they are written.
    private static string Text(string text) => SecurityElement.Escape(string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)));
}
