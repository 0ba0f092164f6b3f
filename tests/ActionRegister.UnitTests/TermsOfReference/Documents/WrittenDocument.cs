using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace ActionRegister.UnitTests.TermsOfReference.Documents;

/// <summary>A document as somebody might have published it: known clauses, written in one of many shapes.</summary>
internal sealed record WrittenDocument(
    IReadOnlyList<IReadOnlyList<string>> Lists, string Bullet, int Width, int BlanksBetween, string LineEnd, string PageBreak)
{
    private static readonly string[] _words =
        ["keep", "the", "lamps", "lit", "co-production", "of", "both", "ports", "o\u2019clock", "and", "s/he", "(NT),", "2022", "\u2018Keepers\u2019"];

    private static readonly string[] _headings = ["Its aims are to:", "Its focus will include:", "Arrangements", "Membership"];

    private static Gen<string> Sentence { get; } =
        from words in Gen.Elements(_words).ListOf(30)
        from length in Gen.Choose(4, 30)
        from end in Gen.Elements(".", "", ";")
        select "Be " + string.Join(' ', words.Take(length)) + " seen" + end;

    public static Arbitrary<WrittenDocument> Any { get; } = (
        from lists in Sentence.NonEmptyListOf().Resize(8).ListOf(4)
        from bullet in Gen.Elements("\u2022 ", "  \u2022 ", "\uF0B7\t", "o ", "\u2013 ", "- ", "\u2022 \u2003 ", " ")
        from width in Gen.Choose(40, 110)
        from blanks in Gen.Choose(0, 2)
        from lineEnd in Gen.Elements("\n", "\r\n", " \n", " \t\u00A0\n")
        from pageBreak in Gen.Elements("", "\n\n7\n\f", "\n\f\n", "\nPage 2 of 3\n\f\n\n")
        select new WrittenDocument([.. lists.Select(list => list.ToList())], bullet, width, blanks, lineEnd, pageBreak)).ToArbitrary();

    /// <summary>Every clause as it must be read.</summary>
    public IReadOnlyList<string> Clauses =>
        [.. Lists.SelectMany((list, at) => list.Select((clause, place) => $"{Names[at]} {place + 1}: {clause}"))];

    private static string[] Names { get; } = ["Aims", "Focus", "Arrangements", "Membership"];

    /// <summary>The file's text.</summary>
    public string Write()
    {
        var text = new StringBuilder("Joint Keepers Group\n\nTerms of Reference\n\n");
        foreach (var (list, at) in Lists.Select((list, at) => (list, at)))
        {
            text.Append(_headings[at]).Append("\n\n");
            foreach (var (clause, place) in list.Select((clause, place) => (clause, place)))
            {
                text.Append(place == 2 ? PageBreak : "").Append(Bullet);
                text.AppendJoin('\n', Wrapped(clause)).Append('\n', 1 + BlanksBetween);
            }

            text.Append('\n');
        }

        return text.Replace("\n", LineEnd).ToString();
    }

    // Words are broken at a hyphen where one falls near the end of the line.
    private IEnumerable<string> Wrapped(string clause)
    {
        var line = "";
        foreach (var part in clause.Replace("-", "-\0").Split(' ').SelectMany(word => $"{word} ".Split('\0')))
        {
            if (line.Length + part.Length > Width)
            {
                yield return line.TrimEnd();
                line = "";
            }

            line += part;
        }

        yield return line.TrimEnd();
    }
}
