using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace ActionRegister.Web.Components;

/// <summary>Fields that belong together, and what they ask.</summary>
internal sealed record Fieldset : IHtmlContent
{
    public Legend? Legend { get; init; }

    public IHtmlContent? Html { get; init; }

    public string? DescribedBy { get; init; }

    public string? Role { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => Markup().WriteTo(writer, encoder);

    private Element Markup() => new Element("fieldset").Class("govuk-fieldset", Classes).With("role", Role).With("aria-describedby", DescribedBy)
        .With(Attributes).Add(Question(), Html);

    private Element? Question()
    {
        if (Inner.Of(Legend?.Html, Legend?.Text) is not { } words) return null;
        return new Element("legend").Class("govuk-fieldset__legend", Legend?.Classes)
            .Add(Legend is { IsPageHeading: true } ? new Element("h1").Class("govuk-fieldset__heading").Add(words) : words);
    }
}

/// <summary>What the fields of a fieldset ask.</summary>
internal sealed record Legend
{
    public string? Text { get; init; }

    public IHtmlContent? Html { get; init; }

    public string? Classes { get; init; }

    public bool IsPageHeading { get; init; }
}
