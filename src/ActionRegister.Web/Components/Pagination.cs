using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace ActionRegister.Web.Components;

/// <summary>Links to the other pages of a list, or to the page before and after.</summary>
internal sealed record Pagination : IHtmlContent
{
    public PaginationLink? Previous { get; init; }

    public PaginationLink? Next { get; init; }

    public IReadOnlyList<PaginationItem?>? Items { get; init; }

    /// <summary>"Pagination" unless told.</summary>
    public string? LandmarkLabel { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => Markup().WriteTo(writer, encoder);

    private bool IsBlock => Items is null && (Next is not null || Previous is not null);

    private Element Markup() => new Element("nav").Class("govuk-pagination", IsBlock ? "govuk-pagination--block" : null, Classes)
        .Always("aria-label", string.IsNullOrEmpty(LandmarkLabel) ? "Pagination" : LandmarkLabel).With(Attributes)
        .Add(Arrow(Previous, "prev", "Previous"))
        .Add(Items is null ? null : new Element("ul").Class("govuk-pagination__list").Add(Items.Select(Item)))
        .Add(Arrow(Next, "next", "Next"));

    private Element? Arrow(PaginationLink? link, string side, string word)
    {
        if (link is null || string.IsNullOrEmpty(link.Href)) return null;
        var labelled = !string.IsNullOrEmpty(link.LabelText);
        var title = new Element("span").Class("govuk-pagination__link-title", IsBlock && !labelled ? "govuk-pagination__link-title--decorated" : null)
            .Add(Inner.Of(link.Html, link.Text) ?? Inner.All(Inner.Of(word), new Element("span").Class("govuk-visually-hidden").Add(" page")));
        var icon = Icon(side);
        return new Element("div").Class($"govuk-pagination__{side}")
            .Add(new Element("a").Class("govuk-link", "govuk-pagination__link").With("href", link.Href).With("rel", side).With(link.Attributes)
                .Add(IsBlock || side == "prev" ? icon : null).Add(title)
                .Add(labelled && IsBlock ? Label(link) : null)
                .Add(!IsBlock && side == "next" ? icon : null));
    }

    private static IHtmlContent Label(PaginationLink link) => Inner.All(
        Inner.Of(" "), new Element("span").Class("govuk-visually-hidden").Add(":"),
        Inner.Of(" "), new Element("span").Class("govuk-pagination__link-label").Add(link.LabelText));

    private static Element? Item(PaginationItem? item)
    {
        if (item is null or { Number: null, Ellipsis: false }) return null;
        var place = new Element("li").Class(
            "govuk-pagination__item", item.Current ? "govuk-pagination__item--current" : null, item.Ellipsis ? "govuk-pagination__item--ellipsis" : null);
        if (item.Ellipsis) return place.Add("\u22ef");
        return place.Add(new Element("a").Class("govuk-link", "govuk-pagination__link").Always("href", item.Href)
            .Always("aria-label", item.VisuallyHiddenText ?? $"Page {item.Number}").With("aria-current", item.Current ? "page" : null)
            .With(item.Attributes).Add(item.Number));
    }

    private static Element Icon(string side) => new Element("svg").Class("govuk-pagination__icon", $"govuk-pagination__icon--{side}")
        .With("xmlns", "http://www.w3.org/2000/svg").With("height", "13").With("width", "15").With("aria-hidden", "true")
        .With("focusable", "false").With("viewBox", "0 0 15 13")
        .Add(new Element("path").With("d", side == "prev"
            ? "m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z"
            : "m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z"));
}

/// <summary>The page before or after; "Previous page" and "Next page" unless told.</summary>
internal sealed record PaginationLink
{
    public string? Text { get; init; }

    public IHtmlContent? Html { get; init; }

    public string? Href { get; init; }

    public string? LabelText { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }
}

/// <summary>A page of the list, or dots for those left out.</summary>
internal sealed record PaginationItem
{
    public string? Number { get; init; }

    public string? Href { get; init; }

    public bool Current { get; init; }

    public bool Ellipsis { get; init; }

    /// <summary>Read out: "Page 3" unless told.</summary>
    public string? VisuallyHiddenText { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }
}
