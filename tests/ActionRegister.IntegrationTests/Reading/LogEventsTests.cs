using ActionRegister.Application.Events;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.EventStore.Projections;
using ActionRegister.EventStore.Reading;
using ActionRegister.IntegrationTests.Application;
using Npgsql;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Reading;

/// <summary>The log, event by event, after half a year of a register's life.</summary>
public sealed class LogEventsTests(StoriedRegister storied) : IClassFixture<StoriedRegister>
{
    private readonly RunningRegister _register = storied.Register;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_filter_lists_exactly_the_events_that_it_names_page_by_page_in_both_orders()
    {
        var whole = await Whole();
        var middle = whole[whole.Count / 2].At;
        var filters = new (LogFilter Filter, Func<Kept, bool> Names)[]
        {
            (new(), _ => true),
            (new() { Kinds = ["comment-made.v1"] }, e => e.Type == "comment-made.v1"),
            (new() { Kinds = ["comment-made.v1", "round-opened.v1"] }, e => e.Type is "comment-made.v1" or "round-opened.v1"),
            (new() { Entry = storied.Story.Decided }, e => e.Stream == StreamName.Of(storied.Story.Decided)),
            (new() { Person = Holder(Wales) }, e => e.Attribution!.Person == Holder(Wales)),
            (new() { For = Party.Of(Wales) }, e => e.Attribution!.For == Party.Of(Wales)),
            (new() { Capacity = "operator" }, e => e.Attribution!.Capacity == "operator"),
            (new() { From = middle }, e => e.At >= middle),
            (new() { To = middle }, e => e.At <= middle),
            (new() { From = middle, To = middle }, e => e.At == middle),
            (
                new() { Kinds = ["position-recorded.v1"], Person = Holder(Wales), Entry = storied.Story.Done, From = middle },
                e => e.Type == "position-recorded.v1" && e.Attribution!.Person == Holder(Wales)
                    && e.Stream == StreamName.Of(storied.Story.Done) && e.At >= middle),
            (new() { Kinds = ["nothing-such.v1"] }, _ => false),
        };

        foreach (var (filter, names) in filters)
        {
            var expected = whole.Where(names).Select(e => e.Position).ToList();
            (await Listed(filter, LogOrder.OldestFirst)).ShouldBe(expected, $"{filter}");
            (await Listed(filter, LogOrder.NewestFirst)).ShouldBe(expected.AsEnumerable().Reverse(), $"{filter}");
        }

        whole.Count(filters[10].Names).ShouldBeGreaterThan(0); // otherwise the last but one says nothing
    }

    [Fact]
    public async Task A_row_says_what_happened_to_which_entry_and_who_did_it_for_whom()
    {
        var page = await Find(new() { Kinds = ["action-completed.v1"] }, LogOrder.NewestFirst, null, 1);

        var row = page.Rows.ShouldHaveSingleItem();
        row.Kept.Event.ShouldBeOfType<ActionRegister.Domain.Actions.ActionCompleted>().Completion.ShouldBe(2);
        row.Title.ShouldBe("Write the letter");
        row.Reference!.Value.Value.ShouldStartWith("A-");
        row.Kept.Attribution!.For.ShouldBe(Party.Of(Wales));
        row.Name!.Words.ShouldBe($"Person {Holder(Wales).Value.ToString()[^2..]}");
        row.ActorErasedBy.ShouldBeNull();
    }

    [Fact]
    public async Task Titles_are_those_of_the_moment_and_nothing_later_is_listed()
    {
        var proposed = (await Find(new() { Entry = storied.Story.Decided }, LogOrder.OldestFirst, null, 1)).Rows[0].Kept.Position;

        var then = await _register.Get<LogEvents>().Find(new(), LogOrder.NewestFirst, new(proposed), null, 1, Cancellation);

        then.Rows[0].Kept.Position.ShouldBe(proposed);
        then.Rows[0].Title.ShouldBe("Two weeks of warning");
    }

    [Fact]
    public async Task Every_filter_walks_an_index_of_its_own_in_a_long_log_even_with_a_plan_that_is_kept()
    {
        var filters = new (LogFilter Filter, string Index)[]
        {
            (new() { Kinds = ["group-founded.v1"] }, "history_type"), (new() { Person = Person(1) }, "history_person"),
            (new() { For = Party.Of(Wales) }, "history_acting_for"), (new() { Capacity = "auditor" }, "history_capacity"),
            (new() { Entry = storied.Story.Done }, "history_stream"),
        };
        await using var connection = await storied.Database.Source.OpenConnectionAsync(Cancellation);
        await using var transaction = await connection.BeginTransactionAsync(Cancellation);
        var number = await storied.Database.Ask<int>("select number from read.projection where name = 'history' and live");
        await Run("set local plan_cache_mode = force_generic_plan", connection);
        await Run(
            """
            insert into read.history (position, at, stream, version, type, person, capacity, acting_for, command, facts, words)
            select 1000000 + i, now(), 'entry/' || i, 1, 'comment-made.v1', '00000000-0000-7000-8000-000000009999', 'seat:nowhere',
              'seat:nowhere', '00000000-0000-7000-8000-000000009999', '{}', '{}' from generate_series(1, 50000) i
            """,
            connection);
        await Run($"analyze read_history_{number}.history", connection);

        foreach (var (filter, index) in filters)
            (await Plan(filter, connection)).ShouldContain($"Index Scan Backward using {index} on");
    }

    private static async Task Run(string sql, NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Cancellation);
    }

    // Prepared: only then is a plan made without looking at the values, as one that is kept may be.
    private static async Task<string> Plan(LogFilter filter, NpgsqlConnection connection)
    {
        var page = ParameterisedSql.Command(LogQuery.Page(filter, [.. filter.Kinds], LogOrder.NewestFirst, (0, long.MaxValue), 50));
        await Run($"prepare page (text[], bigint, bigint, text, uuid, text, text, boolean, text[], int) as {page.CommandText}", connection);
        var plan = "";
        await using (var explain = new NpgsqlCommand("explain execute page ('{a}', 0, 99999999, null, null, null, null, false, '{}', 50)", connection))
        await using (var rows = await explain.ExecuteReaderAsync(Cancellation))
        {
            while (await rows.ReadAsync(Cancellation)) plan += $"{rows.GetString(0)}\n";
        }

        await Run("deallocate page", connection);
        return plan;
    }

    private async Task<IReadOnlyList<long>> Listed(LogFilter filter, LogOrder order)
    {
        var positions = new List<long>();
        string? cursor = null;
        do
        {
            var page = await Find(filter, order, cursor, 7);
            positions.AddRange(page.Rows.Select(row => row.Kept.Position));
            cursor = page.Next;
        }
        while (cursor is not null);
        return positions;
    }

    private async Task<IReadOnlyList<Kept>> Whole()
    {
        var all = await _register.Get<EventReader>().ReadForward(0, 100_000, Cancellation);
        await _register.Seen(all.Count - 1);
        return [.. all.Select(_register.Get<EventTypes>().Decode)];
    }

    private Task<LogPage> Find(LogFilter filter, LogOrder order, string? cursor, int rows) =>
        _register.Get<LogEvents>().Find(filter, order, AsOf.Now, cursor, rows, Cancellation);
}
