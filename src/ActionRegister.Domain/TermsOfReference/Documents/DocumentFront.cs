namespace ActionRegister.Domain.TermsOfReference.Documents;

/// <summary>Takes the title from the front of a document, and the date from its end or its front.</summary>
internal static class DocumentFront
{
    private const string TermsOfReference = "terms of reference";
    private const int LongestTitle = 200;
    private const int MostTitleParagraphs = 6;

    /// <summary>
    /// Removes title and date from the paragraphs and returns them; the title is null where none was found.
    /// </summary>
    public static (string? Title, string? Subtitle, TermsDate Dated) TakeFrom(List<Paragraph> paragraphs)
    {
        var dated = TakeLastDate(paragraphs);
        var length = TitleLength(paragraphs);
        var parts = paragraphs.Take(length).SelectMany(PartsOf).ToList();
        paragraphs.RemoveRange(0, length);

        dated ??= parts.Select(PublishedDate.Of).FirstOrDefault(date => date is not null);
        parts.RemoveAll(part => PublishedDate.Of(part) is not null);
        if (parts.Count > 1)
        {
            parts.RemoveAll(part => part.Equals(TermsOfReference, StringComparison.OrdinalIgnoreCase));
        }

        var subtitle = parts.Count > 1 ? string.Join(", ", parts.Skip(1)) : null;
        return (parts.FirstOrDefault(), subtitle, dated ?? TermsDate.Undated);
    }

    // The title ends with the paragraph that says what the document is; without one, the first paragraph is the title.
    private static int TitleLength(List<Paragraph> paragraphs)
    {
        var front = paragraphs.Take(MostTitleParagraphs).TakeWhile(IsTitleLike).ToList();
        var last = front.FindLastIndex(part =>
            part.Text.Contains(TermsOfReference, StringComparison.OrdinalIgnoreCase));
        var length = last >= 0 ? last + 1 : Math.Min(1, front.Count);
        var isDated = length > 0 && length < front.Count && PublishedDate.Of(front[length].Text) is not null;
        return isDated ? length + 1 : length;
    }

    private static bool IsTitleLike(Paragraph paragraph) =>
        paragraph.Marker is null && paragraph.Text.Length <= LongestTitle && paragraph.Text[^1] is not (':' or '.');

    // The date may stand right below the title.
    private static string[] PartsOf(Paragraph paragraph) =>
        paragraph.Lines.Count > 1 && PublishedDate.Of(paragraph.Lines[^1]) is not null
            ? [Paragraph.Join([.. paragraph.Lines.SkipLast(1)]), paragraph.Lines[^1]] : [paragraph.Text];

    // Below a finished sentence, on a line of its own, a date is the document's; otherwise it is words of the clause.
    private static TermsDate? TakeLastDate(List<Paragraph> paragraphs)
    {
        var last = paragraphs[^1];
        var date = PublishedDate.Of(last.Lines[^1]);
        var standsAlone = last.Lines.Count == 1 ? last.Marker is null : Wording.IsEnded(last.Lines[^2]);
        if (date is null || !standsAlone || paragraphs.Count == 1)
        {
            return null;
        }

        paragraphs.RemoveAt(paragraphs.Count - 1);
        if (last.Lines.Count > 1)
        {
            paragraphs.Add(new Paragraph(last.First, last.Marker, [.. last.Lines.SkipLast(1)]));
        }

        return date;
    }
}
