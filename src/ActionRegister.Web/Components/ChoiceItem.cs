using Microsoft.AspNetCore.Html;

namespace ActionRegister.Web.Components;

/// <summary>One radio button or checkbox, or a divider between two.</summary>
internal sealed record ChoiceItem
{
    public string? Text { get; init; }

    public IHtmlContent? Html { get; init; }

    public string? Value { get; init; }

    public string? Id { get; init; }

    /// <summary>Of a checkbox, when it is not that of all.</summary>
    public string? Name { get; init; }

    public Label? Label { get; init; }

    public Hint? Hint { get; init; }

    /// <summary>A word in place of a choice: "or".</summary>
    public string? Divider { get; init; }

    /// <summary>Whether it is chosen; by its value unless told.</summary>
    public bool? Checked { get; init; }

    public bool Disabled { get; init; }

    public ChoiceConditional? Conditional { get; init; }

    /// <summary>"exclusive": a checkbox that ends all others.</summary>
    public string? Behaviour { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }
}

/// <summary>What is asked only of those who make this choice; without script, of everybody.</summary>
internal sealed record ChoiceConditional
{
    public IHtmlContent? Html { get; init; }
}
