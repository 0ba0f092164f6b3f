using System.Globalization;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Application.Tracing;

/// <summary>Says in English what a graph says: every sentence stands in one list, by its key.</summary>
public sealed class WhyEnglish(Group group)
{
    private const int LongestQuote = 240;

    /// <summary>The sentences; {0} is the first thing that <see cref="Said.With"/> has.</summary>
    public static IReadOnlyDictionary<string, string> Sentences => WhySentences.English;

    /// <summary>The sentence.</summary>
    public string Say(Said said) =>
        string.Format(CultureInfo.InvariantCulture, Sentences[said.Key], [.. said.With.Select(Word)]);

    /// <summary>Who did something: "Wales", "the central co-chair", "somebody (erased by event 12)".</summary>
    public string Say(Doer by) =>
        by.ErasedBy is { } erased ? $"somebody (erased by event {erased})"
        : by.For is { } party ? group.NameOf(party)
        : by.Capacity switch
        {
            Capacity.Assistant a => $"the assistant to {group.NameOf(a.For)}",
            Capacity.Auditor => "the auditor",
            Capacity.Operator => "the operator",
            Capacity.Register => "the register",
            { Party: { } office } => group.NameOf(office),
            _ => "somebody (withheld)",
        };

    /// <summary>A London day: "3 May 2026".</summary>
    public static string Say(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private object Word(object thing) => thing switch
    {
        Said said => Say(said),
        DateOnly day => Say(day),
        Party party => group.NameOf(party),
        Doer by => Say(by),
        SettingName setting => Settings.Of(setting).Question,
        PrivateText text => text.Words is { } words ? Shortened(words) : text.ToString(),
        IEnumerable<object> list => List([.. list.Select(one => $"{Word(one)}")]),
        _ => thing,
    };

    private static string List(IReadOnlyList<string> words) => words.Count < 2
        ? string.Concat(words)
        : $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}";

    private static string Shortened(string words)
    {
        var line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= LongestQuote) return line;
        var end = line.LastIndexOf(' ', LongestQuote);
        return $"{line[..(end > 0 ? end : LongestQuote)]} …";
    }
}
