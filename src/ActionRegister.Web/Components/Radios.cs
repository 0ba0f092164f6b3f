using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace ActionRegister.Web.Components;

/// <summary>One choice of several.</summary>
internal sealed record Radios : IHtmlContent
{
    public string? Name { get; init; }

    public string? IdPrefix { get; init; }

    public IReadOnlyList<ChoiceItem?> Items { get; init; } = [];

    public Fieldset? Fieldset { get; init; }

    public Hint? Hint { get; init; }

    public ErrorMessage? ErrorMessage { get; init; }

    public FormGroup? FormGroup { get; init; }

    /// <summary>The value that is chosen.</summary>
    public string? Value { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => Markup().WriteTo(writer, encoder);

    private Element Markup() => new Choices("radios", "radio", Name, IdPrefix, Items)
    {
        Fieldset = Fieldset,
        Hint = Hint,
        ErrorMessage = ErrorMessage,
        FormGroup = FormGroup,
        Classes = Classes,
        Attributes = Attributes,
        Chosen = string.IsNullOrEmpty(Value) ? [] : [Value],
    }.Markup();
}
