using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Rounds;

/// <summary>How long everybody has to be told in advance, by the settings in force.</summary>
internal static class NoticeLength
{
    /// <summary>Length in clear days for the text as it stands, and whether the setting for a revision gave it.</summary>
    public static (int Days, bool Shortened) Of(Matter matter)
    {
        // Only a text of which notice was given before, and which changed for nothing but comments, has a short second one.
        var full = Full(matter, matter.Rules);
        return matter.Deliberation is { OnlyFromComments: true, Supersedes.Count: 0, Content.Carries: null }
            && matter.Rules.NoticeAfterRevisionDays.Value is { } shorter && shorter < full
                ? (shorter, true)
                : (full, false);
    }

    /// <summary>What those rules ask for where <paramref name="opening"/> was opened for its own length.</summary>
    public static int Under(RulesInForce rules, Matter matter, Opening opening) =>
        opening.Shortened ? rules.NoticeAfterRevisionDays.Value ?? Full(matter, rules) : Full(matter, rules);

    private static int Full(Matter matter, RulesInForce rules)
    {
        if (matter.Amendment is not null)
            return matter.IsLocked(matter.Entry, rules) ? rules.ConsultationDays.Value : rules.EarlyNoticeDays.Value;

        return matter.Deliberation.Supersedes.Count > 0
            ? Math.Max(rules.EarlyNoticeDays.Value, rules.ConsultationDays.Value) // J9: the longer window
            : rules.EarlyNoticeDays.Value;
    }
}
