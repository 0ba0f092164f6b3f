using ActionRegister.Application.Tracing;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.Web.Wording;
using Microsoft.Extensions.Localization;

namespace ActionRegister.Web.Tracing;

/// <summary>Says what a why-graph says in the reader's language.</summary>
public sealed class WhyWords(IStringLocalizer<Texts> words)
{
    /// <summary>How it is said with the names of this group.</summary>
    public WhySpeech Speech(Group group) => new(key => words[$"Why{key}"], Dates.Words, party => Name(party, group));

    // Within a sentence an office is named otherwise than in a list.
    private string Name(Party party, Group group) =>
        party.CoChairOf is { } side ? words[side == Side.Central ? "TheCentralCoChair" : "TheLocalCoChair"]
        : party == Party.Secretariat ? words["TheSecretariat"]
        : group.NameOf(party);
}
