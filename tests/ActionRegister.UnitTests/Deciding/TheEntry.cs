using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.Proposals;

namespace ActionRegister.UnitTests.Deciding;

/// <summary>
/// The decision that most tests are about, put forward by the member for Wales on 1 June 2026, and the way to others.
/// </summary>
public static class TheEntry
{
    /// <summary>The day on which things are put forward, unless a test says otherwise.</summary>
    public const string Day = "2026-06-01";

    /// <summary>The day on which amendments are put forward, unless a test says otherwise.</summary>
    public const string AmendmentDay = "2026-09-01";

    public static readonly EntryId Id = Numbered(14);
    public static readonly Content Quarterly = Decision("Dispersal is reviewed every quarter.");

    /// <summary>An entry by number; its reference bears the same.</summary>
    public static EntryId Numbered(int number) => new(new Guid($"00000000-0000-7000-a000-{number:D12}"));

    /// <summary>A decision in which nothing is missing.</summary>
    public static Content Decision(string text, params IReadOnlyList<Reference> supersedes) => new(
        EntryKind.Decision,
        "Quarterly review of dispersal",
        text,
        "Places under pressure need relief sooner than once a year.",
        EffectiveFrom: null,
        "none, because each side uses the staff that it has",
        Owners: [],
        Due: null,
        new Contributors(["Home Office"], ["Wales"], WhyOneSide: null),
        supersedes,
        FallsWithIt: [],
        Carries: null,
        Annexes: []);

    /// <summary>An action for the member for Wales, in which nothing is missing.</summary>
    public static Content Hotels(string text = "Wales lists its hotels.") => Decision(text) with
    {
        Kind = EntryKind.Action,
        Title = "List of hotels",
        Owners = [Party.Of(TheGroup.Wales)],
        Due = new Due(new DateOnly(2026, 12, 1), NoneBecause: null),
    };

    /// <summary>A decision that changes one setting.</summary>
    public static Content Carrying(Carried carries) => Decision("The register works by other settings.") with { Carries = carries };

    /// <summary>The text put forward in a fresh register.</summary>
    public static Course Proposed(Content? content = null) => Proposed(TheGroup.Ledger(), Id, content ?? Quarterly, Day);

    /// <summary>A text put forward in a register as it stands.</summary>
    public static Course Proposed(Ledger ledger, EntryId id, Content content, string day, params IReadOnlyList<EntryId> supersedes)
    {
        var course = new Course(ledger, id, amendment: null, Scenario.Instant(day));
        var reference = ReferenceOf(id, content.Kind);
        return course.Do(
            content.Kind == EntryKind.Decision
                ? new ProposeDecision(id, reference, Sponsor: null, content, supersedes, InformedBy: [])
                : new ProposeAction(id, reference, Sponsor: null, Under: null, content, supersedes, InformedBy: []),
            TheGroup.Holder(TheGroup.Wales));
    }

    /// <summary>An action under the decision, put forward in a register as it stands.</summary>
    public static Course Under(EntryId decision, Ledger ledger, EntryId id, string day) =>
        new Course(ledger, id, amendment: null, Scenario.Instant(day)).Do(
            new ProposeAction(id, ReferenceOf(id, EntryKind.Action), null, decision, Hotels(), [], []),
            TheGroup.Holder(TheGroup.Wales));

    /// <summary>The decision, agreed; on 18 June 2026 unless its content carries or supersedes something.</summary>
    public static Course Agreed(Content? content = null) => Proposed(content).Ready().Agree();

    /// <summary>An amendment put forward by the member for London; by the one for Wales where there is no such seat.</summary>
    public static Course Amended(
        Ledger ledger,
        EntryId id,
        Content after,
        AmendmentKind kind = AmendmentKind.Amend,
        string day = AmendmentDay,
        CorrectionSource? source = null,
        params IReadOnlyList<EntryId> falls)
    {
        var course = new Course(ledger, id, ledger.Entry(id).Counts.Amendments + 1, Scenario.Instant(day));
        return course.Do(
            new ProposeAmendment(id, kind, Sponsor: null, ledger.Entry(id).LastAgreed!.Content.Hash, after, falls, source),
            TheGroup.Holder(ledger.Group.Seats.ContainsKey(TheGroup.London) ? TheGroup.London : TheGroup.Wales));
    }

    /// <summary>What people quote an entry of that number by.</summary>
    public static Reference ReferenceOf(EntryId id, EntryKind kind = EntryKind.Decision) =>
        Reference.Of(kind, 2026, int.Parse(id.ToString()[^6..], System.Globalization.CultureInfo.InvariantCulture));
}
