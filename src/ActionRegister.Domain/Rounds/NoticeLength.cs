namespace ActionRegister.Domain.Rounds;

/// <summary>How long everybody has to be told in advance, by the settings in force.</summary>
internal static class NoticeLength
{
    /// <summary>Length in clear days for the text as it stands, and whether the setting for a revision gave it.</summary>
    public static (int Days, bool Shortened) Of(Matter matter)
    {
        var rules = matter.Rules;
        if (matter.Amendment is not null)
            return (matter.Locked ? rules.ConsultationDays.Value : rules.EarlyNoticeDays.Value, false);

        var deliberation = matter.Deliberation;
        if (deliberation.Supersedes.Count > 0)
            return (Math.Max(rules.EarlyNoticeDays.Value, rules.ConsultationDays.Value), false); // J9: the longer window

        var full = rules.EarlyNoticeDays.Value;
        // Only a text of which notice was given before, and which changed for nothing but comments, has a short second one.
        return deliberation is { OnlyFromComments: true, Opening: not null, Content.Carries: null }
            && rules.NoticeAfterRevisionDays.Value is { } shorter && shorter < full
                ? (shorter, true)
                : (full, false);
    }
}
