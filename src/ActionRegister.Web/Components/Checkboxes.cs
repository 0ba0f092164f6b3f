using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace ActionRegister.Web.Components;

/// <summary>Any number of choices of several.</summary>
internal sealed record Checkboxes : IHtmlContent
{
    public string? Name { get; init; }

    public string? IdPrefix { get; init; }

    public IReadOnlyList<ChoiceItem?> Items { get; init; } = [];

    public Fieldset? Fieldset { get; init; }

    public Hint? Hint { get; init; }

    public ErrorMessage? ErrorMessage { get; init; }

    public FormGroup? FormGroup { get; init; }

    /// <summary>The values that are chosen.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    public string? DescribedBy { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => Markup().WriteTo(writer, encoder);

    private Element Markup() => new Choices("checkboxes", "checkbox", Name, IdPrefix, Items)
    {
        Fieldset = Fieldset,
        Hint = Hint,
        ErrorMessage = ErrorMessage,
        FormGroup = FormGroup,
        Classes = Classes,
        Attributes = Attributes,
        Chosen = Values ?? [],
        DescribedBy = DescribedBy,
    }.Markup();
}
