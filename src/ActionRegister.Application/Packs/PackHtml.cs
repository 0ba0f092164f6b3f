using System.Globalization;
using System.Net;
using System.Text;

namespace ActionRegister.Application.Packs;

/// <summary>Writes a page of a pack: whole by itself, without script and without anything from elsewhere.</summary>
internal sealed class PackHtml
{
    private const string Style = """
        body{font:1rem/1.5 "Helvetica Neue",Helvetica,Arial,sans-serif;margin:0 auto;max-width:50rem;padding:1rem;color:#0b0c0c;background:#fff}
        .text{white-space:pre-wrap;overflow-wrap:anywhere}
        dt{font-weight:bold;margin-top:1rem}dd{margin:0}
        table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid #b1b4b6}
        ins{background:#cce2d8}del{background:#f6d7d2}.said{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
        """;

    private readonly StringBuilder _body = new();
    private readonly string _title;

    public PackHtml(string title)
    {
        _title = title;
        Add("h1", title);
    }

    /// <summary>Adds an element with text in it.</summary>
    public PackHtml Add(string tag, string text)
    {
        _body.Append(CultureInfo.InvariantCulture, $"<{tag}>{Text(text)}</{tag}>\n");
        return this;
    }

    /// <summary>Adds words as they were written.</summary>
    public PackHtml Words(string text)
    {
        _body.Append(CultureInfo.InvariantCulture, $"<div class=\"text\" dir=\"auto\">{Text(text)}</div>\n");
        return this;
    }

    /// <summary>Adds what is HTML already.</summary>
    public PackHtml Raw(string html)
    {
        _body.Append(html).Append('\n');
        return this;
    }

    /// <summary>Adds a link to another file of the pack.</summary>
    public PackHtml Link(string to, string text) => Raw($"<p><a href=\"{Text(to)}\">{Text(text)}</a></p>");

    /// <summary>Adds a table.</summary>
    public PackHtml Table(IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows)
    {
        _body.Append("<table>\n<thead><tr>").AppendJoin("", heads.Select(head => $"<th scope=\"col\">{Text(head)}</th>")).Append("</tr></thead>\n<tbody>\n");
        foreach (var row in rows)
            _body.Append("<tr>").AppendJoin("", row.Select(cell => $"<td>{cell}</td>")).Append("</tr>\n");
        _body.Append("</tbody>\n</table>\n");
        return this;
    }

    /// <summary>Text as it may stand in an element or an attribute.</summary>
    public static string Text(string text) => WebUtility.HtmlEncode(text);

    /// <summary>A link within a line or a cell.</summary>
    public static string A(string to, string text) => $"<a href=\"{Text(to)}\">{Text(text)}</a>";

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(
        $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Text(_title)}</title>
        <style>
        {Style}
        </style>
        </head>
        <body>
        <main>
        {_body}</main>
        </body>
        </html>

        """.ReplaceLineEndings("\n"));
}
