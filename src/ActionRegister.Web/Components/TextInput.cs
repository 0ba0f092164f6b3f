using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace ActionRegister.Web.Components;

/// <summary>A field for a line of text.</summary>
internal sealed record TextInput : IHtmlContent
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

    /// <summary>"text" unless told.</summary>
    public string? Type { get; init; }

    public string? Inputmode { get; init; }

    public string? Autocomplete { get; init; }

    public string? Autocapitalize { get; init; }

    public string? Pattern { get; init; }

    public bool? Spellcheck { get; init; }

    public InputAffix? Prefix { get; init; }

    public InputAffix? Suffix { get; init; }

    public InputWrapper? InputWrapper { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => Markup().WriteTo(writer, encoder);

    private Element Markup()
    {
        var id = string.IsNullOrEmpty(Id) ? Name : Id;
        var (words, describedBy) = Components.FormGroup.Describe(id, DescribedBy, Hint, ErrorMessage);
        var (prefix, suffix) = (Affix(Prefix, "prefix"), Affix(Suffix, "suffix"));
        var field = Field(id, describedBy);
        return Components.FormGroup.Of(FormGroup, ErrorMessage).Add((Label ?? new Label()) with { For = id }, words, prefix is null && suffix is null
            ? field
            : new Element("div").Class("govuk-input__wrapper", InputWrapper?.Classes).With(InputWrapper?.Attributes).Add(prefix, field, suffix));
    }

    private Element Field(string? id, string describedBy)
    {
        var field = new Element("input").Class("govuk-input", Classes, ErrorMessage is null ? null : "govuk-input--error")
            .Always("id", id).Always("name", Name).Always("type", string.IsNullOrEmpty(Type) ? "text" : Type).Saying("spellcheck", Spellcheck);
        if (Value is not null) field.Always("value", Value);
        return field.With("disabled", Disabled).With("aria-describedby", describedBy).With("autocomplete", Autocomplete)
            .With("autocapitalize", Autocapitalize).With("pattern", Pattern).With("inputmode", Inputmode).With(Attributes);
    }

    private static Element? Affix(InputAffix? affix, string side) => Inner.Of(affix?.Html, affix?.Text) is { } words
        ? new Element("div").Class($"govuk-input__{side}", affix?.Classes).With("aria-hidden", "true").With(affix?.Attributes).Add(words)
        : null;
}

/// <summary>What stands before or after a field: a unit, a sign.</summary>
internal sealed record InputAffix
{
    public string? Text { get; init; }

    public IHtmlContent? Html { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }
}

/// <summary>What surrounds a field and its affixes.</summary>
internal sealed record InputWrapper
{
    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }
}
