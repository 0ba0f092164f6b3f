using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace ActionRegister.Web.Components;

/// <summary>A button that sends a form, or a link that looks like one.</summary>
internal sealed record Button : IHtmlContent
{
    public string? Text { get; init; }

    public IHtmlContent? Html { get; init; }

    public string? Href { get; init; }

    /// <summary>"submit" unless told.</summary>
    public string? Type { get; init; }

    public string? Name { get; init; }

    public string? Value { get; init; }

    public string? Id { get; init; }

    public bool Disabled { get; init; }

    public bool IsStartButton { get; init; }

    public bool? PreventDoubleClick { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => Markup().WriteTo(writer, encoder);

    private Element Markup() => (string.IsNullOrEmpty(Href) ? Sending() : Linking())
        .Class("govuk-button", Classes, IsStartButton ? "govuk-button--start" : null).With("data-module", "govuk-button")
        .With(Attributes).With("id", Id)
        .Add(IsStartButton && Html is not null ? new Element("span").Add(Html) : Inner.Of(Html, Text), IsStartButton ? Arrow() : null);

    private Element Sending() => new Element("button").Always("type", string.IsNullOrEmpty(Type) ? "submit" : Type)
        .With("value", Value).With("name", Name).With("disabled", Disabled).With("aria-disabled", Disabled ? "true" : null)
        .Saying("data-prevent-double-click", PreventDoubleClick);

    private Element Linking() => new Element("a").With("href", Href).With("role", "button").With("draggable", "false");

    private static Element Arrow() => new Element("svg").Class("govuk-button__start-icon").With("xmlns", "http://www.w3.org/2000/svg")
        .With("width", "17.5").With("height", "19").With("viewBox", "0 0 33 40").With("aria-hidden", "true").With("focusable", "false")
        .Add(new Element("path").With("fill", "currentColor").With("d", "M0 0h13l20 20-20 20H0l20-20z"));
}
