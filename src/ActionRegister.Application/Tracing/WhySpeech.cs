using System.Globalization;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Application.Tracing;

/// <summary>Says what a graph says, in one language.</summary>
/// <param name="sentences">The sentences by their keys; {0} is the first thing that <see cref="Said.With"/> has.</param>
/// <param name="day">A London day in words.</param>
/// <param name="party">What a seat, body or office is called.</param>
public sealed class WhySpeech(Func<string, string> sentences, Func<DateOnly, string> day, Func<Party, string> party)
{
    private const int LongestQuote = 240;

    /// <summary>The sentence.</summary>
    public string Say(Said said)
    {
        ArgumentNullException.ThrowIfNull(said);
        var sentence = string.Format(CultureInfo.InvariantCulture, sentences(said.Key), [.. said.With.Select(Word)]);
        return sentence.Length > 0 && char.IsLower(sentence[0]) && sentence[^1] == '.' ? $"{char.ToUpper(sentence[0], CultureInfo.InvariantCulture)}{sentence[1..]}" : sentence;
    }

    /// <summary>Who did something: "Wales", "the central co-chair", "somebody (erased by event 12)".</summary>
    public string Say(Doer by)
    {
        ArgumentNullException.ThrowIfNull(by);
        return by.ErasedBy is { } erased ? Say(new Said("DoerErased", erased))
            : by.For is { } forWhom ? party(forWhom)
            : by.Capacity switch
            {
                Capacity.Assistant a => Say(new Said("DoerAssistant", a.For)),
                Capacity.Auditor => Say(new Said("DoerAuditor")),
                Capacity.Operator => Say(new Said("DoerOperator")),
                Capacity.Register => Say(new Said("DoerRegister")),
                { Party: { } office } => party(office),
                _ => Say(new Said("DoerWithheld")),
            };
    }

    private object Word(object thing) => thing switch
    {
        Said said => Say(said),
        DateOnly on => day(on),
        Party office => party(office),
        Doer by => Say(by),
        SettingName setting => Settings.Of(setting).Question,
        PrivateText { Words: { } words } => Shortened(words),
        PrivateText { ErasedBy: { } erased } => Say(new Said("WordsErased", erased)),
        IEnumerable<object> list => List([.. list.Select(one => $"{Word(one)}")]),
        _ => thing,
    };

    private string List(IReadOnlyList<string> words) => words.Count < 2
        ? string.Concat(words)
        : string.Format(CultureInfo.InvariantCulture, sentences("ListLast"), string.Join(", ", words.SkipLast(1)), words[^1]);

    private static string Shortened(string words)
    {
        var line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= LongestQuote) return line;
        var end = line.LastIndexOf(' ', LongestQuote);
        return $"{line[..(end > 0 ? end : LongestQuote)]} …";
    }
}
