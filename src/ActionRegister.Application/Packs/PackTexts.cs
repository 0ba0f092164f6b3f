using System.Text;
using ActionRegister.Application.Reading;
using ActionRegister.Application.Redlines;

namespace ActionRegister.Application.Packs;

/// <summary>Every exact text of an entry, and each against the text that it changed, as plain text and as a page.</summary>
internal static class PackTexts
{
    public static IEnumerable<(string Name, byte[] Bytes)> Of(PackEntry entry)
    {
        foreach (var version in entry.Trace.Versions)
        {
            yield return ($"{entry.Reference}/texts/{version.Number}.txt", Plain(entry, version));
            yield return ($"{entry.Reference}/texts/{version.Number}.html", Page(entry, version));
            if (ChangedText.Of(entry.Trace.Versions, entry.Trace.State, version) is not { } before) continue;
            yield return ($"{entry.Reference}/redlines/{version.Number}.txt", PlainRedline(entry, before, version));
            yield return ($"{entry.Reference}/redlines/{version.Number}.html", PageRedline(entry, before, version));
        }
    }

    /// <summary>What a text of an entry is called: "D-2026-0014, text 2".</summary>
    private static string Title(PackEntry entry, EntryVersion version) => $"{entry.Reference}, text {version.Number}";

    private static byte[] Plain(PackEntry entry, EntryVersion version)
    {
        var text = Head(Title(entry, version), PackWords.Of(version), PackWords.Force(version), $"Fingerprint: {version.Hash.Value}");
        foreach (var (field, words) in PackWords.Parts(version.Content, entry.Group).Where(part => part.Words.Length > 0))
            text.Append(PackWords.Name(field)).Append("\n\n").Append(words).Append("\n\n\n");
        return Bytes(text);
    }

    private static byte[] Page(PackEntry entry, EntryVersion version)
    {
        var page = new PackHtml(Title(entry, version))
            .Add("p", $"{PackWords.Of(version)}. {PackWords.Force(version)}").Add("p", $"Fingerprint: {version.Hash.Value}");
        foreach (var (field, words) in PackWords.Parts(version.Content, entry.Group).Where(part => part.Words.Length > 0))
            page.Add("h2", PackWords.Name(field)).Words(words);
        return page.ToBytes();
    }

    private static byte[] PlainRedline(PackEntry entry, EntryVersion before, EntryVersion version)
    {
        var text = Head(
            $"{Title(entry, version)} against text {before.Number}", PackWords.Of(before), PackWords.Of(version),
            "[-what was taken out-] and {+what was put in+}; the rest stands in both.");
        foreach (var part in Changed(entry, before, version))
        {
            text.Append(PackWords.Name(part.Field)).Append("\n\n");
            foreach (var run in part.Runs) text.Append(Marked(run));
            text.Append("\n\n\n");
        }

        return Bytes(text);
    }

    private static byte[] PageRedline(PackEntry entry, EntryVersion before, EntryVersion version)
    {
        var page = new PackHtml($"{Title(entry, version)} against text {before.Number}").Add("p", $"{PackWords.Of(before)}; {PackWords.Of(version)}.");
        foreach (var part in Changed(entry, before, version))
        {
            page.Add("h2", PackWords.Name(part.Field))
                .Raw($"<div class=\"text\" dir=\"auto\">{string.Concat(part.Runs.Select(Html))}</div>");
        }

        return page.ToBytes();
    }

    private static IReadOnlyList<FieldRedline> Changed(PackEntry entry, EntryVersion before, EntryVersion version) =>
        ContentRedline.Between(PackWords.Parts(before.Content, entry.Group), PackWords.Parts(version.Content, entry.Group));

    private static string Marked(Run run) => run.Kind switch
    {
        RunKind.Kept => run.Text,
        RunKind.Deleted => $"[-{run.Text}-]",
        RunKind.Inserted => $"{{+{run.Text}+}}",
    };

    private static string Html(Run run) => run.Kind switch
    {
        RunKind.Kept => PackHtml.Text(run.Text),
        RunKind.Deleted => $"<del><span class=\"said\">taken out: </span>{PackHtml.Text(run.Text)}<span class=\"said\"> end of taken out </span></del>",
        RunKind.Inserted => $"<ins><span class=\"said\">put in: </span>{PackHtml.Text(run.Text)}<span class=\"said\"> end of put in </span></ins>",
    };

    private static StringBuilder Head(params IReadOnlyList<string> lines) => new StringBuilder().AppendJoin('\n', lines).Append("\n\n\n");

    private static byte[] Bytes(StringBuilder text) => Encoding.UTF8.GetBytes(text.ToString());
}
