using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace ActionRegister.Web.Components;

/// <summary>The languages that a page can be read in.</summary>
internal sealed record LanguageNavigation : IHtmlContent
{
    public IReadOnlyList<LanguageNavigationItem> Items { get; init; } = [];

    /// <summary>What a screen reader calls it; "Language" unless told.</summary>
    public string? AriaLabel { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => Markup().WriteTo(writer, encoder);

    private Element Markup() => new Element("nav").Class("govuk-language-navigation", Classes).With(Attributes)
        .Always("aria-label", AriaLabel ?? "Language")
        .Add(new Element("ul").Class("govuk-language-navigation__list")
            .Add(Items.Select(i => new Element("li").Class("govuk-language-navigation__list-item").Add(Language(i)))));

    private static Element Language(LanguageNavigationItem item)
    {
        var words = Inner.Of(item.Html, item.Text);
        if (item.Current || string.IsNullOrEmpty(item.Href))
            return new Element("span").Class("govuk-language-navigation__text", item.Classes).With("aria-current", "true")
                .With("lang", item.Lang).With("dir", item.Dir).With(item.Attributes).Add(words);
        return new Element("a").Class("govuk-language-navigation__link", item.Classes).With("href", item.Href).With("rel", "alternate")
            .With("lang", item.Lang).With("hreflang", item.HrefLang ?? item.Lang).With("dir", item.Dir).With(item.Attributes)
            .Add(words, string.IsNullOrEmpty(item.LanguageDescriptionText)
                ? null
                : new Element("span").Class("govuk-visually-hidden").Add($" {item.LanguageDescriptionText}"));
    }
}

/// <summary>A language, named in itself.</summary>
internal sealed record LanguageNavigationItem
{
    public string? Text { get; init; }

    public IHtmlContent? Html { get; init; }

    public string? Href { get; init; }

    public string? Lang { get; init; }

    public string? HrefLang { get; init; }

    public string? Dir { get; init; }

    public string? LanguageDescriptionText { get; init; }

    public bool Current { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }
}
