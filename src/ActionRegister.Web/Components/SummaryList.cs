using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace ActionRegister.Web.Components;

/// <summary>Facts of one thing, each with its name and what can be done about it.</summary>
internal sealed record SummaryList : IHtmlContent
{
    public IReadOnlyList<SummaryListRow?> Rows { get; init; } = [];

    public SummaryListCard? Card { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => Markup().WriteTo(writer, encoder);

    private Element Markup()
    {
        var anyActions = Rows.Any(r => r?.Actions?.Items is { Count: > 0 });
        var list = new Element("dl").Class("govuk-summary-list", Classes).With(Attributes)
            .Add(Rows.Select(row => row is null ? null : Row(row, anyActions)));
        return Card is null ? list : InCard(Card, list);
    }

    private Element Row(SummaryListRow row, bool anyActions) => new Element("div")
        .Class("govuk-summary-list__row", anyActions && row.Actions?.Items is null ? "govuk-summary-list__row--no-actions" : null, row.Classes)
        .Add(new Element("dt").Class("govuk-summary-list__key", row.Key?.Classes).Add(Inner.Of(row.Key?.Html, row.Key?.Text)))
        .Add(new Element("dd").Class("govuk-summary-list__value", row.Value?.Classes).Add(Inner.Of(row.Value?.Html, row.Value?.Text)))
        .Add(row.Actions?.Items switch
        {
            null or [] => null,
            [var only] => new Element("dd").Class("govuk-summary-list__actions", row.Actions.Classes).Add(Link(only)),
            var several => new Element("dd").Class("govuk-summary-list__actions", row.Actions.Classes).Add(new Element("ul").Class("govuk-summary-list__actions-list")
                .Add(several.Select(a => new Element("li").Class("govuk-summary-list__actions-list-item").Add(Link(a))))),
        });

    private Element InCard(SummaryListCard card, Element list)
    {
        var top = new Element("div").Class("govuk-summary-card__title-wrapper");
        if (card.Title is { } title)
            top.Add(new Element($"h{title.HeadingLevel ?? 2}").Class("govuk-summary-card__title", title.Classes).Add(Inner.Of(title.Html, title.Text)));
        if (card.Actions?.Items is [var only])
            top.Add(new Element("div").Class("govuk-summary-card__actions", card.Actions.Classes).Add(Link(only)));
        if (card.Actions?.Items is { Count: > 1 } several)
            top.Add(new Element("ul").Class("govuk-summary-card__actions", card.Actions.Classes)
                .Add(several.Select(a => new Element("li").Class("govuk-summary-card__action").Add(Link(a)))));
        return new Element("div").Class("govuk-summary-card", card.Classes).With(card.Attributes)
            .Add(top, new Element("div").Class("govuk-summary-card__content").Add(list));
    }

    // Read out: what is done, to what, on which card.
    private Element Link(SummaryListAction action)
    {
        var link = new Element("a").Class("govuk-link", action.Classes).Always("href", action.Href).With(action.Attributes).Add(Inner.Of(action.Html, action.Text));
        if (string.IsNullOrEmpty(action.VisuallyHiddenText) && Card?.Title is null) return link;
        var hidden = new Element("span").Class("govuk-visually-hidden").Add(string.IsNullOrEmpty(action.VisuallyHiddenText) ? null : $" {action.VisuallyHiddenText}");
        return link.Add(Card?.Title is { } title ? hidden.Add(" (").Add(Inner.Of(title.Html, title.Text)).Add(")") : hidden);
    }
}

/// <summary>One fact.</summary>
internal sealed record SummaryListRow
{
    public SummaryListCell? Key { get; init; }

    public SummaryListCell? Value { get; init; }

    public SummaryListActions? Actions { get; init; }

    public string? Classes { get; init; }
}

/// <summary>The name or the value of a fact.</summary>
internal sealed record SummaryListCell
{
    public string? Text { get; init; }

    public IHtmlContent? Html { get; init; }

    public string? Classes { get; init; }
}

/// <summary>What can be done about a fact, or about a card.</summary>
internal sealed record SummaryListActions
{
    public IReadOnlyList<SummaryListAction>? Items { get; init; }

    public string? Classes { get; init; }
}

/// <summary>One thing that can be done: a link.</summary>
internal sealed record SummaryListAction
{
    public string? Text { get; init; }

    public IHtmlContent? Html { get; init; }

    public string? Href { get; init; }

    public string? VisuallyHiddenText { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }
}

/// <summary>A frame with a title around the list.</summary>
internal sealed record SummaryListCard
{
    public SummaryListTitle? Title { get; init; }

    public SummaryListActions? Actions { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }
}

/// <summary>The title of a card.</summary>
internal sealed record SummaryListTitle
{
    public string? Text { get; init; }

    public IHtmlContent? Html { get; init; }

    public int? HeadingLevel { get; init; }

    public string? Classes { get; init; }
}
