using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace ActionRegister.Web.Components;

/// <summary>News at the top of a page: something succeeded, or something is to be known.</summary>
internal sealed record NotificationBanner : IHtmlContent
{
    public string? Text { get; init; }

    public IHtmlContent? Html { get; init; }

    /// <summary>"success", or nothing.</summary>
    public string? Type { get; init; }

    /// <summary>"Success" or "Important" unless told.</summary>
    public string? TitleText { get; init; }

    public IHtmlContent? TitleHtml { get; init; }

    public int? TitleHeadingLevel { get; init; }

    public string? TitleId { get; init; }

    public string? Role { get; init; }

    public bool? DisableAutoFocus { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => Markup().WriteTo(writer, encoder);

    private Element Markup()
    {
        var success = Type == "success";
        var titleId = string.IsNullOrEmpty(TitleId) ? "govuk-notification-banner-title" : TitleId;
        return new Element("div").Class("govuk-notification-banner", success ? "govuk-notification-banner--success" : null, Classes)
            .With("role", !string.IsNullOrEmpty(Role) ? Role : success ? "alert" : "region").With("aria-labelledby", titleId)
            .With("data-module", "govuk-notification-banner").Saying("data-disable-auto-focus", DisableAutoFocus).With(Attributes)
            .Add(new Element("div").Class("govuk-notification-banner__header")
                .Add(new Element($"h{TitleHeadingLevel ?? 2}").Class("govuk-notification-banner__title").With("id", titleId)
                    .Add(Inner.Of(TitleHtml, TitleText) ?? Inner.Of(success ? "Success" : "Important"))))
            .Add(new Element("div").Class("govuk-notification-banner__content")
                .Add(Html ?? (Inner.Of(Text) is { } text ? new Element("p").Class("govuk-notification-banner__heading").Add(text) : null)));
    }
}
