namespace ActionRegister.Domain.Membership;

/// <summary>The day from which a seat or office is held or left: past or today, never future.</summary>
// A planned change is a reminder and not an event: offices begin and end by what the log has recorded.
internal static class EffectiveDay
{
    /// <summary>What is wrong with the day, as a full sentence; null when nothing is.</summary>
    public static string? Fault(DateOnly day, DateOnly today) =>
        day > today ? $"{day:O} is still to come: record the change on the day or after it." : null;
}
