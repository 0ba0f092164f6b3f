using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace ActionRegister.Web.Components;

/// <summary>Says at the end of a journey that it is done.</summary>
internal sealed record Panel : IHtmlContent
{
    public string? Text { get; init; }

    public IHtmlContent? Html { get; init; }

    public string? TitleText { get; init; }

    public IHtmlContent? TitleHtml { get; init; }

    public int? HeadingLevel { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => Markup().WriteTo(writer, encoder);

    private Element Markup() => new Element("div").Class("govuk-panel", "govuk-panel--confirmation", Classes).With(Attributes)
        .Add(new Element($"h{HeadingLevel ?? 1}").Class("govuk-panel__title").Add(Inner.Of(TitleHtml, TitleText)))
        .Add(Inner.Of(Html, Text) is { } words ? new Element("div").Class("govuk-panel__body").Add(words) : null);
}
