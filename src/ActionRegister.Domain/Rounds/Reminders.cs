using ActionRegister.Domain.Deciding;

namespace ActionRegister.Domain.Rounds;

/// <summary>When reminders are due.</summary>
public static class Reminders
{
    // Days before a round's planned close, and before a lapse, on which the first and the second reminder are due.
    private static readonly int[] BeforeClose = [7, 2];
    private static readonly int[] BeforeLapse = [30, 7];

    /// <summary>The reminder that is due now, or null.</summary>
    public static ReminderAbout? Due(Matter matter)
    {
        var d = matter.Deliberation;
        if (!d.IsOpen) return null;
        if (d.OpenRound is { Reminders: < 2 } round
            && round.Counting.Any(s => !round.Positions.ContainsKey(s))
            && matter.Today >= round.PlannedClose.AddDays(-BeforeClose[round.Reminders]))
            return ReminderAbout.Position;

        return d.LapseReminders < 2 && IdleDays(matter) >= matter.Rules.LapseDays.Value - BeforeLapse[d.LapseReminders]
            ? ReminderAbout.Lapse
            : null;
    }

    /// <summary>Whether the matter has been let rest so long that it lapses now.</summary>
    public static bool Lapses(Matter matter) =>
        matter.Deliberation is { IsOpen: true, LapseReminders: >= 2 } && IdleDays(matter) >= matter.Rules.LapseDays.Value;

    /// <summary>Whether a change of rules has voided what was opened on it.</summary>
    public static bool IsVoid(Matter matter) => matter.Deliberation.IsOpen && matter.FallenAway().Count > 0;

    internal static int IdleDays(Matter matter) =>
        matter.Today.DayNumber - LondonDay.Of(matter.Deliberation.LastAct).DayNumber;
}
