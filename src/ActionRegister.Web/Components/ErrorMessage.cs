using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace ActionRegister.Web.Components;

/// <summary>What is wrong with one field.</summary>
internal sealed record ErrorMessage : IHtmlContent
{
    public string? Text { get; init; }

    public IHtmlContent? Html { get; init; }

    public string? Id { get; init; }

    /// <summary>Read out before the message: "Error" unless told, nothing when empty.</summary>
    public string? VisuallyHiddenText { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => Markup().WriteTo(writer, encoder);

    private Element Markup() => new Element("p").With("id", Id).Class("govuk-error-message", Classes).With(Attributes)
        .Add(VisuallyHiddenText is ""
            ? Inner.Of(Html, Text)
            : Inner.All(
                new Element("span").Class("govuk-visually-hidden").Add($"{VisuallyHiddenText ?? "Error"}:"), Inner.Of(" "), Inner.Of(Html, Text)));
}
