using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace ActionRegister.Web.Components;

/// <summary>A field for several lines that says how much may still be written.</summary>
internal sealed record CharacterCount : IHtmlContent
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? Value { get; init; }

    public Label? Label { get; init; }

    public Hint? Hint { get; init; }

    public ErrorMessage? ErrorMessage { get; init; }

    public FormGroup? FormGroup { get; init; }

    public int? Rows { get; init; }

    public bool? Spellcheck { get; init; }

    /// <summary>Most characters.</summary>
    public int? Maxlength { get; init; }

    /// <summary>Most words, in place of characters.</summary>
    public int? Maxwords { get; init; }

    public string? CountType { get; init; }

    /// <summary>The share of the limit, in per cent, from which the count is shown.</summary>
    public int? Threshold { get; init; }

    public CharacterCountMessage? CountMessage { get; init; }

    /// <summary>"You can enter up to %{count} characters" unless told.</summary>
    public string? TextareaDescriptionText { get; init; }

    public IReadOnlyDictionary<string, string>? CharactersUnderLimitText { get; init; }

    public string? CharactersAtLimitText { get; init; }

    public IReadOnlyDictionary<string, string>? CharactersOverLimitText { get; init; }

    public IReadOnlyDictionary<string, string>? WordsUnderLimitText { get; init; }

    public string? WordsAtLimitText { get; init; }

    public IReadOnlyDictionary<string, string>? WordsOverLimitText { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => Markup().WriteTo(writer, encoder);

    private Textarea Markup()
    {
        var id = string.IsNullOrEmpty(Id) ? Name : Id;
        return new Textarea
        {
            Id = id,
            Name = Name,
            Value = Value,
            DescribedBy = $"{id}-info",
            Rows = Rows,
            Spellcheck = Spellcheck,
            Label = Label,
            Hint = Hint,
            ErrorMessage = ErrorMessage,
            Attributes = Attributes,
            Classes = string.Join(' ', "govuk-js-character-count", Classes).TrimEnd(),
            FormGroup = new FormGroup { Classes = string.Join(' ', "govuk-character-count", FormGroup?.Classes).TrimEnd(), Attributes = ForScript() },
            After = new Hint
            {
                Id = $"{id}-info",
                Classes = string.Join(' ', "govuk-character-count__message", CountMessage?.Classes).TrimEnd(),
                Text = Limit is { } limit ? (Unset(TextareaDescriptionText) ?? $"You can enter up to %{{count}} {Unit}").Replace("%{count}", $"{limit}", StringComparison.Ordinal) : null,
            },
        };
    }

    private int? Limit => Maxwords ?? Maxlength;

    private string? Type => Unset(CountType) ?? (Maxwords is null ? null : "words");

    private string Unit => Type == "words" ? "words" : "characters";

    private Dictionary<string, string> ForScript()
    {
        var all = new Dictionary<string, string>(FormGroup?.Attributes ?? new Dictionary<string, string>()) { ["data-module"] = "govuk-character-count" };
        Add("data-maxlength", Maxlength is { } characters ? $"{characters}" : null);
        Add("data-maxwords", Maxwords is { } words ? $"{words}" : null);
        Add("data-threshold", Threshold is { } threshold ? $"{threshold}" : null);
        Add("data-count-type", Type);
        if (Limit is null) Add("data-i18n.textarea-description.other", TextareaDescriptionText);
        AddEach("characters-under-limit", CharactersUnderLimitText);
        Add("data-i18n.characters-at-limit", CharactersAtLimitText);
        AddEach("characters-over-limit", CharactersOverLimitText);
        AddEach("words-under-limit", WordsUnderLimitText);
        Add("data-i18n.words-at-limit", WordsAtLimitText);
        AddEach("words-over-limit", WordsOverLimitText);
        return all;

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value)) all[name] = value;
        }

        void AddEach(string key, IReadOnlyDictionary<string, string>? byPlural)
        {
            foreach (var (plural, text) in byPlural ?? new Dictionary<string, string>()) Add($"data-i18n.{key}.{plural}", text);
        }
    }

    private static string? Unset(string? value) => string.IsNullOrEmpty(value) ? null : value;
}

/// <summary>The line that says how much may still be written.</summary>
internal sealed record CharacterCountMessage
{
    public string? Classes { get; init; }
}
