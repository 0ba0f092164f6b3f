using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace ActionRegister.Web.Components;

/// <summary>The name of the service and the links that every page has.</summary>
internal sealed record ServiceNavigation : IHtmlContent
{
    public string? ServiceName { get; init; }

    public string? ServiceUrl { get; init; }

    public IReadOnlyList<ServiceNavigationItem?> Navigation { get; init; } = [];

    public string? NavigationId { get; init; }

    public string? NavigationClasses { get; init; }

    public string? NavigationLabel { get; init; }

    /// <summary>Whether a phone shows a menu button; when there is more than one link unless told.</summary>
    public bool? CollapseNavigationOnMobile { get; init; }

    /// <summary>"Menu" unless told.</summary>
    public string? MenuButtonText { get; init; }

    public string? MenuButtonLabel { get; init; }

    /// <summary>"Service information" unless told.</summary>
    public string? AriaLabel { get; init; }

    public ServiceNavigationSlots? Slots { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => Markup().WriteTo(writer, encoder);

    private Element Markup() => Outermost().Class("govuk-service-navigation", Classes).With("data-module", "govuk-service-navigation").With(Attributes)
        .Add(new Element("div").Class("govuk-width-container", Slots?.End?.Align == "inline" ? "govuk-service-navigation__inlining-container" : null)
            .Add(Slots?.Start, new Element("div").Class("govuk-service-navigation__container").Add(Name(), Links()), Slots?.End?.Html));

    // With a name it is a landmark of its own; without, the nav inside is one.
    private Element Outermost() => !string.IsNullOrEmpty(ServiceName) || Slots?.Start is not null || Slots?.End?.Html is not null
        ? new Element("section").Always("aria-label", AriaLabel ?? "Service information")
        : new Element("div");

    private Element? Name() => string.IsNullOrEmpty(ServiceName)
        ? null
        : new Element("span").Class("govuk-service-navigation__service-name").Add(string.IsNullOrEmpty(ServiceUrl)
            ? new Element("span").Class("govuk-service-navigation__text").Add(ServiceName)
            : new Element("a").With("href", ServiceUrl).Class("govuk-service-navigation__link").Add(ServiceName));

    private Element? Links()
    {
        var items = Navigation.OfType<ServiceNavigationItem>().ToList();
        if (items.Count == 0 && Slots?.NavigationStart is null && Slots?.NavigationEnd is null) return null;
        var (menu, id) = (string.IsNullOrEmpty(MenuButtonText) ? "Menu" : MenuButtonText, string.IsNullOrEmpty(NavigationId) ? "navigation" : NavigationId);
        var button = new Element("button").With("type", "button")
            .Class("govuk-service-navigation__toggle", "govuk-js-service-navigation-toggle").With("aria-controls", id)
            .With("aria-label", MenuButtonLabel == menu ? null : MenuButtonLabel).With("hidden", true).With("aria-hidden", "true").Add(menu);
        return new Element("nav").Always("aria-label", string.IsNullOrEmpty(NavigationLabel) ? menu : NavigationLabel)
            .Class("govuk-service-navigation__wrapper", NavigationClasses)
            .Add(CollapseNavigationOnMobile ?? items.Count > 1 ? button : null)
            .Add(new Element("ul").Class("govuk-service-navigation__list").With("id", id)
                .Add(Slots?.NavigationStart).Add(items.Select(Item)).Add(Slots?.NavigationEnd));
    }

    private static Element Item(ServiceNavigationItem item)
    {
        var (here, words) = (item.Active || item.Current, Inner.Of(item.Html, item.Text));
        var inner = here ? new Element("strong").Class("govuk-service-navigation__active-fallback").Add(words) : words;
        var current = (item.Current, item.Active) switch { (true, _) => "page", (_, true) => "true", _ => null };
        var link = string.IsNullOrEmpty(item.Href)
            ? new Element("span").Class("govuk-service-navigation__text").With("aria-current", current)
            : new Element("a").Class("govuk-service-navigation__link").With("href", item.Href).With("aria-current", current).With(item.Attributes);
        return new Element("li").Class("govuk-service-navigation__item", here ? "govuk-service-navigation__item--active" : null).Add(link.Add(inner));
    }
}

/// <summary>A link of the service navigation.</summary>
internal sealed record ServiceNavigationItem
{
    public string? Text { get; init; }

    public IHtmlContent? Html { get; init; }

    public string? Href { get; init; }

    /// <summary>This very page.</summary>
    public bool Current { get; init; }

    /// <summary>A page below it.</summary>
    public bool Active { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }
}

/// <summary>What a page puts around the links.</summary>
internal sealed record ServiceNavigationSlots
{
    public IHtmlContent? Start { get; init; }

    public ServiceNavigationEnd? End { get; init; }

    public IHtmlContent? NavigationStart { get; init; }

    public IHtmlContent? NavigationEnd { get; init; }
}

/// <summary>What stands after the links; "inline" on the same line.</summary>
internal sealed record ServiceNavigationEnd
{
    public IHtmlContent? Html { get; init; }

    public string? Align { get; init; }
}
