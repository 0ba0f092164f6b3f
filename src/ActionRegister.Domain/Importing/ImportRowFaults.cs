using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Importing;

/// <summary>What is wrong with a row whatever came before it, each as a full sentence.</summary>
public static class ImportRowFaults
{
    /// <summary>The earliest day that is believed.</summary>
    public static readonly DateOnly Earliest = new(1900, 1, 1);

    /// <summary>Every fault.</summary>
    public static IEnumerable<string> Of(ImportRow row, Group group, DateOnly today) =>
        OfNames(row).Concat(OfDay(row, today)).Concat(OfContent(row, group)).Concat(OfWords(row));

    private static IEnumerable<string> OfNames(ImportRow row)
    {
        foreach (var (what, text) in new[] { ("id", row.Id), ("entry", row.Entry), ("source", row.Source) })
        {
            if (string.IsNullOrWhiteSpace(text)) yield return $"It has no {what}.";
        }

        if (TooLong("id", row.Id, ImportLimits.Name) is { } id) yield return id;
        if (TooLong("entry", row.Entry, ImportLimits.Name) is { } entry) yield return entry;
        if (TooLong("source", row.Source, ImportLimits.Source) is { } source) yield return source;
        if (TooLong("old_reference", row.OldReference, ImportLimits.Name) is { } old) yield return old;
        if (row.What != Happened.Agreed && (row.OldReference is not null || row.Under is not null || row.Supersedes.Count > 0))
            yield return "Only a row \"agreed\" says the old reference, what it carries out and what it replaces.";
    }

    private static IEnumerable<string> OfDay(ImportRow row, DateOnly today)
    {
        if (row.On < Earliest) yield return $"{Rounds.Days.Words(row.On)} is too long ago to be believed.";
        if (row.On > today && row.What is (Happened.Progress or Happened.Completed))
            yield return $"{Rounds.Days.Words(row.On)} is still to come; what was reported or done was so by today.";
    }

    private static IEnumerable<string> OfContent(ImportRow row, Group group)
    {
        if (row.By is { } by && !group.Has(by)) yield return $"\"{by}\" is no seat, body or office of the group.";
        if ((row.Content is not null) != (row.What is Happened.Agreed or Happened.Amended or Happened.Overturned))
            yield return "What was agreed, amended or overturned has a content, and nothing else has.";
        if (row.Content is not { } content) yield break;

        var clause = group.Rules.Terms.Amending;
        if (content.Overturned != (row.What == Happened.Overturned)) yield return "Only an overturn has the content of one.";
        if (content.Carries is not null) yield return "An import changes neither settings nor terms.";
        if (content.Supersedes is not [] || content.FallsWithIt.Count > 0 || content.Annexes.Count > 0 || content.Contributors is not null)
            yield return "A row says what it replaces by the names of its file, and brings no annexes, contributors or entries that fall.";
        if (content.EffectiveFrom != row.On) yield return "The content takes effect on the day of the row.";
        if (ContentShape.Refusal(group, content, clause) is { } misshapen) yield return misshapen.Because;
        if (content.Kind == EntryKind.Decision && row.Under is not null) yield return "Only an action carries out a decision.";
        if (content.Overturned && string.IsNullOrWhiteSpace(content.Reasons)) yield return "An overturn has reasons.";
    }

    private static IEnumerable<string> OfWords(ImportRow row)
    {
        var faults = new[]
        {
            TooLong("title", row.Content?.Title, ImportLimits.Title),
            TooLong("text", row.Content?.Text, ImportLimits.Wording),
            TooLong("reasons", row.Content?.Reasons, ImportLimits.Prose),
            TooLong("impact", row.Content?.Impact, ImportLimits.Prose),
            TooLong("no_due_because", row.Content?.Due?.NoneBecause, ImportLimits.Prose),
            TooLong("text", row.Note, ImportLimits.Prose),
        };
        foreach (var fault in faults.OfType<string>()) yield return fault;
        if (row.Content?.Owners.Count > ImportLimits.Items || row.Supersedes.Count > ImportLimits.Items)
            yield return $"It names more than {ImportLimits.Items} owners, or entries that it replaces.";
        if (row.Supersedes.Distinct(StringComparer.Ordinal).Count() != row.Supersedes.Count) yield return "It names an entry to replace twice.";
        if (row.What is Happened.Progress or Happened.Completed && string.IsNullOrWhiteSpace(row.Note))
            yield return "A report of progress or completion has a text.";
    }

    private static string? TooLong(string what, string? text, int most) => text?.Length > most
        ? $"Its {what} has {text.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)} characters; at most {most.ToString(System.Globalization.CultureInfo.InvariantCulture)} are taken."
        : null;
}
