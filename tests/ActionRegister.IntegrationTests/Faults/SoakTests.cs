using ActionRegister.Benchmarks.Soaking;
using Shouldly;
using Xunit;

namespace ActionRegister.IntegrationTests.Faults;

/// <summary>The soak of ops/bench, for a few seconds.</summary>
[Collection(FaultyServerCollection.Name)]
public sealed class SoakTests
{
    [Fact]
    public async Task Nothing_acknowledged_is_lost_or_there_twice_however_often_sessions_and_servers_are_killed()
    {
        var result = await Soak.Run(TimeSpan.FromSeconds(5), seed: 7);
        result.Wrong.ShouldBeEmpty();
        result.Crashes.ShouldBeGreaterThan(0);
        result.Backends.ShouldBeGreaterThan(0);
        result.Recorded.ShouldBeGreaterThan(100);
        result.NotRecorded.ShouldBeGreaterThan(0);
    }
}
