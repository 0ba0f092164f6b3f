using System.Text.Encodings.Web;
using ActionRegister.Application.Redlines;
using Microsoft.AspNetCore.Html;

namespace ActionRegister.Web.Redlines;

/// <summary>
/// One redline as HTML: what was added and removed in <c>ins</c> and <c>del</c>, said to screen readers too, which do not announce
/// these elements by themselves; a long passage without a change is folded.
/// </summary>
/// <param name="Added">Said before what was added.</param>
/// <param name="Removed">Said before what was removed.</param>
/// <param name="Folded">Names a folded passage by its number of words.</param>
// Written by hand, not in Razor: white space between the tags would be shown.
internal sealed record RedlineText(
    IReadOnlyList<Run> Runs, (string Begin, string End) Added, (string Begin, string End) Removed, Func<int, string> Folded) : IHtmlContent
{
    // A passage longer than this is folded, but for its ends, which show what stands beside a change.
    private const int LongestShown = 900;
    private const int ShownBeside = 250;

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write("<div class=\"register-text register-redline\" dir=\"auto\">");
        for (var i = 0; i < Runs.Count; i++) Write(Runs[i], first: i == 0, last: i == Runs.Count - 1, writer, encoder);
        writer.Write("</div>");
    }

    private void Write(Run run, bool first, bool last, TextWriter writer, HtmlEncoder encoder)
    {
        switch (run.Kind)
        {
            case RunKind.Inserted: Marked("ins", run.Text, Added, writer, encoder); break;
            case RunKind.Deleted: Marked("del", run.Text, Removed, writer, encoder); break;
            case RunKind.Kept: Kept(run.Text, first, last, writer, encoder); break;
        }
    }

    private static void Marked(string tag, string text, (string Begin, string End) said, TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write($"<{tag}><span class=\"govuk-visually-hidden\">{encoder.Encode(said.Begin)} </span>");
        encoder.Encode(writer, text);
        writer.Write($"<span class=\"govuk-visually-hidden\"> {encoder.Encode(said.End)} </span></{tag}>");
    }

    private void Kept(string text, bool first, bool last, TextWriter writer, HtmlEncoder encoder)
    {
        if (text.Length <= LongestShown)
        {
            encoder.Encode(writer, text);
            return;
        }

        var begin = first ? 0 : BoundaryAfter(text, ShownBeside);
        var end = last ? text.Length : BoundaryBefore(text, text.Length - ShownBeside);
        encoder.Encode(writer, text[..begin]);
        var folded = text[begin..end];
        writer.Write("<details class=\"govuk-details register-redline__folded\"><summary class=\"govuk-details__summary\"><span class=\"govuk-details__summary-text\">");
        encoder.Encode(writer, Folded(folded.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length));
        writer.Write("</span></summary><div class=\"govuk-details__text\">");
        encoder.Encode(writer, folded.Trim());
        writer.Write("</div></details>");
        encoder.Encode(writer, text[end..]);
    }

    // No word is cut in two; a text without any white space is folded whole.
    private static int BoundaryAfter(string text, int at) => text.IndexOfAny([' ', '\n'], at) is var found and >= 0 ? found : text.Length;

    private static int BoundaryBefore(string text, int at) => text.LastIndexOfAny([' ', '\n'], at) + 1;
}
