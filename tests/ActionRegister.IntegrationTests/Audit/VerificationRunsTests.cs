using ActionRegister.Application.Audit;
using ActionRegister.Application.Events;
using ActionRegister.IntegrationTests.Application;
using ActionRegister.IntegrationTests.EventStore;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Audit;

/// <summary>Verifying the live log in the background.</summary>
public sealed class VerificationRunsTests(FoundedRegister founded) : IClassFixture<FoundedRegister>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_comes_to_an_end_and_says_what_it_found_in_words()
    {
        using var runs = Runs(founded.Database.Source);
        runs.Last.ShouldBeNull();

        runs.Start(Secretariat).By.ShouldBe(Secretariat);

        var good = (await Ended(runs)).Result.ShouldNotBeNull();
        (good.Good, good.Events).ShouldBe((true, await founded.Database.Ask<long>("select size from log.head")));
        good.Judged.ShouldBeGreaterThan(0);

        await Alter("data = data || '\\x20'");
        try
        {
            runs.Start(Secretariat);
            var altered = (await Ended(runs)).Result.ShouldNotBeNull();
            altered.Good.ShouldBeFalse();
            altered.Findings.ShouldContain(f => f.First == 3 && !f.ByTheRules && f.Says.EndsWith('.'));
        }
        finally
        {
            await Alter("data = substring(data from 1 for octet_length(data) - 1)");
        }
    }

    [Fact]
    public async Task While_one_runs_a_second_start_answers_with_it_and_stopping_the_host_stops_it()
    {
        using var runs = Runs(founded.Database.Source);
        await using var connection = new NpgsqlConnection(founded.Database.Administrator);
        await connection.OpenAsync(Cancellation);
        await using var transaction = await connection.BeginTransactionAsync(Cancellation);
        await using (var held = new NpgsqlCommand("lock table log.node in access exclusive mode", connection, transaction))
            await held.ExecuteNonQueryAsync(Cancellation);

        var first = runs.Start(Secretariat);
        runs.Start(CentralCoChair).ShouldBe(first);
        (first.Runs, first.Phase).ShouldBe((true, VerificationPhase.Beginning));

        await runs.StopAsync(Cancellation);
        runs.Last.ShouldNotBeNull().Phase.ShouldBe(VerificationPhase.Stopped);
        (runs.Last.Result, runs.Last.Runs).ShouldBe((null, false));
        runs.Last.EndedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task What_cannot_be_carried_out_says_that_nothing_is_known()
    {
        await using var nowhere = NpgsqlDataSource.Create("Host=/nowhere;Database=none;Username=nobody;Password=none;Pooling=false");
        using var runs = Runs(nowhere);
        runs.Start(Secretariat);
        await Eventually.Holds("it has failed", () => Task.FromResult(runs.Last is { Phase: VerificationPhase.Failed, Result: null }));
    }

    private static VerificationRuns Runs(NpgsqlDataSource database) =>
        new(database, EventCatalogue.All, TimeProvider.System, NullLogger<VerificationRuns>.Instance);

    private static async Task<VerificationRun> Ended(VerificationRuns runs)
    {
        await Eventually.Holds("it is over", () => Task.FromResult(runs.Last is { Runs: false }));
        runs.Last!.Phase.ShouldBe(VerificationPhase.Ended);
        return runs.Last;
    }

    private Task Alter(string change) => founded.Database.AsAdministrator(
        $"begin; alter table log.part disable trigger only_erased; update log.part set {change} where pos = 3; alter table log.part enable always trigger only_erased; commit");
}
