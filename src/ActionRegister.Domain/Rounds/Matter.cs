using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.Importing;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Rounds;

/// <summary>The text that an act or a question is about, with everything that the rules may look at.</summary>
/// <param name="View">The states read.</param>
/// <param name="Clock">The instant (UTC) at which the rules judge.</param>
/// <param name="Entry">The entry.</param>
/// <param name="Amendment">The amendment, or null when it is about the proposal.</param>
/// <param name="Deliberation">The text and what the group did with it.</param>
public sealed record Matter(View View, DateTimeOffset Clock, Entry Entry, Amendment? Amendment, Deliberation Deliberation)
{
    /// <summary>The group.</summary>
    public Group Group => View.Group;

    /// <summary>The rules in force.</summary>
    public RulesInForce Rules => View.Group.Rules;

    /// <summary>The London day.</summary>
    public DateOnly Today => LondonDay.Of(Clock);

    /// <summary>
    /// Whether changing the entry stands under the lock of the terms in force. Without a lock, or where the group has
    /// chosen that it does not reach back, a change needs exactly what a joint agreement needs.
    /// </summary>
    public bool Locked => IsLocked(Entry, Rules);

    /// <summary>Whether changing an agreed entry stands, or stood, under the lock of those rules.</summary>
    // What was imported and amended since was agreed through the register, like anything else.
    public bool IsLocked(Entry entry, RulesInForce rules) => rules.Terms.HasChangeLock && entry.LastAgreed is { } agreed
        && (entry.Imported && agreed.Amendment is null
            ? rules.LockCoversImports.Value
            : rules.LockCoversEarlierTerms.Value || Group.RulesHistory[agreed.Rules - 1].Terms.HasChangeLock);

    /// <summary>The clause that demands consent to this text.</summary>
    public Clause ConsentClause => Amendment is not null && Locked ? Rules.Terms.Amending : Rules.Terms.JointAgreement;

    /// <summary>How people quote it: <c>D-2026-0014 amendment 2</c>.</summary>
    public string Quoted => Amendment is null ? Entry.Reference.Value : $"{Entry.Reference} amendment {Amendment.Number}";

    /// <summary>What the co-chairs consent to.</summary>
    public Statement Statement => new(
        Group.Origin,
        Entry.Id,
        Amendment?.Number,
        Amendment is null ? StatementAct.Agree : Amendment.Kind switch
        {
            AmendmentKind.Amend => StatementAct.Amend,
            AmendmentKind.Overturn => StatementAct.Overturn,
            AmendmentKind.Correct => StatementAct.Correct,
        },
        Amendment?.Base,
        Deliberation.Hash);

    /// <summary>Every stream that agreement on the text may stand on, as far as the states read so far tell.</summary>
    public static IEnumerable<StreamName> Reads(View view, EntryId id, int? amendment)
    {
        yield return StreamName.Of(id);
        if (view.Entry(id) is not { } entry || entry.Deliberation(amendment) is not { } deliberation) yield break;

        if (amendment is null && entry.Under is { } decision) yield return StreamName.Of(decision);
        foreach (var superseded in deliberation.Supersedes) yield return StreamName.Of(superseded.Entry);
        if (amendment is not { } number) yield break;
        foreach (var action in entry.Amendments[number].Falls) yield return StreamName.Of(action.Entry);
    }

    /// <summary>Finds the text, or says why there is none.</summary>
    public static Refusal? Find(View view, DateTimeOffset clock, EntryId id, int? amendment, out Matter matter)
    {
        matter = null!; // only read when there is no refusal
        if (FoundingGuard.Open(view.Group) is { } closed) return closed;
        if (FindEntry(view, id, out var entry) is { } none) return none;
        if (entry.Deliberation(amendment) is not { } deliberation)
        {
            return Refusal.NotFound(amendment is null
                ? $"{entry.Reference} was imported as agreed; it has no proposal. Propose an amendment instead."
                : $"{entry.Reference} has no amendment {amendment}.");
        }

        matter = new(view, clock, entry, amendment is { } number ? entry.Amendments[number] : null, deliberation);
        return null;
    }

    /// <summary>Finds an entry that acts may be recorded on, or says why there is none.</summary>
    public static Refusal? FindEntry(View view, EntryId id, out Entry entry)
    {
        entry = view.Entry(id) ?? Entry.Initial;
        return entry.Status == EntryStatus.Unknown ? NoSuchEntry : ImportGuard.Open(entry, view.Group.Rules.Terms.Amending);
    }

    /// <summary>Finds a text that is still open, and checks that it is the one that the person saw.</summary>
    public static Refusal? FindOpen(
        View view, DateTimeOffset clock, EntryId id, int? amendment, ContentHash? seen, out Matter matter) =>
        Find(view, clock, id, amendment, out matter)
        ?? matter.Closed()
        ?? (seen is { } hash && hash != matter.Deliberation.Hash
            ? Refusal.ContentChanged(hash, matter.Deliberation.Hash)
            : null);

    /// <summary>There is no such entry.</summary>
    public static Refusal NoSuchEntry { get; } = Refusal.NotFound("There is no such entry.");

    private Refusal? Closed() => Deliberation.Ending switch
    {
        Ending.None => null,
        Ending.Agreed => Refusal.Rule(
            Rules.Terms.Amending,
            Amendment is null
                ? $"{Quoted} is agreed. It can only be changed by an amendment with prior consultation and the consent of both co-chairs and the group."
                : $"{Quoted} is adopted; nothing more can be recorded on it."),
        Ending.Withdrawn => Refusal.Rule(Rules.Terms.JointAgreement, $"{Quoted} was withdrawn; nothing more can be recorded on it."),
        Ending.Lapsed => Refusal.Rule(Rules.Terms.JointAgreement, $"{Quoted} has lapsed; propose it anew."),
    };
}
