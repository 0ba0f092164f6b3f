using System.Globalization;
using ActionRegister.Domain.Membership;

namespace ActionRegister.Application.Tracing;

/// <summary>Says in English what a graph says: every sentence stands in one list, by its key.</summary>
public sealed class WhyEnglish(Group group)
{
    private readonly WhySpeech _speech = new(key => WhySentences.English[key], Say, group.NameOf);

    /// <summary>The sentences; {0} is the first thing that <see cref="Said.With"/> has.</summary>
    public static IReadOnlyDictionary<string, string> Sentences => WhySentences.English;

    /// <summary>The sentence.</summary>
    public string Say(Said said) => _speech.Say(said);

    /// <summary>Who did something: "Wales", "the central co-chair", "somebody (erased by event 12)".</summary>
    public string Say(Doer by) => _speech.Say(by);

    /// <summary>A London day: "3 May 2026".</summary>
    public static string Say(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
