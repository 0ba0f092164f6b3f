using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace ActionRegister.Web.Components;

/// <summary>Where a page stands: the pages above it.</summary>
internal sealed record Breadcrumbs : IHtmlContent
{
    public IReadOnlyList<BreadcrumbsItem> Items { get; init; } = [];

    public bool CollapseOnMobile { get; init; }

    /// <summary>What a screen reader calls it; "Breadcrumb" unless told.</summary>
    public string? LabelText { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => Markup().WriteTo(writer, encoder);

    private Element Markup() => new Element("nav")
        .Class("govuk-breadcrumbs", Classes, CollapseOnMobile ? "govuk-breadcrumbs--collapse-on-mobile" : null)
        .With(Attributes).Always("aria-label", LabelText ?? "Breadcrumb")
        .Add(new Element("ol").Class("govuk-breadcrumbs__list").Add(Items.Select(Item)));

    private static Element Item(BreadcrumbsItem item)
    {
        var (place, words) = (new Element("li").Class("govuk-breadcrumbs__list-item"), Inner.Of(item.Html, item.Text));
        return string.IsNullOrEmpty(item.Href)
            ? place.With("aria-current", "page").Add(words)
            : place.Add(new Element("a").Class("govuk-breadcrumbs__link").With("href", item.Href).With(item.Attributes).Add(words));
    }
}

/// <summary>A page on the way; without an address the page itself.</summary>
internal sealed record BreadcrumbsItem
{
    public string? Text { get; init; }

    public IHtmlContent? Html { get; init; }

    public string? Href { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }
}
