using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace ActionRegister.Web.Components;

/// <summary>What stands inside a component: text, which is encoded, or HTML that the page made.</summary>
internal static class Inner
{
    /// <summary>Text; null when there is none.</summary>
    public static IHtmlContent? Of(string? text) => string.IsNullOrEmpty(text) ? null : new Words(text);

    /// <summary>The HTML if there is any, or the text.</summary>
    public static IHtmlContent? Of(IHtmlContent? html, string? text) => html ?? Of(text);

    /// <summary>HTML from a page: <c>Inner.From(@&lt;p&gt;…&lt;/p&gt;)</c>.</summary>
    public static IHtmlContent From(Func<object?, IHtmlContent> template) => template(null);

    /// <summary>One after the other; null is left out.</summary>
    public static IHtmlContent All(params IEnumerable<IHtmlContent?> parts)
    {
        var all = new HtmlContentBuilder();
        foreach (var part in parts.OfType<IHtmlContent>()) all.AppendHtml(part);
        return all;
    }

    private sealed record Words(string Text) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder) => encoder.Encode(writer, Text);
    }
}
