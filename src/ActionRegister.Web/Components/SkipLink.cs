using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace ActionRegister.Web.Components;

/// <summary>The first link of a page: past everything that all pages have, to its content.</summary>
internal sealed record SkipLink : IHtmlContent
{
    public string? Text { get; init; }

    public IHtmlContent? Html { get; init; }

    public string? Href { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => Markup().WriteTo(writer, encoder);

    private Element Markup() => new Element("a").Class("govuk-skip-link", Classes).Always("href", string.IsNullOrEmpty(Href) ? "#content" : Href)
        .With(Attributes).With("data-module", "govuk-skip-link").Add(Inner.Of(Html, Text));
}
