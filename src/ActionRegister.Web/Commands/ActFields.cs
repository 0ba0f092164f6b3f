using ActionRegister.Web.Components;
using Microsoft.AspNetCore.Html;

namespace ActionRegister.Web.Commands;

/// <summary>The fields of the forms of acts, with what stands in them and what is wrong with them.</summary>
internal static class ActFields
{
    /// <summary>Several lines of text.</summary>
    public static IHtmlContent Prose(this TypedForm form, string name, IHtmlContent label, IHtmlContent? hint = null, int rows = 5) => new Textarea
    {
        Id = name,
        Name = name,
        Label = new Label { Html = label, Classes = "govuk-label--s" },
        Hint = hint is null ? null : new Hint { Html = hint },
        ErrorMessage = Error(form, name),
        Value = form[name],
        Rows = rows,
    };

    /// <summary>One line of text.</summary>
    public static IHtmlContent Line(this TypedForm form, string name, IHtmlContent label, IHtmlContent? hint = null, string? width = null) => new TextInput
    {
        Id = name,
        Name = name,
        Label = new Label { Html = label, Classes = "govuk-label--s" },
        Hint = hint is null ? null : new Hint { Html = hint },
        ErrorMessage = Error(form, name),
        Value = form[name],
        Classes = width,
    };

    /// <summary>A day, in the words of the language for its three parts.</summary>
    public static IHtmlContent Day(
        this TypedForm form, string name, IHtmlContent label, (string Day, string Month, string Year) parts, IHtmlContent? hint = null) => new DateInput
        {
            Id = name,
            NamePrefix = name,
            Fieldset = new Fieldset { Legend = new Legend { Html = label, Classes = "govuk-fieldset__legend--s" } },
            Hint = hint is null ? null : new Hint { Html = hint },
            ErrorMessage = Error(form, $"{name}-day"),
            Day = new() { Name = "day", Label = parts.Day, Value = form[$"{name}-day"] },
            Month = new() { Name = "month", Label = parts.Month, Value = form[$"{name}-month"] },
            Year = new() { Name = "year", Label = parts.Year, Value = form[$"{name}-year"] },
        };

    /// <summary>One choice of several.</summary>
    public static IHtmlContent OneOf(
        this TypedForm form, string name, IHtmlContent label, IEnumerable<(string Value, IHtmlContent Words)> choices, IHtmlContent? hint = null) => new Radios
        {
            Name = name,
            Fieldset = new Fieldset { Legend = new Legend { Html = label, Classes = "govuk-fieldset__legend--s" } },
            Hint = hint is null ? null : new Hint { Html = hint },
            ErrorMessage = Error(form, name),
            Value = form[name],
            Items = [.. choices.Select(c => new ChoiceItem { Value = c.Value, Html = c.Words })],
        };

    /// <summary>Any of several.</summary>
    public static IHtmlContent AnyOf(
        this TypedForm form, string name, IHtmlContent label, IEnumerable<(string Value, IHtmlContent Words)> choices, IHtmlContent? hint = null) => new Checkboxes
        {
            Name = name,
            Fieldset = new Fieldset { Legend = new Legend { Html = label, Classes = "govuk-fieldset__legend--s" } },
            Hint = hint is null ? null : new Hint { Html = hint },
            ErrorMessage = Error(form, name),
            Values = form.All(name),
            Items = [.. choices.Select(c => new ChoiceItem { Value = c.Value, Html = c.Words })],
        };

    /// <summary>Recorded words: they may read from right to left.</summary>
    public static IHtmlContent Recorded(string text)
    {
        var words = new HtmlContentBuilder();
        return words.AppendHtml("<bdi>").Append(text).AppendHtml("</bdi>");
    }

    private static ErrorMessage? Error(TypedForm form, string name) =>
        form.Fault(name) is { } fault ? new ErrorMessage { Text = fault, VisuallyHiddenText = form.ErrorWord } : null;
}
