using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace ActionRegister.Web.Components;

/// <summary>A table; one wider than a phone goes into an element with the class register-scroll.</summary>
internal sealed record Table : IHtmlContent
{
    public string? Caption { get; init; }

    public string? CaptionClasses { get; init; }

    public IReadOnlyList<TableCell>? Head { get; init; }

    public IReadOnlyList<IReadOnlyList<TableCell>?> Rows { get; init; } = [];

    public bool FirstCellIsHeader { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => Markup().WriteTo(writer, encoder);

    private Element Markup() => new Element("table").Class("govuk-table", Classes).With(Attributes)
        .Add(string.IsNullOrEmpty(Caption) ? null : new Element("caption").Class("govuk-table__caption", CaptionClasses).Add(Caption))
        .Add(Head is null ? null : new Element("thead").Class("govuk-table__head").Add(Row(Head.Select(c => Cell(c, "th", "header").With("scope", "col")))))
        .Add(new Element("tbody").Class("govuk-table__body")
            .Add(Rows.OfType<IReadOnlyList<TableCell>>().Select(row => Row(row.Select((cell, index) => FirstCellIsHeader && index == 0
                ? Cell(cell with { Format = null }, "th", "header").With("scope", "row")
                : Cell(cell, "td", "cell"))))));

    private static Element Row(IEnumerable<Element> cells) => new Element("tr").Class("govuk-table__row").Add(cells);

    private static Element Cell(TableCell cell, string name, string kind) => new Element(name)
        .Class($"govuk-table__{kind}", string.IsNullOrEmpty(cell.Format) ? null : $"govuk-table__{kind}--{cell.Format}", cell.Classes)
        .With("colspan", cell.Colspan is > 0 ? $"{cell.Colspan}" : null).With("rowspan", cell.Rowspan is > 0 ? $"{cell.Rowspan}" : null)
        .With(cell.Attributes).Add(Inner.Of(cell.Html, cell.Text));
}

/// <summary>A cell; the format "numeric" puts it to the right.</summary>
internal sealed record TableCell
{
    public string? Text { get; init; }

    public IHtmlContent? Html { get; init; }

    public string? Format { get; init; }

    public int? Colspan { get; init; }

    public int? Rowspan { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }
}
