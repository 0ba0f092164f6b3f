using ActionRegister.Application.Events;
using ActionRegister.Application.Projections;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.EventStore.Appending;
using ActionRegister.EventStore.Projections;
using ActionRegister.EventStore.Reading;
using ActionRegister.IntegrationTests.EventStore;
using ActionRegister.IntegrationTests.Postgres;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;
using Planned = ActionRegister.Application.Reading.Planned;

namespace ActionRegister.IntegrationTests.Application;

/// <summary>The read models take every kind of event, those too that the worked stories never reach.</summary>
public sealed class EveryEventTests(RegisterDatabase database) : IClassFixture<RegisterDatabase>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_read_model_takes_every_kind_of_event()
    {
        var types = EventCatalogue.All;
        var facts = EveryEvent.All;
        types.Kinds.Select(kind => kind.Name).Except(facts.Select(f => types.NameOf(f.Event))).ShouldBe(["reference-allotted.v1"]); // no read model keeps it
        var signal = new AppendSignal();
        await using var log = await EventLog.Open(database.Source, signal, TimeProvider.System, Cancellation);
        await Append(log, facts);
        var host = new ProjectionHost(database.Source, signal, ReadModels.Projections(types), TimeProvider.System, NullLogger.Instance);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var running = host.Run(stop.Token);

        await Eventually.Holds("every read model has every event or has stopped", async () =>
            (await host.Statuses(Cancellation)).Count(s => (s.Live && s.Position == facts.Count) || s.Error is not null) == 6);
        (await host.Statuses(Cancellation)).ShouldAllBe(s => s.Error == null);

        var models = new ReadDatabase(database.Source, host);
        var moments = new Moments(new EventReader(database.Source), TimeProvider.System, models);
        await Exceptions(new ExceptionsFrom(moments, models));
        await LeftOut(new AwaitingWhom(moments, new StatesAsAt(new EventReader(database.Source), types), models), facts);
        var plan = await new ForwardPlanFrom(moments, models).Find(null, AsOf.Now, ForwardPlanFrom.MostRows, Cancellation);
        plan.Rows.Where(r => r.Entry == EveryEvent.Entry).Select(r => r.What).ShouldBe([Planned.ComesIntoForce, Planned.ComesIntoForce]);

        await stop.CancelAsync();
        await Task.WhenAny(running);
    }

    private static async Task Exceptions(ExceptionsFrom exceptions)
    {
        var rows = (await exceptions.Find(AsOf.Now, null, 100, Cancellation)).Rows;
        rows.Select(r => r.Kind).Distinct().Order().ShouldBe(Enum.GetValues<ExceptionKind>());
        rows.Count(r => r.Kind == ExceptionKind.SeatLeftOut).ShouldBe(1);
        rows.Count(r => r.Kind == ExceptionKind.LateRecord).ShouldBe(4); // not the appointment before the founding was confirmed
    }

    // With one co-chair's record the other is asked; with both, the seat is no longer.
    private static async Task LeftOut(AwaitingWhom awaiting, IReadOnlyList<Fact> facts)
    {
        var first = facts.ToList().FindIndex(f => f.Event is Domain.Rounds.SeatLeftOut);
        var local = Party.CoChair(Side.Local);

        (await On(EveryEvent.Entry, first)).ShouldContain((local, AskedFor.LeavingOutSeat));
        (await On(EveryEvent.Entry, first)).ShouldContain((Party.Of(TestGroup.Wales), AskedFor.Position));
        (await On(EveryEvent.Entry, first + 1)).ShouldBe([(Party.CoChair(Side.Central), AskedFor.Consent)]);

        async Task<IEnumerable<(Party, AskedFor)>> On(EntryId entry, long position) =>
            (await awaiting.On(entry, new(position), Cancellation)).Rows.Select(r => (r.Of, r.For));
    }

    private static async Task Append(EventLog log, IReadOnlyList<Fact> facts)
    {
        var versions = new Dictionary<StreamName, long>();
        var by = new Attribution(null, "register", null, "test");
        var number = 0;
        foreach (var (stream, happened) in facts)
        {
            var command = new AppendCommand(
                Guid.ParseExact($"00000000-0000-8000-8000-{number++:D12}", "D"), TimeProvider.System.GetUtcNow(), 1, null, new byte[32],
                new byte[32], [new(stream.Value, versions.GetValueOrDefault(stream))],
                [new(stream.Value, EventCatalogue.All.NameOf(happened), EventCatalogue.All.Encode(happened, by))]);
            (await log.Append(command, Cancellation)).ShouldBeOfType<AppendVerdict.Appended>();
            versions[stream] = versions.GetValueOrDefault(stream) + 1;
        }
    }
}
