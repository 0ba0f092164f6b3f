using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace ActionRegister.Web.Components;

/// <summary>A link to the page before.</summary>
internal sealed record BackLink : IHtmlContent
{
    public string? Text { get; init; }

    public IHtmlContent? Html { get; init; }

    public string? Href { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => Markup().WriteTo(writer, encoder);

    private Element Markup() => new Element("a").Always("href", string.IsNullOrEmpty(Href) ? "#" : Href).Class("govuk-back-link", Classes)
        .With(Attributes).Add(Inner.Of(Html, string.IsNullOrEmpty(Text) ? "Back" : Text));
}
