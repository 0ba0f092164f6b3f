using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace ActionRegister.Web.Components;

/// <summary>One HTML element being put together; its text and the values of its attributes are encoded when it is written.</summary>
internal sealed class Element(string name) : IHtmlContent
{
    private readonly List<KeyValuePair<string, string>> _attributes = [];
    private readonly List<IHtmlContent> _content = [];

    /// <summary>Its classes; what is null or empty is left out.</summary>
    public Element Class(params IEnumerable<string?> classes) => With("class", string.Join(' ', classes.Where(c => !string.IsNullOrEmpty(c))));

    /// <summary>An attribute, left out when it has no value.</summary>
    public Element With(string attribute, string? value) => string.IsNullOrEmpty(value) ? this : Always(attribute, value);

    /// <summary>An attribute without a value, when it holds.</summary>
    public Element With(string attribute, bool holds) => holds ? Always(attribute, "") : this;

    /// <summary>An attribute that says "true" or "false", when it is known which.</summary>
    public Element Saying(string attribute, bool? value) => value is { } said ? Always(attribute, said ? "true" : "false") : this;

    /// <summary>An attribute, even when its value is empty.</summary>
    public Element Always(string attribute, string? value)
    {
        _attributes.Add(new(attribute, value ?? ""));
        return this;
    }

    /// <summary>Attributes that a page adds of its own.</summary>
    public Element With(IReadOnlyDictionary<string, string>? attributes)
    {
        _attributes.AddRange(attributes ?? new Dictionary<string, string>());
        return this;
    }

    /// <summary>What stands in it; null is left out.</summary>
    public Element Add(params IEnumerable<IHtmlContent?> content)
    {
        _content.AddRange(content.OfType<IHtmlContent>());
        return this;
    }

    /// <summary>Text that stands in it.</summary>
    public Element Add(string? text) => Add(Inner.Of(text));

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write('<');
        writer.Write(name);
        foreach (var (attribute, value) in _attributes)
        {
            writer.Write(' ');
            encoder.Encode(writer, attribute);
            writer.Write("=\"");
            encoder.Encode(writer, value);
            writer.Write('"');
        }

        writer.Write('>');
        if (name is "input" or "hr") return; // have no end
        foreach (var part in _content) part.WriteTo(writer, encoder);
        writer.Write("</");
        writer.Write(name);
        writer.Write('>');
    }
}
