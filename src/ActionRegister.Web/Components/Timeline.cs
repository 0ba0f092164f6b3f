using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace ActionRegister.Web.Components;

/// <summary>What happened, one after the other (from the Ministry of Justice).</summary>
internal sealed record Timeline : IHtmlContent
{
    public IReadOnlyList<TimelineItem> Items { get; init; } = [];

    /// <summary>2 unless told.</summary>
    public int? HeadingLevel { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => Markup().WriteTo(writer, encoder);

    private Element Markup() => new Element("div").Class("moj-timeline", Classes).With(Attributes).Add(Items.Select(Item));

    private Element Item(TimelineItem item) => new Element("div").Class("moj-timeline__item", item.Classes).With(item.Attributes)
        .Add(new Element("div").Class("moj-timeline__header")
            .Add(new Element($"h{HeadingLevel ?? 2}").Class("moj-timeline__title").Add(TextOrHtml.Of(item.Label)))
            .Add(item.Byline is null ? null : new Element("p").Class("moj-timeline__byline").Add(TextOrHtml.Of(item.Byline))))
        .Add(item.Datetime is not { } moment
            ? null
            : new Element("p").Class("moj-timeline__date").Add(new Element("time").With("datetime", moment.Timestamp).Add(moment.Text)))
        .Add(new Element("div").Class("moj-timeline__description").Add(Inner.Of(item.Html, item.Text)));
}

/// <summary>One thing that happened.</summary>
internal sealed record TimelineItem
{
    public string? Text { get; init; }

    public IHtmlContent? Html { get; init; }

    public TextOrHtml? Label { get; init; }

    /// <summary>Who, as a whole phrase: MoJ puts "by" before it, which is English alone.</summary>
    public TextOrHtml? Byline { get; init; }

    public TimelineMoment? Datetime { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }
}

/// <summary>When: for machines (ISO 8601) and in words.</summary>
internal sealed record TimelineMoment
{
    public string? Timestamp { get; init; }

    public string? Text { get; init; }
}
