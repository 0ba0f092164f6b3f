namespace ActionRegister.Application.Reading;

/// <summary>What questions to the register have in common.</summary>
internal static class RegisterQuestion
{
    /// <summary>Where an entry stands, by its state's row, its import's, if it has one, and the day: a notice closes without an event.</summary>
    public static string Stage(string state, string import, string today) =>
        $"""
        case when {import}.status = 'withdrawn' then 'withdrawn' when {import}.status <> 'confirmed' then 'unconfirmed'
          when {state}.stage = 'opened' then case when {state}.closes < {today} then 'notice-closed' else 'in-notice' end else {state}.stage end
        """;
}
