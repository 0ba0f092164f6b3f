using ActionRegister.Domain.Deciding;
using ActionRegister.IntegrationTests.Postgres;
using ActionRegister.UnitTests.Exploration;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;
using Replay = ActionRegister.Application.Replaying.Replay;

namespace ActionRegister.IntegrationTests.Replaying;

public sealed class RandomReplayTests(PostgresServer server, ITestOutputHelper output)
{
    private const int Count = 3;
    private const int Steps = 200;

    // Whatever somebody tried, and at whatever moment anybody asks: what readers are shown is what the log before it makes.
    [Fact]
    public async Task At_every_position_of_random_histories_readers_are_shown_what_folding_the_log_up_to_it_makes()
    {
        var (asked, compared) = (0, 0);
        foreach (var history in Worlds())
        {
            IReadOnlyList<Recorded> log = [.. history.Ledger.Log];
            await using var database = new RegisterDatabase(server);
            await database.InitializeAsync();
            await LoadedLog.Load(database, log);
            await using var register = await FollowedRegister.Of(database);
            var replay = register.Get<Replay>();
            foreach (var recorded in log)
            {
                // The day of the moment, and by turns one before and one after it.
                DateOnly?[] days = [null, LondonDay.Of(recorded.Clock).AddDays(recorded.Position % 2 == 0 ? 20 : -20)];
                foreach (var day in days)
                {
                    var result = await replay.Compare(new(Position: recorded.Position, EffectiveOn: day), null, TestContext.Current.CancellationToken);
                    result.Differences.ShouldBeEmpty($"at {recorded.Position}, effective on {day}");
                    result.Events.ShouldBe(recorded.Position + 1);
                    (asked, compared) = (asked + 1, compared + result.Entries);
                }
            }
        }

        output.WriteLine($"{Count} histories, {asked} moments, {compared} entries compared.");
        compared.ShouldBeGreaterThan(asked);
    }

    private static List<World> Worlds()
    {
        var worlds = new List<World>();
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Count).WithReplay(20221002, 21),
            Prop.ForAll(Histories.Of(Steps), history => worlds.Add(Histories.Play(history))));
        return worlds;
    }
}
