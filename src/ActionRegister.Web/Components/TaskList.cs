using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace ActionRegister.Web.Components;

/// <summary>What is still to be done, and what is done.</summary>
internal sealed record TaskList : IHtmlContent
{
    public string? IdPrefix { get; init; }

    public IReadOnlyList<TaskListItem?> Items { get; init; } = [];

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => Markup().WriteTo(writer, encoder);

    private Element Markup() => new Element("ul").Class("govuk-task-list", Classes).With(Attributes)
        .Add(Items.Select((item, index) => item is null ? null : Item(item, $"{(string.IsNullOrEmpty(IdPrefix) ? "task-list" : IdPrefix)}-{index + 1}")));

    private static Element Item(TaskListItem item, string id)
    {
        var hasLink = !string.IsNullOrEmpty(item.Href);
        var words = Inner.Of(item.Title?.Html, item.Title?.Text);
        var title = hasLink
            ? new Element("a").Class("govuk-link", "govuk-task-list__link", item.Title?.Classes).With("href", item.Href)
                .With("aria-describedby", item.Hint is null ? $"{id}-status" : $"{id}-hint {id}-status")
            : new Element("div").Class(item.Title?.Classes);
        return new Element("li").Class("govuk-task-list__item", hasLink ? "govuk-task-list__item--with-link" : null, item.Classes)
            .Add(new Element("div").Class("govuk-task-list__name-and-hint").Add(title.Add(words), item.Hint is null
                ? null
                : new Element("div").With("id", $"{id}-hint").Class("govuk-task-list__hint").Add(TextOrHtml.Of(item.Hint))))
            .Add(new Element("div").Class("govuk-task-list__status", item.Status?.Classes).With("id", $"{id}-status")
                .Add(item.Status?.Tag ?? Inner.Of(item.Status?.Html, item.Status?.Text)));
    }
}

/// <summary>One task.</summary>
internal sealed record TaskListItem
{
    public TaskListTitle? Title { get; init; }

    public TextOrHtml? Hint { get; init; }

    public TaskListStatus? Status { get; init; }

    public string? Href { get; init; }

    public string? Classes { get; init; }
}

/// <summary>What the task is called.</summary>
internal sealed record TaskListTitle
{
    public string? Text { get; init; }

    public IHtmlContent? Html { get; init; }

    public string? Classes { get; init; }
}

/// <summary>How far the task is: words, or a tag.</summary>
internal sealed record TaskListStatus
{
    public string? Text { get; init; }

    public IHtmlContent? Html { get; init; }

    public Tag? Tag { get; init; }

    public string? Classes { get; init; }
}
