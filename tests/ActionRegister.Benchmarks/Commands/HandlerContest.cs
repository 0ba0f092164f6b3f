using ActionRegister.Benchmarks.Measuring;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Rounds;
using ActionRegister.IntegrationTests.Application;

namespace ActionRegister.Benchmarks.Commands;

/// <summary>
/// Commands as people give them, decided by every rule and recorded: each caller comments on an open proposal of its own, and
/// makes a new one now and then.
/// </summary>
internal static class HandlerContest
{
    private const int CommentsEach = 50;

    public static async Task Hold(Settings settings, Report report)
    {
        await using var register = await BenchRegister.Start(settings.Server);
        var contest = new Contest(report, settings.Rounds);
        foreach (var callers in (int[])[1, 64])
            contest.Add($"handler.{callers}", () => Callers.Run(callers, settings.Time, (caller, _) => Commenting(register, caller)));
        await contest.Hold();
    }

    private static async Task<Func<Task>> Commenting(BenchRegister register, int caller)
    {
        var seat = TestGroup.Holder(TestGroup.Seats[caller % TestGroup.Seats.Count]);
        var words = PrivateText.Of("The date in the second sentence should be the one that the councils were told.");
        var (id, _, hash) = await register.OpenProposal();
        var made = 0;
        return async () =>
        {
            if (++made % CommentsEach == 0)
                (id, _, hash) = await register.OpenProposal();
            await register.Do(new MakeComment(id, null, hash, null, words), seat);
        };
    }
}
