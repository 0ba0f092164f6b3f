using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Importing;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Proposals;

// Everything that can happen to a proposal before the group is asked. These records are the permanent record:
// add new ones freely; change one only with a new version in EventCatalogue and an upcaster.

/// <summary>An agreed entry that a proposal would replace, and the last agreed content that the proposer saw.</summary>
public sealed record SupersededEntry(EntryId Entry, Reference Reference, ContentHash LastAgreed);

/// <summary>A decision was put forward.</summary>
/// <param name="Reference">What people quote from now on.</param>
/// <param name="Sponsor">The seat or office that puts it forward.</param>
/// <param name="Hash">Fingerprint of the content.</param>
/// <param name="Supersedes">Resolved from the content's references.</param>
/// <param name="InformedBy">Entries or papers elsewhere that led to it, in words; may be empty.</param>
/// <param name="Content">What would be agreed.</param>
public sealed record DecisionProposed(
    Reference Reference,
    Party Sponsor,
    ContentHash Hash,
    IReadOnlyList<SupersededEntry> Supersedes,
    IReadOnlyList<string> InformedBy,
    [property: TextPart] Content Content) : IEvent;

/// <summary>An action was put forward, on its own or under a decision.</summary>
/// <param name="Reference">What people quote from now on.</param>
/// <param name="Sponsor">The seat or office that puts it forward.</param>
/// <param name="Hash">Fingerprint of the content.</param>
/// <param name="Under">The decision that it carries out, or null.</param>
/// <param name="Supersedes">Resolved from the content's references.</param>
/// <param name="InformedBy">Entries or papers elsewhere that led to it, in words; may be empty.</param>
/// <param name="Content">What would be agreed.</param>
public sealed record ActionProposed(
    Reference Reference,
    Party Sponsor,
    ContentHash Hash,
    EntryId? Under,
    IReadOnlyList<SupersededEntry> Supersedes,
    IReadOnlyList<string> InformedBy,
    [property: TextPart] Content Content) : IEvent;

/// <summary>
/// An entry agreed before the register, taken over as it stood, by the founding or by an import. It is marked "imported,
/// not witnessed by the register" and, once both co-chairs have confirmed what it came in with, locked like anything else.
/// </summary>
/// <param name="Reference">What people quote from now on.</param>
/// <param name="Batch">What it came in with: <c>founding</c>, or the import's id.</param>
/// <param name="OldReference">How it was quoted before, or null.</param>
/// <param name="Hash">Fingerprint of the content.</param>
/// <param name="EffectiveFrom">The London day since which it has been in force.</param>
/// <param name="Key">How the import's file calls it; null for what the founding brought.</param>
/// <param name="Under">The decision of the same import that it carries out, or null.</param>
/// <param name="Row">The row of the file that says so; null for what the founding brought.</param>
/// <param name="Content">What was agreed.</param>
public sealed record EntryImported(
    Reference Reference,
    string Batch,
    string? OldReference,
    ContentHash Hash,
    DateOnly EffectiveFrom,
    string? Key,
    EntryId? Under,
    ImportedRow? Row,
    [property: TextPart] Content Content) : IEvent;

/// <summary>A new text of the proposal. It ends the notice and voids everything given on the text before.</summary>
/// <param name="From">Fingerprint of the text before.</param>
/// <param name="Hash">Fingerprint of the new text.</param>
/// <param name="Comments">Numbers of the comments that it follows from.</param>
/// <param name="OnlyFromComments">Whether every change follows from one of those comments; a shorter notice may then do.</param>
/// <param name="Voids">Whose consents and positions the change voids.</param>
/// <param name="Supersedes">Resolved from the new content's references.</param>
/// <param name="Content">The new content.</param>
public sealed record ProposalRevised(
    ContentHash From,
    ContentHash Hash,
    IReadOnlyList<int> Comments,
    bool OnlyFromComments,
    IReadOnlyList<Party> Voids,
    IReadOnlyList<SupersededEntry> Supersedes,
    [property: TextPart] Content Content) : IEvent;

/// <summary>The sponsor took the proposal back. Its reference stays taken.</summary>
public sealed record ProposalWithdrawn(ContentHash Hash, [property: PrivatePart] PrivateText Reasons) : IEvent;

/// <summary>The proposal ended because nothing was recorded on it for the set time.</summary>
public sealed record ProposalLapsed(int AfterDays) : IEvent;

/// <summary>A paper that goes with a notice, by fingerprint.</summary>
public sealed record Paper(string Name, string Sha256);

/// <summary>Early notice of exactly this content was given to every seat and both co-chairs.</summary>
/// <param name="Hash">The content that notice is of.</param>
/// <param name="Days">Length in clear days, from the settings in force.</param>
/// <param name="Closes">The London day at whose end the window closes.</param>
/// <param name="Shortened">Whether the setting for a notice after a revision gave the length.</param>
/// <param name="IntendedOn">The day on which agreement is intended, if said.</param>
/// <param name="Recipients">Every seat and both co-chairs; for a vacant seat its nominating body.</param>
/// <param name="Papers">The papers that go with it.</param>
public sealed record EarlyNoticeGiven(
    ContentHash Hash,
    int Days,
    DateOnly Closes,
    bool Shortened,
    DateOnly? IntendedOn,
    IReadOnlyList<Party> Recipients,
    IReadOnlyList<Paper> Papers) : IEvent;

/// <summary>Somebody asked that the notice close sooner.</summary>
public sealed record ShortNoticeAsked(
    ContentHash Hash, DateOnly Closes, Party By, [property: PrivatePart] PrivateText Reasons) : IEvent;

/// <summary>One co-chair agreed to the short notice asked for; it takes effect with the other's agreement.</summary>
public sealed record ShortNoticeAgreed(ContentHash Hash, Side CoChair, PersonId Person) : IEvent;

/// <summary>Somebody holds that the proposal changes an agreed entry without saying so.</summary>
public sealed record ConflictClaimed(
    int Claim, EntryId With, Party By, [property: PrivatePart] PrivateText Reasons) : IEvent;

/// <summary>Whoever claimed the conflict took the claim back.</summary>
public sealed record ConflictWithdrawn(int Claim) : IEvent;

/// <summary>One co-chair recorded why there is no conflict; it is settled with the other's record.</summary>
public sealed record ConflictSettled(
    int Claim, Side CoChair, PersonId Person, [property: PrivatePart] PrivateText Reasons) : IEvent;
