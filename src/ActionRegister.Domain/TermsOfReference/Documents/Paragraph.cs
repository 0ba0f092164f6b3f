using System.Text;

namespace ActionRegister.Domain.TermsOfReference.Documents;

/// <summary>Lines that belong together: a clause, a heading, or a part of the title.</summary>
internal sealed record Paragraph(DocumentLine First, ClauseMarker? Marker, IReadOnlyList<string> Lines)
{
    /// <summary>The words on one line.</summary>
    public string Text { get; } = Join(Lines);

    /// <summary>Whether the first letter is a small one.</summary>
    public bool StartsSmall => Wording.StartsSmall(Text);

    /// <summary>
    /// Joins wrapped lines; where a line ends with a hyphen, nothing comes between it and the rest of the word.
    /// </summary>
    public static string Join(IReadOnlyList<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            if (text.Length > 0 && text[^1] == '\u00AD')
            {
                text.Length--;
            }
            else if (text.Length > 0 && !HoldsOn(text, line))
            {
                text.Append(' ');
            }

            text.Append(line);
        }

        return text.ToString().TrimEnd('\u00AD');
    }

    // "co-" + "production" is one word; "pre-" + "and post-" is not, nor is a dash that stands between two spaces.
    private static bool HoldsOn(StringBuilder text, string next) =>
        text[^1] is '-' or '\u2010' or '\u2011' or '\u2013' or '\u2014' or '/'
        && text.Length > 1 && !char.IsWhiteSpace(text[^2])
        && !next.StartsWith("and ", StringComparison.Ordinal) && !next.StartsWith("or ", StringComparison.Ordinal);
}
