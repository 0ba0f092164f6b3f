using System.Diagnostics;
using ActionRegister.Domain.Deciding;
using Microsoft.Extensions.Localization;

namespace ActionRegister.Web.Wording;

/// <summary>
/// What events are called and what they say, in the reader's language: a name for each kind, and one sentence for each event.
/// Who did it and when stand beside it, and what was said in free text is not in it.
/// </summary>
public sealed class FactWords(IStringLocalizer<Texts> words, PartyWords parties)
{
    /// <summary>The name of a kind of event: "Comment made".</summary>
    public string Name(Type kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return words[$"Kind{kind.Name}"];
    }

    /// <summary>The sentence of an event.</summary>
    public string Of(IEvent happened, NamesKnown names)
    {
        ArgumentNullException.ThrowIfNull(happened);
        var speaker = new FactSpeaker(words, parties, names);
        return ProposalFacts.Of(happened, speaker) ?? RoundFacts.Of(happened, speaker) ?? AmendmentFacts.Of(happened, speaker)
            ?? ImportFacts.Of(happened, speaker)
            ?? GroupFacts.Of(happened, speaker) ?? LogFacts.Of(happened, speaker)
            ?? throw new UnreachableException($"{happened.GetType().Name} has no words.");
    }
}
