using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using ActionRegister.Domain.Contents;
using Microsoft.AspNetCore.Html;

namespace ActionRegister.Web.Wording;

/// <summary>Words of a heading, a link or a cell in which each reference stays on one line; what is copied from it is the same.</summary>
internal sealed partial record Unbroken(string Words) : IHtmlContent
{
    /// <summary>A reference alone.</summary>
    public Unbroken(Reference reference)
        : this(reference.Value)
    {
    }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var written = 0;
        foreach (var found in Reference().EnumerateMatches(Words))
        {
            encoder.Encode(writer, Words[written..found.Index]);
            writer.Write("<span class=\"register-reference\">");
            encoder.Encode(writer, Words.Substring(found.Index, found.Length));
            writer.Write("</span>");
            written = found.Index + found.Length;
        }

        encoder.Encode(writer, Words[written..]);
    }

    [GeneratedRegex(@"\b[DA]-[0-9]{4,}-[0-9]{4,}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
