using Microsoft.AspNetCore.Html;

namespace ActionRegister.Web.Components;

/// <summary>What surrounds a field: its label, hint, error message and the field itself.</summary>
internal sealed record FormGroup
{
    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }

    internal static Element Of(FormGroup? group, ErrorMessage? error) => new Element("div")
        .Class("govuk-form-group", error is null ? null : "govuk-form-group--error", group?.Classes).With(group?.Attributes);

    /// <summary>Hint and error message of the field with that id, and the ids that describe it.</summary>
    internal static (IHtmlContent Words, string DescribedBy) Describe(string? id, string? describedBy, Hint? hint, ErrorMessage? error)
    {
        var ids = new[] { describedBy, hint is null ? null : $"{id}-hint", error is null ? null : $"{id}-error" };
        return (
            Inner.All(hint is null ? null : hint with { Id = ids[1] }, error is null ? null : error with { Id = ids[2] }),
            string.Join(' ', ids.Where(i => !string.IsNullOrEmpty(i))));
    }
}
