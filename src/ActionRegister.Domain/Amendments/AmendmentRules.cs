using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Amendments;

/// <summary>
/// What must be true before an agreed entry is amended, overturned or corrected: M1–M7. One list that refuses and explains.
/// There is no other path to a change.
/// </summary>
public static class AmendmentRules
{
    /// <summary>Every requirement, in order, met or not.</summary>
    public static IReadOnlyList<Requirement> Requirements(Matter matter) => Requirements(matter, RuleBook.Full);

    internal static IReadOnlyList<Requirement> Requirements(Matter matter, RuleBook book) => book.Apply(matter, Rules);

    /// <summary>What must be true before the group is asked or a co-chair consents: M1–M3.</summary>
    internal static IReadOnlyList<Requirement> ToAsk(Matter matter, RuleBook book) => book.Apply(matter, Rules[..3]);

    private static readonly (string Code, Func<Matter, Requirement> Rule)[] Rules =
        [("M1", M1), ("M2", M2), ("M3", M3), ("M4", M4), ("M5", M5), ("M6", M6), ("M7", M7)];

    private static Clause Clause(Matter m) => m.ConsentClause;

    private static Requirement M1(Matter m)
    {
        var last = m.Entry.LastAgreed;
        var gaps = new List<string>();
        if (!m.Deliberation.IsOpen) gaps.Add($"{m.Quoted} is {m.Deliberation.Ending.ToString().ToLowerInvariant()}.");
        if (m.Entry.Status != EntryStatus.Agreed)
            gaps.Add($"{m.Entry.Reference} is {m.Entry.Status.Words()}; only an agreed entry can be amended.");
        else if (last!.Content.Hash != m.Amendment!.Base)
            gaps.Add("It is stale: the entry was amended since. Revise it on the present text, or withdraw it.");
        else if (last.Content.Hash == m.Deliberation.Hash)
            gaps.Add("It changes nothing.");

        return m.Make(
            "M1",
            "It stands on the entry's last agreed text, and changes it.",
            Clause(m),
            gaps.Count == 0,
            gaps.Count == 0 ? "It stands on the last agreed text." : string.Join(' ', gaps),
            last?.Position);
    }

    private static Requirement M2(Matter m)
    {
        var closes = m.Deliberation.WindowCloses();
        var met = closes is { } day && ClearDays.IsClosed(day, m.Clock);
        return m.Make(
            "M2",
            "Every seat and both co-chairs were consulted on exactly this change, and the window has closed. There is no short route.",
            Clause(m),
            met,
            closes is not { } last ? "No consultation on this change has been opened."
                : met ? $"The consultation closed at the end of {last.Words()}."
                : $"The consultation runs until the end of {last.Words()}.",
            m.Deliberation.Opening?.Hash == m.Deliberation.Hash ? m.Deliberation.Opening.Position : null);
    }

    private static Requirement M3(Matter m) => m.CommentsAnswered("M3");

    // Under the lock no setting spares a co-chair; without one, a change needs what a joint agreement needs.
    private static Requirement M4(Matter m) => m.BothSides(
        "M4", m.Locked ? WhoAgreesForASide.CoChair : m.Deliberation.OpenRound?.SideRule ?? m.Rules.WhoAgreesForASide.Value);

    private static Requirement M5(Matter m)
    {
        var (met, standing, shownBy) = m.GroupConsents();
        var open = m.Deliberation.OpenRound is not null;
        return m.Make(
            "M5",
            "The group was asked about exactly this change after the consultation, and consents.",
            Clause(m),
            met && open,
            open || m.Deliberation.Round is null ? standing : "The round has ended or was about an earlier text; a new round is needed.",
            shownBy);
    }

    private static Requirement M6(Matter m)
    {
        var gaps = m.FallenAway();
        return m.Make(
            "M6",
            "Nothing that it relies on became void, and the rules that it was opened under are those in force.",
            Clause(m),
            gaps.Count == 0,
            gaps.Count == 0 ? "Nothing fell away." : string.Join(' ', gaps));
    }

    private static Requirement M7(Matter m)
    {
        var gaps = m.Amendment!.Kind switch
        {
            AmendmentKind.Amend => ChangeGaps(m),
            AmendmentKind.Overturn => OverturnGaps(m),
            AmendmentKind.Correct => [.. ChangeGaps(m), .. CorrectionGaps(m)],
        };
        return m.Make(
            "M7",
            "It is what it says it is: an overturn names what falls with it, a correction cites the recording that shows the error, a change of rules starts from what is in force.",
            Clause(m),
            gaps.Count == 0,
            gaps.Count == 0 ? $"Nothing more is needed to {m.Amendment.Kind.ToString().ToLowerInvariant()}." : string.Join(' ', gaps));
    }

    private static List<string> ChangeGaps(Matter m)
    {
        var gaps = Completeness.Missing(m.Deliberation.Content, m.Group).Select(missing => $"Missing: {missing}.").ToList();
        if (m.Entry.LastAgreed?.Content.Carries is { } carried
            && (carried.Setting?.Name != m.Deliberation.Content.Carries?.Setting?.Name
                || (carried.Terms is null) != (m.Deliberation.Content.Carries?.Terms is null)))
            gaps.Add("The entry carries a change of rules, which the text after leaves out; overturn it to put the default back.");
        if (Carrying.Gap(m) is { } gap) gaps.Add(gap);
        return gaps;
    }

    private static List<string> CorrectionGaps(Matter m) => m.Amendment!.Source is { } source && m.Entry.Recordings.Contains(source.Event)
        ? m.Entry.LastAgreed is { } agreed ? [.. Correcting.Gaps(agreed.Content, m.Deliberation.Content, source.Shows, m.Group)] : []
        : ["A correction cites the recording on this entry that shows what was agreed."];

    private static List<string> OverturnGaps(Matter m)
    {
        var gaps = Completeness.Missing(m.Deliberation.Content, m.Group).Select(missing => $"Missing: {missing}.").ToList();
        if (m.Group.TermsAdoptedBy == m.Entry.Id) gaps.Add("Terms of reference are replaced by others, never overturned.");
        foreach (var action in m.Amendment!.Falls)
        {
            var entry = m.View.Entry(action.Entry);
            if (entry?.Under != m.Entry.Id) gaps.Add($"{action.Reference} is not an action of {m.Entry.Reference}.");
            else if (entry.Status != EntryStatus.Agreed || entry.LastAgreed!.Content.Hash != action.LastAgreed)
                gaps.Add($"{action.Reference} has changed since; revise the amendment to name its present text.");
        }

        return gaps;
    }
}
