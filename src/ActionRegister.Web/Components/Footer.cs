using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace ActionRegister.Web.Components;

/// <summary>The foot of every page, without the crown, the royal arms and the licence of gov.uk.</summary>
internal sealed record Footer : IHtmlContent
{
    public FooterMeta? Meta { get; init; }

    public IReadOnlyList<FooterNavigation> Navigation { get; init; } = [];

    public string? ContainerClasses { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => Markup().WriteTo(writer, encoder);

    private Element Markup()
    {
        var inside = new Element("div").Class("govuk-width-container", ContainerClasses);
        if (Navigation.Count > 0)
            inside.Add(new Element("div").Class("govuk-footer__navigation").Add(Navigation.Select(Section)), new Element("hr").Class("govuk-footer__section-break"));
        inside.Add(new Element("div").Class("govuk-footer__meta")
            .Add(new Element("div").Class("govuk-footer__meta-item", "govuk-footer__meta-item--grow").Add(Meta is { } meta ? Support(meta) : [])));
        return new Element("div").Class("govuk-footer", Classes).With(Attributes).Add(inside);
    }

    private static Element Section(FooterNavigation section)
    {
        var links = section.Items.Where(i => !string.IsNullOrEmpty(i.Href) && !string.IsNullOrEmpty(i.Text)).Select(i => Link(i, "govuk-footer__list-item"));
        return new Element("div").Class("govuk-footer__section", $"govuk-grid-column-{(string.IsNullOrEmpty(section.Width) ? "full" : section.Width)}")
            .Add(new Element("h2").Class("govuk-footer__heading", "govuk-heading-m").Add(section.Title))
            .Add(section.Items.Count == 0
                ? null
                : new Element("ul").Class("govuk-footer__list", section.Columns is > 0 ? $"govuk-footer__list--columns-{section.Columns}" : null).Add(links));
    }

    private static IEnumerable<IHtmlContent?> Support(FooterMeta meta)
    {
        yield return new Element("h2").Class("govuk-visually-hidden").Add(string.IsNullOrEmpty(meta.VisuallyHiddenTitle) ? "Support links" : meta.VisuallyHiddenTitle);
        if (meta.Items.Count > 0)
            yield return new Element("ul").Class("govuk-footer__inline-list").Add(meta.Items.Select(i => Link(i, "govuk-footer__inline-list-item")));
        if (Inner.Of(meta.Html, meta.Text) is { } words) yield return new Element("div").Class("govuk-footer__meta-custom").Add(words);
    }

    private static Element Link(FooterLink link, string itemClass) => new Element("li").Class(itemClass)
        .Add(new Element("a").Class("govuk-footer__link").With("href", link.Href).With(link.Attributes).Add(link.Text));
}

/// <summary>The links about the service itself, and words after them.</summary>
internal sealed record FooterMeta
{
    public string? Text { get; init; }

    public IHtmlContent? Html { get; init; }

    public IReadOnlyList<FooterLink> Items { get; init; } = [];

    /// <summary>"Support links" unless told.</summary>
    public string? VisuallyHiddenTitle { get; init; }
}

/// <summary>A column of links.</summary>
internal sealed record FooterNavigation
{
    public string? Title { get; init; }

    public int? Columns { get; init; }

    /// <summary>"full" unless told.</summary>
    public string? Width { get; init; }

    public IReadOnlyList<FooterLink> Items { get; init; } = [];
}

/// <summary>A link in the footer.</summary>
internal sealed record FooterLink
{
    public string? Text { get; init; }

    public string? Href { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }
}
