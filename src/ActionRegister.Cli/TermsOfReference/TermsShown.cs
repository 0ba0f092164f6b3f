namespace ActionRegister.Cli.TermsOfReference;

/// <summary>A terms document as a command shows it.</summary>
internal sealed record TermsShown(
    string File,
    string Sha256,
    string Title,
    string? Subtitle,
    string Dated,
    string? Version,
    int ClauseCount,
    IReadOnlyList<ClauseShown> Clauses)
{
    private const int Width = 100;

    public static TermsShown Of(TermsFile file, string? version) => new(
        file.Path,
        file.File.Sha256,
        file.Document.Title,
        file.Document.Subtitle,
        file.Document.Dated.ToString(),
        version,
        file.Document.Clauses.Count(),
        [.. file.Document.Clauses.Select(clause => new ClauseShown(clause.Cite, clause.Text, clause.Line))]);

    public IEnumerable<string> Lines()
    {
        yield return $"{File}: {Title}{(Subtitle is null ? "" : $" – {Subtitle}")}";
        yield return $"  Date: {Dated}. Version: {Version ?? "none of the ready-made ones"}. Clauses: {ClauseCount}.";
        var widest = Clauses.Max(clause => clause.Cite.Length);
        foreach (var clause in Clauses)
            yield return $"  {clause.Cite.PadRight(widest)}  {Begin(clause.Text)}";
    }

    private static string Begin(string text) => text.Length <= Width ? text : text[..(Width - 1)].TrimEnd() + "…";
}

/// <summary>A clause with its own words, and the line of the file on which it begins.</summary>
internal sealed record ClauseShown(string Cite, string Text, int Line);
