using System.Text.Encodings.Web;
using ActionRegister.Domain.Contents;
using Microsoft.AspNetCore.Html;

namespace ActionRegister.Web.Entries;

/// <summary>A reference within a heading, kept on one line.</summary>
internal sealed record Quoted(Reference Reference) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write("<span class=\"register-reference\">");
        encoder.Encode(writer, Reference.Value);
        writer.Write("</span>");
    }
}
