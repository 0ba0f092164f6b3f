using ActionRegister.EventStore.Appending;
using ActionRegister.IntegrationTests.EventStore;
using ActionRegister.IntegrationTests.Postgres;
using Npgsql;
using Shouldly;
using Xunit;

namespace ActionRegister.IntegrationTests.Http;

/// <summary>A host that would show yesterday's register says so to whoever sends readers to it.</summary>
public sealed class HealthTests(PostgresServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_event_that_stops_a_read_model_makes_the_host_not_ready_and_is_named_with_it()
    {
        await using var register = new HttpRegister(server);
        await register.InitializeAsync();
        await using var log = await EventLog.Open(register.Database.Source, new AppendSignal(), TimeProvider.System, Cancellation);
        await log.Append(Commands.One("an event that nobody knows", "entry/unknown", 0), Cancellation);

        await Eventually.Holds("every read model stops at it", async () => Names(await NotReady(register), "stopped").Count == 6);
        var ready = await NotReady(register);
        Names(ready, "stopped").ShouldContain("register");
        Names(ready, "lagging").ShouldBeEmpty(); // that it stopped says more
        ready.Text.ShouldNotContain("catalogue"); // why is for the host's log
        (await register.Get(null, "health/live")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_read_model_that_lags_makes_the_host_not_ready_until_it_has_caught_up()
    {
        await using var register = new HttpRegister(server);
        await register.InitializeAsync();
        await using (var connection = new NpgsqlConnection(register.Database.Administrator))
        {
            await connection.OpenAsync(Cancellation);
            await using var transaction = await connection.BeginTransactionAsync(Cancellation);
            await using (var hold = new NpgsqlCommand(await Locking("forward_plan"), connection, transaction))
                await hold.ExecuteNonQueryAsync(Cancellation);

            var journey = new Journey(register);
            // Case 64: recorded, and said to show shortly; only once every list shows it the answer is "ready".
            var noticed = (await journey.Notice(await journey.Propose(Journey.Content("Noticed late")))).Being(200);
            noticed.Json["projected"]!.GetValue<string>().ShouldBe("pending");
            await register.Pass(1);

            var ready = await NotReady(register);
            Names(ready, "lagging").ShouldBe(["forward_plan"]);
            Names(ready, "stopped").ShouldBeEmpty();
        }

        await Eventually.Holds("it catches up", async () => (await register.Get(null, "health/ready")).Status == 200);
        var shown = (await new Journey(register).Notice(await new Journey(register).Propose(Journey.Content("Noticed in time")))).Being(200);
        shown.Json["projected"]!.GetValue<string>().ShouldBe("ready");

        async Task<string> Locking(string projection) => await register.Database.Ask<string>(
            $"select 'lock table ' || string_agg(format('%I.%I', schemaname, tablename), ', ') || ' in access exclusive mode' "
            + $"from pg_tables where schemaname like 'read\\_{projection}\\_%'");
    }

    private static async Task<Answer> NotReady(HttpRegister register)
    {
        var answer = await register.Get(null, "health/ready");
        for (var tries = 0; answer.Status == 200 && tries < 300; tries++)
        {
            await Task.Delay(100, Cancellation);
            answer = await register.Get(null, "health/ready");
        }

        answer.Being(503).Json["status"]!.GetValue<string>().ShouldBe("not-ready");
        return answer;
    }

    private static List<string> Names(Answer ready, string member) => [.. ready.Json[member]!.AsArray().Select(name => $"{name}")];
}
