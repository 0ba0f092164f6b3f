using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace ActionRegister.Web.Components;

/// <summary>A field for several lines of text.</summary>
internal sealed record Textarea : IHtmlContent
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

    /// <summary>Lines; 5 unless told.</summary>
    public int? Rows { get; init; }

    public string? Autocomplete { get; init; }

    public bool? Spellcheck { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => Markup().WriteTo(writer, encoder);

    private Element Markup()
    {
        var id = string.IsNullOrEmpty(Id) ? Name : Id;
        var (words, describedBy) = Components.FormGroup.Describe(id, DescribedBy, Hint, ErrorMessage);
        var field = new Element("textarea").Class("govuk-textarea", ErrorMessage is null ? null : "govuk-textarea--error", Classes)
            .Always("id", id).Always("name", Name).With("rows", $"{(Rows is > 0 ? Rows : 5)}").Saying("spellcheck", Spellcheck)
            .With("disabled", Disabled).With("aria-describedby", describedBy).With("autocomplete", Autocomplete).With(Attributes);
        // A browser drops the first line break: one more keeps the text's own.
        if (Value is ['\n' or '\r', ..]) field.Add(new HtmlString("\n"));
        return Components.FormGroup.Of(FormGroup, ErrorMessage).Add((Label ?? new Label()) with { For = id }, words, field.Add(Value));
    }
}
