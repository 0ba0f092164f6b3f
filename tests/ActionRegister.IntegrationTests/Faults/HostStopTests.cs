using ActionRegister.IntegrationTests.Http;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Faults;

/// <summary>Case 56: the whole host is told to stop while people act over HTTP.</summary>
public sealed class HostStopTests(HttpRegister register) : IClassFixture<HttpRegister>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_host_that_is_told_to_stop_loses_nothing_that_it_acknowledged()
    {
        var acknowledged = new System.Collections.Concurrent.ConcurrentDictionary<string, int>();
        using var stopped = new CancellationTokenSource();
        var people = Enumerable.Range(0, 8).Select(person => Task.Run(
            async () =>
            {
                for (var step = 0; !stopped.IsCancellationRequested; step++)
                {
                    var key = Commands(person, step);
                    try
                    {
                        var answer = await register.Post(
                            Holder(Wales), "/decisions", new { content = Journey.Plain(Journey.Content(key)) }, ("Idempotency-Key", key));
                        acknowledged[key] = answer.Status;
                    }
                    catch (HttpRequestException)
                    {
                        return; // nobody listens any more
                    }
                }
            },
            Cancellation)).ToList();
        while (acknowledged.Count < 50)
            await Task.Delay(20, Cancellation);

        var started = TimeProvider.System.GetTimestamp();
        await register.Host.StopAsync(Cancellation);
        TimeProvider.System.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(6)); // 5 s, on a machine that does other things, too
        await stopped.CancelAsync();
        await Task.WhenAll(people);

        acknowledged.Values.ShouldAllBe(status => status == 201 || status == 503);
        var recorded = acknowledged.Where(answer => answer.Value == 201).Select(answer => answer.Key).ToList();
        var found = await register.Database.Ask<long>(
            $"select count(*) from log.command where cmd in ({string.Join(", ", recorded.Select(key => $"'{key}'"))})");
        found.ShouldBe(recorded.Count);
    }

    private static string Commands(int person, int step) => EventStore.Commands.Id($"stop {person} {step}").ToString();
}
