using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace ActionRegister.Web.Components;

/// <summary>The name of one field.</summary>
internal sealed record Label : IHtmlContent
{
    public string? Text { get; init; }

    public IHtmlContent? Html { get; init; }

    public string? For { get; init; }

    public bool IsPageHeading { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => Markup().WriteTo(writer, encoder);

    private IHtmlContent Markup()
    {
        if (Inner.Of(Html, Text) is not { } words) return HtmlString.Empty;
        var label = new Element("label").Class("govuk-label", Classes).With(Attributes).With("for", For).Add(words);
        return IsPageHeading ? new Element("h1").Class("govuk-label-wrapper").Add(label) : label;
    }
}
