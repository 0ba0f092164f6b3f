using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace ActionRegister.Web.Components;

/// <summary>Everything that was wrong with a form, each a link to its place; takes the focus when the page is opened.</summary>
internal sealed record ErrorSummary : IHtmlContent
{
    public string? TitleText { get; init; }

    public IHtmlContent? TitleHtml { get; init; }

    public string? DescriptionText { get; init; }

    public IHtmlContent? DescriptionHtml { get; init; }

    public IReadOnlyList<ErrorSummaryItem> ErrorList { get; init; } = [];

    public bool? DisableAutoFocus { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => Markup().WriteTo(writer, encoder);

    // The alert is a child, so that moving the focus does not cut the announcement short.
    private Element Markup() => new Element("div").Class("govuk-error-summary", Classes).Saying("data-disable-auto-focus", DisableAutoFocus)
        .With(Attributes).With("data-module", "govuk-error-summary")
        .Add(new Element("div").With("role", "alert")
            .Add(new Element("h2").Class("govuk-error-summary__title").Add(Inner.Of(TitleHtml, TitleText)))
            .Add(new Element("div").Class("govuk-error-summary__body").Add(Description(), List())));

    private Element? Description() => Inner.Of(DescriptionHtml, DescriptionText) is { } words ? new Element("p").Add(words) : null;

    private Element? List() => ErrorList.Count == 0
        ? null
        : new Element("ul").Class("govuk-list", "govuk-error-summary__list").Add(ErrorList.Select(e => new Element("li").Add(Item(e))));

    private static IHtmlContent? Item(ErrorSummaryItem item)
    {
        var words = Inner.Of(item.Html, item.Text);
        return string.IsNullOrEmpty(item.Href) ? words : new Element("a").With("href", item.Href).With(item.Attributes).Add(words);
    }
}

/// <summary>One thing that was wrong, and where.</summary>
internal sealed record ErrorSummaryItem
{
    public string? Text { get; init; }

    public IHtmlContent? Html { get; init; }

    public string? Href { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }
}
