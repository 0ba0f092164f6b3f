using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace ActionRegister.Web.Components;

/// <summary>One choice from a list that opens.</summary>
internal sealed record Select : IHtmlContent
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? Value { get; init; }

    public Label? Label { get; init; }

    public Hint? Hint { get; init; }

    public ErrorMessage? ErrorMessage { get; init; }

    public FormGroup? FormGroup { get; init; }

    public string? DescribedBy { get; init; }

    public bool Disabled { get; init; }

    public IReadOnlyList<SelectItem?> Items { get; init; } = [];

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => Markup().WriteTo(writer, encoder);

    private Element Markup()
    {
        var id = string.IsNullOrEmpty(Id) ? Name : Id;
        var (words, describedBy) = Components.FormGroup.Describe(id, DescribedBy, Hint, ErrorMessage);
        var field = new Element("select").Class("govuk-select", Classes, ErrorMessage is null ? null : "govuk-select--error")
            .Always("id", id).Always("name", Name).With("disabled", Disabled).With("aria-describedby", describedBy).With(Attributes)
            .Add(Items.OfType<SelectItem>().Select(Option));
        return Components.FormGroup.Of(FormGroup, ErrorMessage).Add((Label ?? new Label()) with { For = id }, words, field);
    }

    private Element Option(SelectItem item)
    {
        var option = item.Value is null ? new Element("option") : new Element("option").Always("value", item.Value);
        var chosen = item.Selected ?? (!string.IsNullOrEmpty(Value) && (item.Value ?? item.Text) == Value);
        return option.With("selected", chosen).With("disabled", item.Disabled).With(item.Attributes).Add(item.Text);
    }
}

/// <summary>One line of the list; without a value its text is its value.</summary>
internal sealed record SelectItem
{
    public string? Value { get; init; }

    public string? Text { get; init; }

    public bool? Selected { get; init; }

    public bool Disabled { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }
}
