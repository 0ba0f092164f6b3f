using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Decisions;

/// <summary>
/// What must be true before a proposal becomes a decision or an action: J1–J10. One list that refuses and explains.
/// </summary>
public static class JointAgreement
{
    /// <summary>Every requirement, in order, met or not.</summary>
    public static IReadOnlyList<Requirement> Requirements(Matter matter) => Requirements(matter, RuleBook.Full);

    internal static IReadOnlyList<Requirement> Requirements(Matter matter, RuleBook book) => book.Apply(matter, Rules);

    /// <summary>What must be true before the group is asked: J1–J4.</summary>
    internal static IReadOnlyList<Requirement> ToOpenRound(Matter matter, RuleBook book) => book.Apply(matter, Rules[..4]);

    /// <summary>What must be true before a co-chair consents: J1, J3, J4.</summary>
    internal static IReadOnlyList<Requirement> ToConsent(Matter matter, RuleBook book) =>
        book.Apply(matter, [Rules[0], Rules[2], Rules[3]]);

    private static readonly (string Code, Func<Matter, Requirement> Rule)[] Rules =
    [
        ("J1", J1), ("J2", J2), ("J3", J3), ("J4", J4), ("J5", J5), ("J6", J6), ("J7", J7), ("J8", J8), ("J9", J9), ("J10", J10),
    ];

    private static Requirement J1(Matter m) => m.Make(
        "J1",
        "The proposal stands: neither withdrawn, lapsed nor agreed.",
        m.Rules.Terms.JointAgreement,
        m.Entry.Status == EntryStatus.Proposed,
        m.Entry.Status == EntryStatus.Proposed ? "The proposal stands." : $"{m.Quoted} is {m.Entry.Status.Words()}.",
        m.Entry.Recordings.IsEmpty ? [] : [m.Entry.Recordings[0]]);

    private static Requirement J2(Matter m)
    {
        var missing = Completeness.Missing(m.Deliberation.Content, m.Group);
        return m.Make(
            "J2",
            "The text is complete: title, text, reasons, effective date, impact, what it supersedes, who of each side contributed; for an action its owners and due date.",
            m.Rules.Terms.Impact ?? m.Rules.Terms.JointAgreement,
            missing.Count == 0,
            missing.Count == 0 ? "Nothing is missing." : $"Missing: {string.Join("; ", missing)}. The sponsor revises the proposal.");
    }

    private static Requirement J3(Matter m)
    {
        var d = m.Deliberation;
        var closes = d.WindowCloses();
        var met = closes is { } day && ClearDays.IsClosed(day, m.Clock);
        return m.Make(
            "J3",
            "Early notice of exactly this text was given to every seat and both co-chairs, and its window has closed.",
            m.Rules.Terms.EarlyNotice,
            met,
            closes is not { } last ? "No early notice of this text has been given."
                : met ? $"{(d.IsShort() ? "Short notice, agreed by both co-chairs," : "Early notice")} closed at the end of {last.Words()}."
                : $"Early notice runs until the end of {last.Words()}.",
            d.Opening?.Hash == d.Hash ? d.Opening.Position : null);
    }

    private static Requirement J4(Matter m) => m.CommentsAnswered("J4");

    private static Requirement J5(Matter m)
    {
        var round = m.Deliberation.OpenRound;
        return m.Make(
            "J5",
            "The group has been asked about exactly this text, and the round is open.",
            m.Rules.Terms.JointAgreement,
            round is not null,
            round is not null ? $"Round {round.Number} is open on this text."
                : m.Deliberation.Round is { } old ? $"Round {old.Number} has ended or was about an earlier text; a new round is needed."
                : "No round has been opened on this text.",
            round?.Position);
    }

    private static Requirement J6(Matter m)
    {
        var (met, standing, shownBy) = m.GroupConsents();
        return m.Make(
            "J6", "The group consents, by the rule that the round was opened with.", m.Rules.Terms.JointAgreement, met, standing, shownBy);
    }

    private static Requirement J7(Matter m) =>
        m.BothSides("J7", m.Deliberation.OpenRound?.SideRule ?? m.Rules.WhoAgreesForASide.Value);

    private static Requirement J8(Matter m)
    {
        var gaps = m.FallenAway();
        if (m.Entry.Under is { } id && m.View.Entry(id) is { Status: not (EntryStatus.Agreed or EntryStatus.Proposed) } under)
            gaps.Add($"{under.Reference}, which this action carries out, is {under.Status.Words()}.");

        return m.Make(
            "J8",
            "Nothing that it relies on was withdrawn or became void, and the rules that it was opened under are those in force.",
            m.Rules.Terms.JointAgreement,
            gaps.Count == 0,
            gaps.Count == 0 ? "Nothing fell away." : string.Join(' ', gaps));
    }

    private static Requirement J9(Matter m)
    {
        var gaps = Superseding.Gaps(m);
        return m.Make(
            "J9",
            "Each entry that it supersedes is the one named, and everything that an amendment of it would need is there.",
            m.Rules.Terms.Amending,
            gaps.Count == 0,
            gaps.Count > 0 ? string.Join(' ', gaps)
                : m.Deliberation.Supersedes.Count == 0 ? "It supersedes nothing."
                : $"It supersedes {string.Join(", ", m.Deliberation.Supersedes.Select(s => s.Reference))}.");
    }

    private static Requirement J10(Matter m)
    {
        var gap = Carrying.Gap(m);
        return m.Make(
            "J10",
            "A change of the terms or of a setting that it carries starts from what is in force.",
            m.Rules.Terms.Review,
            gap is null,
            gap ?? (m.Deliberation.Content.Carries is null ? "It carries no change of rules." : "The change starts from what is in force."));
    }
}
