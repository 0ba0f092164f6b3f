using System.Collections.Concurrent;
using ActionRegister.Application.Commands;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.People;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.IntegrationTests.EventStore;
using ActionRegister.IntegrationTests.Postgres;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Application;

/// <summary>Adoption, consents, positions and withdrawals race each other, a hundred times each, by eight writers on one log.</summary>
public sealed class ConsentRaceTests(PostgresServer server) : IAsyncLifetime
{
    private const int Rounds = 100, Writers = 8;
    private readonly RegisterDatabase _database = new(server);
    private RunningRegister? _started;

    private RunningRegister Register => _started ?? throw new InvalidOperationException("The register has not been started.");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        _started = await RunningRegister.StartFounded(_database, RacedFor.Terms);
    }

    public async ValueTask DisposeAsync()
    {
        if (_started is not null) await _started.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact] // case 25
    public async Task An_amendment_that_races_its_consents_is_never_adopted_without_one_of_them()
    {
        var attempts = await Race(seed: 25, pause: 5, (raced, writer, step) => writer switch
        {
            0 => (raced.Consent, LocalCoChair),
            1 => (step == 1 ? raced.Withdrawal : raced.Consent, CentralCoChair),
            2 => (raced.Position(Position.Consent), RacedFor.Seated.Wales),
            3 => (raced.Position(step == 1 ? Position.Abstain : Position.Consent), RacedFor.Seated.HomeOffice),
            _ => (raced.Adoption, writer % 2 == 0 ? Secretariat : CentralCoChair),
        });

        var log = await ReplayedLog.Read(Register, Cancellation);
        foreach (var attempt in attempts) log.ShouldJudgeAlike(attempt);
        var adopted = attempts.Where(a => a is { Command: AdoptAmendment, Answer: Handled.Recorded }).ToList();
        foreach (var attempt in adopted)
        {
            var before = log.Of(attempt.Entry).TakeWhile(e => e.Event is not AmendmentAdopted).Select(e => e.Event).ToList();
            Missing(before).ShouldBeEmpty();
        }

        // Otherwise nothing has raced.
        adopted.Count.ShouldBeInRange(1, Rounds - 1);
        adopted.Select(a => a.Entry).ShouldBeUnique();
        attempts.Count(a => a is { Command: AdoptAmendment, Answer: Handled.Refused }).ShouldBeGreaterThan(Rounds);
    }

    [Fact] // case 26
    public async Task A_consent_that_races_its_withdrawal_leaves_one_order_that_replays_to_the_same()
    {
        var attempts = await Race(seed: 26, pause: 1, (raced, writer, _) => (writer % 2 == 0 ? raced.Consent : raced.Withdrawal, LocalCoChair));

        var log = await ReplayedLog.Read(Register, Cancellation);
        foreach (var attempt in attempts) log.ShouldJudgeAlike(attempt);
        var withdrawn = 0;
        foreach (var race in attempts.GroupBy(a => a.Entry))
        {
            var order = log.Of(race.Key).Where(IsOfAmendment).Select(e => e.Event).Where(e => e is CoChairConsentGiven or ConsentWithdrawn).ToList();
            order.Count.ShouldBe(race.Count(a => a.Answer is Handled.Recorded));
            for (var i = 0; i < order.Count; i++) (order[i] is CoChairConsentGiven).ShouldBe(i % 2 == 0); // given, withdrawn, given, …

            var consents = order is [.., CoChairConsentGiven];
            log.Entry(race.Key).Amendments[1].Deliberation.CoChairs.ContainsKey(Side.Local).ShouldBe(consents);
            var met = (await Register.Get<RequirementsOf>().Find(race.Key, 1, AsOf.Now, Cancellation))!.Requirements.Single(r => r.Code == "M4");
            met.Standing.Contains("The local co-chair has not consented", StringComparison.Ordinal).ShouldBe(!consents);
            withdrawn += consents ? 0 : 1;
        }

        withdrawn.ShouldBeInRange(1, Rounds - 1); // otherwise nothing has raced
    }

    // Half of the writers act three times, the others one to three times, each time after none to three pauses (milliseconds).
    private async Task<IReadOnlyList<Attempt>> Race(int seed, int pause, Func<RacedFor, int, int, (ICommand Command, PersonId By)> act)
    {
        var attempts = new ConcurrentBag<Attempt>();
        var races = await RacedFor.Make(Register, Rounds);
        for (var round = 0; round < Rounds; round++)
        {
            var (raced, number) = (races[round], round);
            await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(
                async () =>
                {
                    var first = (number * 1000) + (writer * 10);
                    var steps = writer < Writers / 2 ? 1 + Commands.Choice(seed, first, 3) : 3;
                    for (var step = 0; step < steps; step++)
                    {
                        await Task.Delay(Commands.Choice(seed, first + step + 1, 4) * pause, Cancellation);
                        var (command, by) = act(raced, writer, step);
                        attempts.Add(new(command, raced.Entry, by, await Register.Do(command, by)));
                    }
                },
                Cancellation)));
        }

        return [.. attempts];
    }

    // Counted from the events alone, not by the rules that let the adoption through.
    private static IEnumerable<string> Missing(IReadOnlyList<IEvent> before)
    {
        foreach (var side in Enum.GetValues<Side>())
        {
            var last = before.LastOrDefault(e => e is CoChairConsentGiven { Amendment: 1 } given && given.CoChair == side
                || e is ConsentWithdrawn { Amendment: 1 } withdrawn && withdrawn.CoChair == side);
            if (last is not CoChairConsentGiven) yield return $"{side}";
        }

        foreach (var seat in RacedFor.Terms.Composition.Seats.Select(seat => seat.Key))
        {
            var last = before.OfType<PositionRecorded>().LastOrDefault(e => e.Amendment == 1 && e.Seat.Value == seat);
            if (last?.Position != Position.Consent) yield return seat;
        }
    }

    private static bool IsOfAmendment(Recorded recorded) =>
        recorded.Event is CoChairConsentGiven { Amendment: 1 } or ConsentWithdrawn { Amendment: 1 };
}
