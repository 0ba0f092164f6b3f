using System.Globalization;
using ActionRegister.Application.Reading;
using ActionRegister.Application.Tracing;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.EventStore.TamperEvidence;

namespace ActionRegister.Application.Packs;

/// <summary>The pages from which a reader of a pack begins: one for the whole, one for each entry.</summary>
internal static class PackIndex
{
    /// <summary>The page of the whole.</summary>
    public const string Name = "index.html";

    public static byte[] Of(
        PackHeader header, Checkpoint checkpoint, Moment moment, IReadOnlyList<PackEntry> entries, IReadOnlyList<RulesInForce> terms)
    {
        var page = new PackHtml(Title(header)).Raw(string.Create(
            CultureInfo.InvariantCulture,
            $"<p>From the log {PackHtml.Text(checkpoint.Origin)}, as it stood at event {moment.Position}, recorded on {PackHtml.Text(PackWords.Day(moment.At))}. "
            + $"How to check it: {PackHtml.A(PackReadme.Name, PackReadme.Name)}.</p>"));
        page.Table(
            ["Entry", "Title", "Where it stands"],
            entries.Select(entry => (IReadOnlyList<string>)
                [PackHtml.A($"{entry.Reference}/{Name}", entry.Reference), PackHtml.Text(entry.Row.Title), PackHtml.Text(PackWords.Of(entry.Row.Stage))]));
        foreach (var rules in terms)
            page.Link(string.Create(CultureInfo.InvariantCulture, $"terms/{rules.Number}.html"), PackTerms.Title(rules));
        return page.ToBytes();
    }

    public static byte[] Of(PackEntry entry)
    {
        var english = new WhyEnglish(entry.Group);
        var page = new PackHtml($"{entry.Reference}: {entry.Row.Title}").Add("p", $"{PackWords.Of(entry.Row.Stage)}. {string.Join(' ', entry.Why.Answer.Select(english.Say))}");
        if (entry.InForce is { } text)
            page.Add("h2", $"In force since {WhyEnglish.Say(entry.Row.EffectiveFrom!.Value)}").Words(text.Content.Text); // what is in force is so from a day on
        page.Add("h2", "Texts").Table(
            ["Text", "What became of it", "Changes"],
            entry.Trace.Versions.Select(version => (IReadOnlyList<string>)
            [
                PackHtml.A($"texts/{version.Number}.html", PackWords.Of(version)),
                PackHtml.Text(PackWords.Force(version)),
                Redlines.ChangedText.Of(entry.Trace.Versions, entry.Trace.State, version) is { } before
                    ? PackHtml.A($"redlines/{version.Number}.html", $"Against text {before.Number}") : "",
            ]));
        page.Add("h2", "Why it reads as it does");
        foreach (var chapter in WhyChain.Chapters(entry.Why))
        {
            page.Add("h3", english.Say(chapter.Heading));
            foreach (var step in chapter.Steps) page.Words(string.Join('\n', step.Lines(english.Say)));
        }

        return page.Raw($"<p>{string.Join(", ", PackWhy.Names.Select(file => PackHtml.A(file, file)))}</p>")
            .ToBytes();
    }

    /// <summary>What the pack is called.</summary>
    public static string Title(PackHeader header) => header.About switch
    {
        PackAbout.OneEntry one => $"Audit pack of {one.Reference}",
        PackAbout.Stretch stretch => string.Create(CultureInfo.InvariantCulture, $"Audit pack of events {stretch.First} to {stretch.Last}"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
