using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace ActionRegister.Web.Components;

/// <summary>The strip at the top of every page, without the crown: GOV.UK Frontend calls it the generic header.</summary>
internal sealed record Header : IHtmlContent
{
    public string? LogoText { get; init; }

    public IHtmlContent? LogoHtml { get; init; }

    public string? Url { get; init; }

    public string? ContainerClasses { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => Markup().WriteTo(writer, encoder);

    private Element Markup() => new Element("div").Class("govuk-generic-header", Classes).With(Attributes)
        .Add(new Element("div")
            .Class("govuk-generic-header__container", string.IsNullOrEmpty(ContainerClasses) ? "govuk-width-container" : ContainerClasses)
            .Add(new Element("div").Class("govuk-generic-header__logo")
                .Add(new Element("a").Always("href", string.IsNullOrEmpty(Url) ? "/" : Url).Class("govuk-generic-header__homepage-link")
                    .Add(Inner.Of(LogoHtml, LogoText)))));
}
