using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace ActionRegister.Web.Components;

/// <summary>A day, written as three numbers.</summary>
internal sealed record DateInput : IHtmlContent
{
    public string? Id { get; init; }

    public string? NamePrefix { get; init; }

    public Fieldset? Fieldset { get; init; }

    public Hint? Hint { get; init; }

    public ErrorMessage? ErrorMessage { get; init; }

    public FormGroup? FormGroup { get; init; }

    public DateInputItem? Day { get; init; }

    public DateInputItem? Month { get; init; }

    public DateInputItem? Year { get; init; }

    /// <summary>By the names of the fields: "day", or with the prefix "due-day".</summary>
    public IReadOnlyDictionary<string, string>? Values { get; init; }

    /// <summary>In place of day, month and year.</summary>
    public IReadOnlyList<DateInputItem?>? Items { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => Markup().WriteTo(writer, encoder);

    private Element Markup()
    {
        var (day, month, year) = (Day ?? new() { Name = "day" }, Month ?? new() { Name = "month" }, Year ?? new() { Name = "year" });
        var items = (Items is { Count: > 0 } ? Items : [day, month, year]).OfType<DateInputItem>().ToList();
        var (words, describedBy) = Components.FormGroup.Describe(Id, Fieldset?.DescribedBy, Hint, ErrorMessage);
        var anyWrong = items.Any(IsWrong);
        var fields = new Element("div").Class("govuk-date-input", Classes).With(Attributes).With("id", Id)
            .Add(items.Select(i => Field(i, Part(i, day, "day") ?? Part(i, month, "month") ?? Part(i, year, "year"), anyWrong)));
        var inner = Inner.All(words, fields);
        // "group", or one screen reader does not read out what describes it.
        return Components.FormGroup.Of(FormGroup, ErrorMessage)
            .Add(Fieldset is null ? inner : Fieldset with { DescribedBy = describedBy, Html = inner, Role = "group" });
    }

    private static (string Name, string? Value)? Part(DateInputItem item, DateInputItem part, string name) =>
        ReferenceEquals(item, part) || (item.Name is { } own && (own == name || own == part.Name)) ? (name, part.Value) : null;

    private Element Field(DateInputItem item, (string Name, string? Value)? part, bool anyWrong)
    {
        var name = item.Name ?? part?.Name ?? "";
        var full = string.IsNullOrEmpty(NamePrefix) ? name : $"{NamePrefix}-{name}";
        var marked = item.Classes?.Contains("govuk-input--error", StringComparison.Ordinal) == true;
        var wrong = !marked && (IsWrong(item) || (item.Error != false && ErrorMessage is not null && !anyWrong));
        var width = item.Classes?.Contains("govuk-input--width-", StringComparison.Ordinal) == true ? null : part?.Name == "year" ? "govuk-input--width-4" : "govuk-input--width-2";
        return new Element("div").Class("govuk-date-input__item").Add(new TextInput
        {
            Label = new Label { Text = item.Label ?? string.Concat(name[..Math.Min(1, name.Length)].ToUpperInvariant(), name.AsSpan(Math.Min(1, name.Length))), Classes = "govuk-date-input__label" },
            Id = string.IsNullOrEmpty(item.Id) ? $"{Id}-{name}" : item.Id,
            Name = full,
            Classes = string.Join(' ', new[] { "govuk-date-input__input", wrong ? "govuk-input--error" : null, width, item.Classes }.Where(c => !string.IsNullOrEmpty(c))),
            Value = item.Value ?? part?.Value ?? Values?.GetValueOrDefault(full) ?? (part is { } p && string.IsNullOrEmpty(NamePrefix) ? Values?.GetValueOrDefault(p.Name) : null),
            Inputmode = string.IsNullOrEmpty(item.Inputmode) ? "numeric" : item.Inputmode,
            Autocomplete = item.Autocomplete,
            Pattern = item.Pattern,
            Attributes = item.Attributes,
        });
    }

    private static bool IsWrong(DateInputItem item) =>
        item.Error == true || item.Classes?.Contains("govuk-input--error", StringComparison.Ordinal) == true;
}

/// <summary>One of the three numbers.</summary>
internal sealed record DateInputItem
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? Label { get; init; }

    public string? Value { get; init; }

    public string? Classes { get; init; }

    /// <summary>Whether this number is wrong; all are, when there is a message and none is marked.</summary>
    public bool? Error { get; init; }

    public string? Autocomplete { get; init; }

    public string? Pattern { get; init; }

    public string? Inputmode { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }
}
