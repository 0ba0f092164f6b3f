using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace ActionRegister.Web.Components;

/// <summary>A word that says in which state something is.</summary>
internal sealed record Tag : IHtmlContent
{
    public string? Text { get; init; }

    public IHtmlContent? Html { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => Markup().WriteTo(writer, encoder);

    private Element Markup() => new Element("strong").Class("govuk-tag", Classes).With(Attributes).Add(Inner.Of(Html, Text));
}
