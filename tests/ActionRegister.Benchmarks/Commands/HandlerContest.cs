using ActionRegister.Benchmarks.Measuring;

namespace ActionRegister.Benchmarks.Commands;

/// <summary>Commands as people give them, decided by every rule and recorded.</summary>
internal static class HandlerContest
{
    public static async Task Hold(Settings settings, Report report)
    {
        await using var register = await BenchRegister.Start(settings.Server);
        var contest = new Contest(report, settings.Rounds);
        foreach (var callers in (int[])[1, 64])
        {
            contest.Add($"handler.{callers}", () => Callers.Run(
                callers, settings.Time, (caller, _) => register.Commenting(caller, register.Comment)));
        }

        await contest.Hold();
    }
}
