using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;

namespace ActionRegister.Application.Drafts;

/// <summary>Identifies a draft; version 7, made when its page is shown, so that a form sent twice begins one draft.</summary>
public readonly record struct DraftId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

/// <summary>What a draft is to become.</summary>
public enum DraftKind
{
    /// <summary>A proposed decision.</summary>
    Decision,

    /// <summary>A proposed action.</summary>
    Action,

    /// <summary>An amendment that changes the text of an agreed entry.</summary>
    Amendment,

    /// <summary>An amendment that overturns an agreed entry.</summary>
    Overturn,

    /// <summary>An amendment that corrects a clerical error in an agreed entry.</summary>
    Correction,

    /// <summary>Another text of a proposal or of an amendment.</summary>
    Revision,

    /// <summary>A comment on a proposal or an amendment.</summary>
    Comment,
}

/// <summary>What a draft is about; it stays so for as long as there is the draft.</summary>
/// <param name="For">The seat or office that the author assists and writes for; null for the author's own.</param>
/// <param name="Entry">The entry amended, revised or commented on, or null for a new proposal.</param>
/// <param name="Amendment">The amendment commented on or revised, or null.</param>
public sealed record DraftSubject(DraftKind Kind, Party? For = null, EntryId? Entry = null, int? Amendment = null);

/// <summary>
/// Something that somebody is still writing: private, no evidence, and no part of any event. So an erasure in the log reaches no
/// draft, and need not: whoever wrote it may delete it at any time, and what is left alone goes by itself. Backups keep what was
/// deleted until their own retention ends.
/// </summary>
/// <param name="Author">Who began it.</param>
/// <param name="Version">Counts edits from 1; whoever saves names the one seen.</param>
/// <param name="Fields">What the page keeps, by the name of the field; nothing looks inside.</param>
/// <param name="EditedAt">The last edit; the draft goes <see cref="KeptDrafts.KeptDays"/> days after it.</param>
public sealed record Draft(
    DraftId Id,
    PersonId Author,
    DraftSubject Subject,
    long Version,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Fields,
    DateTimeOffset BegunAt,
    DateTimeOffset EditedAt)
{
    /// <summary>When it goes, unless it is edited before.</summary>
    public DateTimeOffset GoesAt => EditedAt.AddDays(KeptDrafts.KeptDays);
}
