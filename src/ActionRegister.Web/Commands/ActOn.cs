using ActionRegister.Application.Events;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.Rounds;
using ActionRegister.Web.Entries;

namespace ActionRegister.Web.Commands;

/// <summary>What an act is done on: an entry, or the text of its proposal or of one of its amendments.</summary>
/// <param name="Amendment">Number of the amendment, or null for the entry and its proposal.</param>
/// <param name="Number">Of the comment, objection, claim, report or correction meant; 0 when the act is about none.</param>
/// <param name="Today">The London day.</param>
/// <param name="Named">Whether the person acts for whom they name, as the secretariat does.</param>
public sealed record ActOn(EntryPage Entry, int? Amendment, int Number, DateOnly Today, bool Named)
{
    /// <summary>The entry.</summary>
    public EntryId Id => Entry.Row.Id;

    /// <summary>The text and what the group did with it; null for an entry agreed before the register.</summary>
    public Deliberation? Text => Entry.State.Deliberation(Amendment);

    /// <summary>The content that the act is about: the text that is dealt with, or what was agreed last.</summary>
    public Content Content => Text is { IsOpen: true } text ? text.Content : Agreed?.Content ?? Text?.Content ?? Entry.Latest;

    /// <summary>Fingerprint of that content.</summary>
    public ContentHash Standing => Content.Hash;

    /// <summary>What was agreed last, or null.</summary>
    public AgreedContent? Agreed => Entry.State.LastAgreed;

    /// <summary>A sponsor to ask about beforehand, for whoever has to name one.</summary>
    public Party? AnySponsor => Named ? Entry.State.Proposal?.Sponsor ?? Party.CoChair(Domain.TermsOfReference.Side.Central) : null;

    /// <summary>The page of the entry or of the amendment.</summary>
    public string Address => EntryAddress.Of(Entry.Row.Reference, Amendment);

    /// <summary>What was recorded of a kind, the newest first.</summary>
    internal IEnumerable<Kept> Recorded<TEvent>(Func<TEvent, bool> that)
        where TEvent : IEvent => Entry.Events.Where(kept => kept.Event is TEvent e && that(e)).Reverse();

    /// <summary>Words that stand for any: rules never look inside.</summary>
    internal static PrivateText AnyWords { get; } = PrivateText.Of("–");
}
