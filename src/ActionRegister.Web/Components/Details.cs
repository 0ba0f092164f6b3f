using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace ActionRegister.Web.Components;

/// <summary>Words that open when they are asked for.</summary>
internal sealed record Details : IHtmlContent
{
    public string? Text { get; init; }

    public IHtmlContent? Html { get; init; }

    public string? SummaryText { get; init; }

    public IHtmlContent? SummaryHtml { get; init; }

    public string? Id { get; init; }

    public bool Open { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => Markup().WriteTo(writer, encoder);

    private Element Markup() => new Element("details").With("id", Id).Class("govuk-details", Classes).With(Attributes).With("open", Open)
        .Add(new Element("summary").Class("govuk-details__summary")
            .Add(new Element("span").Class("govuk-details__summary-text").Add(Inner.Of(SummaryHtml, SummaryText))))
        .Add(new Element("div").Class("govuk-details__text").Add(Inner.Of(Html, Text)));
}
