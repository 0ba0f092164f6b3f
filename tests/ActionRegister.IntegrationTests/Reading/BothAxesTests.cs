using ActionRegister.Application.Events;
using ActionRegister.Application.Projections;
using ActionRegister.Application.Reading;
using ActionRegister.EventStore.Appending;
using ActionRegister.EventStore.Projections;
using ActionRegister.EventStore.Reading;
using ActionRegister.IntegrationTests.EventStore;
using ActionRegister.IntegrationTests.Postgres;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace ActionRegister.IntegrationTests.Reading;

/// <summary>
/// The register on both axes against a model that knows nothing of ranges or indexes: random histories, in which texts come
/// into force late, early, in the past and in the future, or are corrected, asked about at every position and on every day.
/// </summary>
public sealed class BothAxesTests(RegisterDatabase database) : IClassFixture<RegisterDatabase>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task At_every_position_and_on_every_day_list_entry_count_and_search_say_what_the_model_says()
    {
        var history = new RandomHistory(seed: 20221001);
        var signal = new AppendSignal();
        await using var log = await EventLog.Open(database.Source, signal, TimeProvider.System, Cancellation);
        await history.Append(log, Cancellation);
        var types = EventCatalogue.All;
        var host = new ProjectionHost(database.Source, signal, ReadModels.Projections(types), TimeProvider.System, NullLogger.Instance);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var running = host.Run(stop.Token);
        await Eventually.Holds("every read model has every event", async () =>
            (await host.Statuses(Cancellation)).Count(s => s.Live && s.Position == history.Events.Count) == 6);

        var reader = new EventReader(database.Source);
        var models = new ReadDatabase(database.Source, host);
        var moments = new Moments(reader, TimeProvider.System, models);
        using var standings = new KeptStandings(models, reader);
        var register = new RegisterAsAt(moments, models, standings);
        var oneByOne = new RegisterSearch(models, standings) { MostLookedUp = 0 };
        var entries = new EntryAsAt(moments, new StatesAsAt(reader, types), reader, types);
        var (asked, otherThanLast) = (0, 0);
        for (var position = 0L; position < history.Events.Count; position++)
        {
            foreach (var day in RandomHistory.Days)
            {
                var asOf = new AsOf(position, null, day);
                var model = history.At(position, day);
                var page = await register.Find(new(), asOf, null, RegisterAsAt.MostRows, Cancellation);
                page.Rows.Select(r => (r.Id, r.Title, r.InForce, r.EffectiveFrom, r.Stage))
                    .ShouldBe(model.Select(m => (m.Entry, m.Title, m.InForce, m.From, m.Stage)), $"at position {position} on {day}");
                var row = model[(int)(position % model.Count)];
                var entry = (await entries.Find(row.Entry, asOf, Cancellation))!.Row;
                (entry.Title, entry.InForce, entry.EffectiveFrom, entry.Stage).ShouldBe((row.Title, row.InForce, row.From, row.Stage));
                var counts = await register.Count(new() { Stages = [Stage.Agreed] }, asOf, Cancellation);
                counts.Total.ShouldBe(Counted.Of(model.Count(m => m.Stage == Stage.Agreed)));
                counts.ByStage!.Values.Sum(c => c.AtLeast).ShouldBe(model.Count);
                var found = await register.Find(new() { Text = history.WordAt(position) }, asOf, null, RegisterAsAt.MostRows, Cancellation);
                found.Rows.Select(r => r.Id).ShouldBe(history.WithWordAt(position));
                var looked = await oneByOne.Find(new() { Text = history.WordAt(position) }, found.Moment, Cancellation);
                (await oneByOne.First(looked, long.MaxValue, RegisterAsAt.MostRows, Cancellation)).ShouldBe(history.WithWordAt(position).Select(e => e.Value));
                (asked, otherThanLast) = (asked + 1, otherThanLast + model.Count(m => m.Title != m.LastTitle));
            }
        }

        asked.ShouldBeGreaterThan(500);
        otherThanLast.ShouldBeGreaterThan(500); // in many cases the latest text is not the one in force

        await stop.CancelAsync();
        await Task.WhenAny(running);
    }
}
