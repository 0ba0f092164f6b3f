using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace ActionRegister.Web.Components;

/// <summary>A warning.</summary>
internal sealed record WarningText : IHtmlContent
{
    public string? Text { get; init; }

    public IHtmlContent? Html { get; init; }

    /// <summary>Read out for the exclamation mark: "Warning" unless told.</summary>
    public string? IconFallbackText { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => Markup().WriteTo(writer, encoder);

    private Element Markup() => new Element("div").Class("govuk-warning-text", Classes).With(Attributes)
        .Add(new Element("span").Class("govuk-warning-text__icon").With("aria-hidden", "true").Add("!"))
        .Add(" ").Add(new Element("strong").Class("govuk-warning-text__text")
            .Add(new Element("span").Class("govuk-visually-hidden").Add(string.IsNullOrEmpty(IconFallbackText) ? "Warning" : IconFallbackText))
            .Add(" ").Add(Inner.Of(Html, Text)));
}
