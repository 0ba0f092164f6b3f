using Microsoft.AspNetCore.Html;

namespace ActionRegister.Web.Components;

/// <summary>What radio buttons and checkboxes have in common.</summary>
internal sealed record Choices(string Kind, string Type, string? Name, string? IdPrefix, IReadOnlyList<ChoiceItem?> Items)
{
    public Fieldset? Fieldset { get; init; }

    public Hint? Hint { get; init; }

    public ErrorMessage? ErrorMessage { get; init; }

    public FormGroup? FormGroup { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }

    public required IReadOnlyList<string> Chosen { get; init; }

    public string? DescribedBy { get; init; }

    private string? Prefix => string.IsNullOrEmpty(IdPrefix) ? Name : IdPrefix;

    public Element Markup()
    {
        var (words, describedBy) = Components.FormGroup.Describe(Prefix, Fieldset?.DescribedBy ?? DescribedBy, Hint, ErrorMessage);
        var all = new Element("div").Class($"govuk-{Kind}", Classes).With(Attributes).With("data-module", $"govuk-{Kind}")
            .Add(Items.SelectMany((item, index) => item is null ? [] : Item(item, index, describedBy)));
        var inner = Inner.All(words, all);
        return Components.FormGroup.Of(FormGroup, ErrorMessage)
            .Add(Fieldset is null ? inner : Fieldset with { DescribedBy = describedBy, Html = inner, Role = null });
    }

    private IEnumerable<Element> Item(ChoiceItem item, int index, string describedBy)
    {
        if (!string.IsNullOrEmpty(item.Divider)) return [new Element("div").Class($"govuk-{Kind}__divider").Add(item.Divider)];
        // The first has no number, so that an error summary can link to it.
        var id = !string.IsNullOrEmpty(item.Id) ? item.Id : index == 0 ? Prefix ?? "" : $"{Prefix}-{index + 1}";
        var chosen = item.Checked ?? (item.Value is { } value && Chosen.Contains(value));
        var hint = Inner.Of(item.Hint?.Html, item.Hint?.Text) is null ? null : item.Hint! with { Id = $"{id}-item-hint", Classes = Joined("hint", item.Hint!.Classes) };
        var described = string.Join(' ', Kind == "checkboxes" && Fieldset is null ? describedBy : "", hint?.Id).Trim();
        var input = new Element("input").Class($"govuk-{Kind}__input").With("id", id)
            .Always("name", string.IsNullOrEmpty(item.Name) ? Name : item.Name).With("type", Type).Always("value", item.Value)
            .With("checked", chosen).With("disabled", item.Disabled)
            .With("data-aria-controls", item.Conditional?.Html is null ? null : $"conditional-{id}").With("data-behaviour", item.Behaviour)
            .With("aria-describedby", described).With(item.Attributes);
        var label = new Label { Html = item.Html, Text = item.Text, For = id, Classes = Joined("label", item.Label?.Classes), Attributes = item.Label?.Attributes };
        var choice = new Element("div").Class($"govuk-{Kind}__item").Add(input, label, hint);
        return item.Conditional?.Html is { } asked ? [choice, Conditional(id, chosen, asked)] : [choice];
    }

    private Element Conditional(string id, bool chosen, IHtmlContent asked) => new Element("div")
        .Class($"govuk-{Kind}__conditional", chosen ? null : $"govuk-{Kind}__conditional--hidden").With("id", $"conditional-{id}").Add(asked);

    private string Joined(string part, string? classes) => string.Join(' ', $"govuk-{Kind}__{part}", classes).TrimEnd();
}
