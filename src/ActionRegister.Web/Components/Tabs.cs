using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace ActionRegister.Web.Components;

/// <summary>Panels of which one is shown; without script all are, one below the other.</summary>
internal sealed record Tabs : IHtmlContent
{
    public string? Id { get; init; }

    public string? IdPrefix { get; init; }

    /// <summary>"Contents" unless told.</summary>
    public string? Title { get; init; }

    public IReadOnlyList<TabsItem?> Items { get; init; } = [];

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => Markup().WriteTo(writer, encoder);

    private Element Markup()
    {
        var tabs = new Element("div").With("id", Id).Class("govuk-tabs", Classes).With(Attributes).With("data-module", "govuk-tabs")
            .Add(new Element("h2").Class("govuk-tabs__title").Add(Title ?? "Contents"));
        return Items.Count == 0
            ? tabs
            : tabs.Add(new Element("ul").Class("govuk-tabs__list").Add(Items.Select((item, index) => item is null ? null : Tab(item, index))))
                .Add(Items.Select((item, index) => item is null ? null : Panel(item, index)));
    }

    private string PanelId(TabsItem item, int index) => string.IsNullOrEmpty(item.Id) ? $"{IdPrefix}-{index + 1}" : item.Id;

    private Element Tab(TabsItem item, int index) => new Element("li").Class("govuk-tabs__list-item", index == 0 ? "govuk-tabs__list-item--selected" : null)
        .Add(new Element("a").Class("govuk-tabs__tab").With("href", $"#{PanelId(item, index)}").With(item.Attributes).Add(item.Label));

    private Element Panel(TabsItem item, int index) => new Element("div").Class("govuk-tabs__panel", index == 0 ? null : "govuk-tabs__panel--hidden")
        .With("id", PanelId(item, index)).With(item.Panel?.Attributes)
        .Add(item.Panel?.Html ?? (Inner.Of(item.Panel?.Text) is { } text ? new Element("p").Class("govuk-body").Add(text) : null));
}

/// <summary>A tab and its panel.</summary>
internal sealed record TabsItem
{
    public string? Id { get; init; }

    public string? Label { get; init; }

    public TabsPanel? Panel { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }
}

/// <summary>What a tab shows.</summary>
internal sealed record TabsPanel
{
    public string? Text { get; init; }

    public IHtmlContent? Html { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }
}
