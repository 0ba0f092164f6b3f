using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace ActionRegister.Web.Components;

/// <summary>Sections that open and close.</summary>
internal sealed record Accordion : IHtmlContent
{
    public string? Id { get; init; }

    public IReadOnlyList<AccordionItem?> Items { get; init; } = [];

    public int? HeadingLevel { get; init; }

    public bool? RememberExpanded { get; init; }

    public string? HideAllSectionsText { get; init; }

    public string? HideSectionText { get; init; }

    public string? HideSectionAriaLabelText { get; init; }

    public string? ShowAllSectionsText { get; init; }

    public string? ShowSectionText { get; init; }

    public string? ShowSectionAriaLabelText { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => Markup().WriteTo(writer, encoder);

    private Element Markup() => new Element("div").Class("govuk-accordion", Classes).With("data-module", "govuk-accordion").With("id", Id)
        .With("data-i18n.hide-all-sections", HideAllSectionsText).With("data-i18n.hide-section", HideSectionText)
        .With("data-i18n.hide-section-aria-label", HideSectionAriaLabelText).With("data-i18n.show-all-sections", ShowAllSectionsText)
        .With("data-i18n.show-section", ShowSectionText).With("data-i18n.show-section-aria-label", ShowSectionAriaLabelText)
        .Saying("data-remember-expanded", RememberExpanded).With(Attributes)
        .Add(Items.Select((item, index) => item is null ? null : Section(item, index + 1)));

    private Element Section(AccordionItem item, int number)
    {
        var header = new Element("div").Class("govuk-accordion__section-header")
            .Add(new Element($"h{HeadingLevel ?? 2}").Class("govuk-accordion__section-heading")
                .Add(new Element("span").Class("govuk-accordion__section-button").With("id", $"{Id}-heading-{number}").Add(TextOrHtml.Of(item.Heading))));
        if (TextOrHtml.Of(item.Summary) is { } summary)
            header.Add(new Element("div").Class("govuk-accordion__section-summary", "govuk-body").With("id", $"{Id}-summary-{number}").Add(summary));
        var words = item.Content?.Html ?? (Inner.Of(item.Content?.Text) is { } text ? new Element("p").Class("govuk-body").Add(text) : null);
        return new Element("div").Class("govuk-accordion__section", item.Expanded ? "govuk-accordion__section--expanded" : null)
            .Add(header, new Element("div").With("id", $"{Id}-content-{number}").Class("govuk-accordion__section-content").Add(words));
    }
}

/// <summary>A section, open or closed at first.</summary>
internal sealed record AccordionItem
{
    public TextOrHtml? Heading { get; init; }

    public TextOrHtml? Summary { get; init; }

    public TextOrHtml? Content { get; init; }

    public bool Expanded { get; init; }
}
