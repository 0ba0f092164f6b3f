using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ActionRegister.UnitTests.Components;

/// <summary>HTML as a browser understands it: the order of attributes and the white space between elements mean nothing.</summary>
internal static class Meaning
{
    private static readonly HtmlParser _parser = new();

    // What flows in a line with text, so that white space beside it is seen or heard.
    private static readonly HashSet<string> _inline = ["a", "span", "strong"];

    /// <summary>One line for each element and each text, indented.</summary>
    public static string Of(string html)
    {
        var body = _parser.ParseDocument($"<body>{html}</body>").Body!;
        var all = new StringBuilder();
        foreach (var child in body.ChildNodes) Write(all, child, 0);
        return all.ToString();
    }

    private static void Write(StringBuilder all, INode node, int depth)
    {
        if (node is IText text)
        {
            if (Words(text) is { Length: > 0 } words) all.Append(' ', depth * 2).Append('"').Append(words).Append("\"\n");
            return;
        }

        if (node is not IElement element) return;
        all.Append(' ', depth * 2).Append('<').Append(element.LocalName);
        foreach (var attribute in element.Attributes.OrderBy(a => a.Name, StringComparer.Ordinal))
            all.Append(' ').Append(attribute.Name).Append("=[").Append(Value(attribute)).Append(']');
        all.Append(">\n");
        foreach (var child in element.ChildNodes) Write(all, child, depth + 1);
    }

    private static string Value(IAttr attribute) => attribute.Name == "class"
        ? string.Join(' ', attribute.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal))
        : attribute.Value;

    private static string Words(IText text)
    {
        if (text.ParentElement?.LocalName is "textarea" or "pre") return text.Data;
        var words = Regex.Replace(text.Data, @"\s+", " ");
        if (!Flows(text.PreviousSibling) && !(text.PreviousSibling is null && IsHidden(text.ParentElement))) words = words.TrimStart();
        return Flows(text.NextSibling) ? words : words.TrimEnd();
    }

    private static bool Flows(INode? node) => node is IElement element && _inline.Contains(element.LocalName);

    // Words for screen readers follow the words before them: the space at their start keeps the two apart.
    private static bool IsHidden(IElement? parent) => parent?.ClassList.Contains("govuk-visually-hidden") == true;
}
