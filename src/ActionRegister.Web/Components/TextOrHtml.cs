using Microsoft.AspNetCore.Html;

namespace ActionRegister.Web.Components;

/// <summary>Words inside a component: text, or HTML in its place.</summary>
internal sealed record TextOrHtml
{
    public string? Text { get; init; }

    public IHtmlContent? Html { get; init; }

    internal static IHtmlContent? Of(TextOrHtml? words) => Inner.Of(words?.Html, words?.Text);
}
