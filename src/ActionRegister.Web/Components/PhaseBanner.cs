using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace ActionRegister.Web.Components;

/// <summary>Says that the service is not finished; stands inside the header.</summary>
internal sealed record PhaseBanner : IHtmlContent
{
    public string? Text { get; init; }

    public IHtmlContent? Html { get; init; }

    public Tag? Tag { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => Markup().WriteTo(writer, encoder);

    private Element Markup() => new Element("div").Class("govuk-phase-banner", "govuk-width-container", Classes).With(Attributes)
        .Add(new Element("p").Class("govuk-phase-banner__content")
            .Add((Tag ?? new Tag()) with { Attributes = null, Classes = string.Join(' ', "govuk-phase-banner__content__tag", Tag?.Classes).TrimEnd() })
            .Add(" ").Add(new Element("span").Class("govuk-phase-banner__text").Add(Inner.Of(Html, Text))));
}
