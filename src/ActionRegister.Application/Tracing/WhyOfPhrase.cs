using ActionRegister.Application.Reading;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Tracing;

namespace ActionRegister.Application.Tracing;

/// <summary>Finds words in a text, and answers why they stand there.</summary>
internal static class WhyOfPhrase
{
    /// <summary>The words in the first part of the text that has them, or in the one named, from a place on; white space and case apart; null when none has.</summary>
    public static WhyPhrase? Find(TracedContent content, string words, string? within, int? from)
    {
        var wanted = Squeezed(words, out _);
        foreach (var field in wanted.Length == 0 ? [] : content.Fields.Where(f => within is null || f.Field == within))
        {
            var squeezed = Squeezed(field.Text.Text, out var places);
            var begin = from is { } place ? places.FindIndex(p => p >= place) : 0;
            var at = begin < 0 ? -1 : squeezed.IndexOf(wanted, begin, StringComparison.OrdinalIgnoreCase);
            if (at < 0) continue;
            var (start, end) = (places[at], places[at + wanted.Length - 1] + 1);
            return new(field.Text.Text[start..end], field.Field, Cut(field.Text.Runs, start, end));
        }

        return null;
    }

    /// <summary>The short answer: who put the words there and because of what, what was asked, and who agreed to them.</summary>
    public static IReadOnlyList<Said> Answer(WhyScene scene, WhyAnswer answer, EntryVersion version, WhyPhrase phrase)
    {
        var last = scene.Trace.Origin(phrase.Runs.Max(r => r.Origin), version);
        var several = phrase.Runs.Any(r => r.Origin != last.Event);
        var what = several
            ? new Said("SomeWords", PrivateText.Of(string.Join(" … ", phrase.Runs.Where(r => r.Origin == last.Event).Select(r => r.Text.Trim()))))
            : new("TheseWords");
        var said = new List<Said> { Put(scene, last, what) };
        if (last.Agreement?.Imported == true) return said;
        if (last.Comments is [var comment]) // of several, nothing recorded says which one asked for these words
            said.Add(Asked(scene, comment));
        said.Add(last.Agreement is { } agreement
            ? new("PhraseAgreed", WhyAnswer.Day(agreement.At), answer.Demanded(agreement.Event), agreement.InForceFrom)
            : new("PhraseNotAgreed"));
        return said;
    }

    /// <summary>The nodes that have to do with the words: the texts that brought them, and all that led to those texts' agreement.</summary>
    public static HashSet<string> Concerned(WhyScene scene, EntryVersion version, WhyPhrase phrase)
    {
        var origins = phrase.Runs.Select(r => scene.Trace.Origin(r.Origin, version)).ToList();
        var comments = origins.SelectMany(o => o.Comments).Select(c => WhyScene.Id(c.Position)).ToHashSet(StringComparer.Ordinal);
        var others = scene.Trace.Comments.Select(c => WhyScene.Id(c.Position)).Where(id => !comments.Contains(id)).ToHashSet(StringComparer.Ordinal);
        others.UnionWith(scene.Edges.Where(e => e.Reason == WhyReason.Answers && others.Contains(e.To)).Select(e => e.From).ToList());
        var events = scene.Nodes.Where(n => n.Event is not null && n.By is not null && origins.Any(o => o.Amendment == n.Amendment))
            .Select(n => n.Id).Where(id => !others.Contains(id)).ToHashSet(StringComparer.Ordinal);
        events.UnionWith(scene.Edges.Where(e => events.Contains(e.From) && !others.Contains(e.To)
            && scene.Nodes.First(n => n.Id == e.To).By is null).Select(e => e.To).ToList());
        return events;
    }

    private static Said Put(WhyScene scene, WordOrigin o, Said what)
    {
        if (o.Sponsor is not { } sponsor) return new("PhraseImported");
        var (day, authors) = (WhyAnswer.Day(o.At), WhyAnswer.Authors(scene, o.Comments.Select(c => c.Number)));
        return (o.Amendment, authors.Length, scene.Trace.Versions[o.Text - 1].Number) switch
        {
            (null, 0, 1) => new("PhraseProposed", sponsor, day),
            (null, 0, _) => new("PhraseRevised", sponsor, day, what),
            (null, _, _) => new("PhraseFollows", sponsor, day, authors, what),
            ({ } amendment, 0, _) when scene.Trace.State.Amendments[amendment].Source is { } source =>
                new("PhraseCorrected", sponsor, amendment, day, what, PrivateText.Of(source.Shows)),
            ({ } amendment, 0, _) => new("PhraseAmended", sponsor, amendment, day, what),
            ({ } amendment, _, _) => new("PhraseAmendedFollows", sponsor, amendment, day, authors, what),
        };
    }

    private static Said Asked(WhyScene scene, CommentRow comment)
    {
        var author = Doer.Of(scene.Trace.Events.First(e => e.Position == comment.Position));
        return comment.AnswerReasons is { } reasons
            ? new("PhraseComment", author, comment.Words, reasons)
            : new("PhraseCommentOnly", author, comment.Words);
    }

    private static List<TracedRun> Cut(IReadOnlyList<TracedRun> runs, int start, int end)
    {
        var (cut, at) = (new List<TracedRun>(), 0);
        foreach (var run in runs)
        {
            var (from, to) = (Math.Max(start - at, 0), Math.Min(end - at, run.Text.Length));
            if (from < to && !string.IsNullOrWhiteSpace(run.Text[from..to])) cut.Add(run with { Text = run.Text[from..to] });
            at += run.Text.Length;
        }

        return cut;
    }

    // Each stretch of white space as one space, none at the ends; and where each sign stands in the text.
    private static string Squeezed(string text, out List<int> places)
    {
        var (squeezed, kept) = (new System.Text.StringBuilder(text.Length), new List<int>(text.Length));
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]) && (squeezed.Length == 0 || squeezed[^1] == ' ')) continue;
            squeezed.Append(char.IsWhiteSpace(text[i]) ? ' ' : text[i]);
            kept.Add(i);
        }

        if (squeezed.Length > 0 && squeezed[^1] == ' ') squeezed.Length--;
        places = kept;
        return squeezed.ToString();
    }
}
