using ActionRegister.Application.Reading;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.EventStore.Projections;
using ActionRegister.EventStore.Reading;
using Npgsql;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Application;

/// <summary>Read models after half a year of a register's life.</summary>
public sealed class ReadModelTests(StoriedRegister storied) : IClassFixture<StoriedRegister>
{
    private readonly RunningRegister _register = storied.Register;

    private Story Story => storied.Story;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_register_as_of_every_position_says_what_the_events_up_to_there_say()
    {
        var size = (await _register.Get<EventReader>().Head(Cancellation)).Size;
        var lines = 0;
        for (var position = 0L; position < size; position += 3)
        {
            foreach (var day in new DateOnly?[] { null, new(2022, 9, 30), new(2022, 10, 1), new(2090, 1, 1) })
            {
                var asOf = new AsOf(position, null, day);
                var page = await _register.Get<RegisterAsAt>().Find(new RegisterFilter(), asOf, null, 200, Cancellation);
                foreach (var row in page.Rows)
                {
                    var folded = (await _register.Get<EntryAsAt>().Find(row.Id, asOf, Cancellation))!.Row;
                    row.Owners.ShouldBe(folded.Owners, $"at {page.Moment}");
                    row.ShouldBe(folded with { Owners = row.Owners }, $"at {page.Moment}");
                    lines++;
                }
            }
        }

        lines.ShouldBeGreaterThan(300);
    }

    [Fact]
    public async Task The_register_now_shows_where_each_entry_stands()
    {
        var rows = (await Find(new())).Rows.ToDictionary(r => r.Id);

        rows[Story.Decided].Title.ShouldBe("Three weeks of warning, in writing");
        rows[Story.Decided].Stage.ShouldBe(Stage.Agreed);
        rows[Story.Decided].InForce.ShouldBeTrue();
        rows[Story.Decided].OpenAmendments.ShouldBe(1);
        rows[Story.Withdrawn].Stage.ShouldBe(Stage.Withdrawn);
        rows[Story.Done].Progress.ShouldBe(ActionProgress.Done);
        rows.Values.Single(r => r.Imported).EffectiveFrom.ShouldBe(new DateOnly(2022, 10, 1));
    }

    [Fact]
    public async Task The_register_is_filtered_and_paged()
    {
        (await Find(new() { Kind = EntryKind.Action })).Rows.ShouldHaveSingleItem().Id.ShouldBe(Story.Done);
        (await Find(new() { Owner = Party.Of(Wales) })).Rows.ShouldHaveSingleItem().Id.ShouldBe(Story.Done);
        (await Find(new() { Sponsor = Party.Of(Wales), Stages = [Stage.Agreed] })).Rows.Count.ShouldBe(2);
        (await Find(new() { Text = "three weeks" })).Rows.ShouldHaveSingleItem().Id.ShouldBe(Story.Decided);
        (await Find(new() { Text = "'; drop table entry --" })).Rows.ShouldBeEmpty();
        (await Find(new() { OverdueOnly = true })).Rows.ShouldBeEmpty();

        var register = _register.Get<RegisterAsAt>();
        var paged = new List<EntryId>();
        string? cursor = null;
        do
        {
            var page = await register.Find(new(), AsOf.Now, cursor, 1, Cancellation);
            paged.AddRange(page.Rows.Select(r => r.Id));
            cursor = page.Next;
        }
        while (cursor is not null);
        paged.ShouldBe((await Find(new())).Rows.Select(r => r.Id));
    }

    [Fact]
    public async Task An_entry_shows_its_texts_amendments_and_comments()
    {
        var page = (await _register.Get<EntryAsAt>().Find(Story.Decided, AsOf.Now, Cancellation))!;

        page.Versions.Select(v => v.Content.Title).ShouldBe(
        [
            "Two weeks of warning", "Two weeks of warning, in writing", "Three weeks of warning, in writing", "Four weeks of warning",
        ]);
        page.Versions[1].Comments.ShouldBe([1]);
        page.Versions[1].InForceBefore.ShouldBe(page.Versions[2].InForceFrom);
        page.Amendments.Select(a => a.Stage).ShouldBe([AmendmentStage.Adopted, AmendmentStage.Ready]);
        var comment = page.Comments.ShouldHaveSingleItem();
        comment.Words.Words.ShouldBe("In writing?");
        comment.NamedBy.ShouldBe(page.Versions[1].Hash);
        comment.By.ShouldBe(Party.Of(Seats[0]));
    }

    [Fact]
    public async Task History_tells_everything_with_its_words()
    {
        var page = await _register.Get<EntryHistoryOf>().Find(StreamName.Of(Story.Done), AsOf.Now, null, 500, Cancellation);
        var entry = (await _register.Get<EntryAsAt>().Find(Story.Done, AsOf.Now, Cancellation))!;

        page.Rows.Count.ShouldBe((int)entry.StreamVersion);
        var done = page.Rows.Last(r => r.Type == "action-completed.v1");
        done.Words["evidence"].Words.ShouldBe("Letter 8.");
        ((int?)done.Facts["completion"]).ShouldBe(2);
        done.For.ShouldBe(Party.Of(Wales));
    }

    [Fact]
    public async Task Requirements_are_those_of_the_moment()
    {
        var requirements = _register.Get<RequirementsOf>();
        var adopted = (await _register.Get<EntryHistoryOf>().Find(StreamName.Of(Story.Decided), AsOf.Now, null, 500, Cancellation))
            .Rows.Single(r => r.Type == "amendment-adopted.v1").Position;

        (await requirements.Find(Story.Decided, 1, new(adopted - 1), Cancellation))!.Requirements.ShouldAllBe(r => r.Met);
        var after = (await requirements.Find(Story.Decided, 1, new(adopted), Cancellation))!;
        after.Requirements.Select(r => r.Code).ShouldBe(["M1", "M2", "M3", "M4", "M5", "M6", "M7"]);
        after.Requirements[0].Met.ShouldBeFalse();
        (await requirements.Find(Story.Decided, 9, AsOf.Now, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Everybody_sees_what_is_asked_of_them_and_nobody_what_was()
    {
        var awaiting = _register.Get<AwaitingWhom>();
        var opened = (await _register.Get<EntryHistoryOf>().Find(StreamName.Of(Story.Decided), AsOf.Now, null, 500, Cancellation))
            .Rows.First(r => r.Type == "round-opened.v1").Position;

        var seat = await awaiting.Find(Holder(Seats[1]), new(opened), Cancellation);
        seat.Rows.ShouldHaveSingleItem().For.ShouldBe(AskedFor.Position);
        seat.Rows[0].Title.ShouldBe("Two weeks of warning, in writing");
        (await awaiting.Find(LocalCoChair, new(opened), Cancellation)).Rows.ShouldHaveSingleItem().For.ShouldBe(AskedFor.Consent);
        (await awaiting.Find(Holder(Wales), new(opened + 1), Cancellation)).Rows.Select(r => r.For)
            .ShouldBe([AskedFor.Position, AskedFor.AnswerToObjection], ignoreOrder: true);
        (await awaiting.Find(Holder(Wales), AsOf.Now, Cancellation)).Rows.ShouldBeEmpty();
        // Everything that its last amendment needs is so; nobody has adopted it.
        (await awaiting.On(Story.Decided, AsOf.Now, Cancellation)).Rows.Select(r => (r.Of.Value, r.For, r.Amendment)).ShouldBe(
        [
            ("office:co-chair-central", AskedFor.Agreement, 2),
            ("office:co-chair-local", AskedFor.Agreement, 2),
            ("office:secretariat", AskedFor.Agreement, 2),
        ]);
        (await awaiting.Find(Secretariat, AsOf.Now, Cancellation)).Rows.ShouldHaveSingleItem().Title.ShouldBe("Three weeks of warning, in writing");
    }

    [Fact]
    public async Task The_forward_plan_is_what_was_planned_then()
    {
        var plan = _register.Get<ForwardPlanFrom>();
        var history = (await _register.Get<EntryHistoryOf>().Find(StreamName.Of(Story.Done), AsOf.Now, null, 500, Cancellation)).Rows;
        var noticed = history.First(r => r.Type == "early-notice-given.v1").Position;
        var agreed = history.First(r => r.Type == "joint-agreement-recorded.v1").Position;

        (await Plan(noticed)).ShouldBe([Planned.NoticeCloses]);
        (await Plan(agreed)).ShouldBe([Planned.ActionDue]);
        (await Plan(history[^1].Position)).ShouldBe([Planned.CompletionStands]);

        async Task<IEnumerable<Planned>> Plan(long position) =>
            (await plan.Find(null, new(position), ForwardPlanFrom.MostRows, Cancellation)).Rows.Where(r => r.Entry == Story.Done).Select(r => r.What);
    }

    [Fact]
    public async Task Exceptions_list_what_is_out_of_the_ordinary() =>
        (await _register.Get<ExceptionsFrom>().Find(AsOf.Now, null, 50, Cancellation)).Rows
            .ShouldHaveSingleItem().Kind.ShouldBe(ExceptionKind.CompletionDisputed);

    [Fact]
    public async Task People_are_known_by_name() =>
        (await _register.Get<PeopleKnown>().Find(Secretariat, Cancellation))!.Name.Words.ShouldBe("Person 3");

    [Fact]
    public async Task The_group_is_as_it_was()
    {
        var group = _register.Get<GroupAsAt>();
        (await group.Find(new(0), Cancellation)).Group.Founding.ShouldBe(FoundingStatus.NotConfirmed);
        (await group.Find(AsOf.Now, Cancellation)).Group.Founding.ShouldBe(FoundingStatus.Confirmed);
    }

    [Fact]
    public async Task A_moment_that_never_was_is_refused()
    {
        var moments = _register.Get<Moments>();
        await Should.ThrowAsync<NoSuchMomentException>(moments.Of(new(1_000_000), Cancellation));
        await Should.ThrowAsync<NoSuchMomentException>(moments.Of(new(null, _register.Clock.GetUtcNow().AddDays(1)), Cancellation));
        (await moments.Of(new(null, DateTimeOffset.UnixEpoch), Cancellation)).Position.ShouldBe(-1);
    }

    [Fact]
    public async Task A_read_model_built_anew_has_the_same_rows()
    {
        await _register.Seen((await _register.Get<EventReader>().Head(Cancellation)).Size - 1);
        var host = _register.Get<ProjectionHost>();
        foreach (var model in (await host.Statuses(Cancellation)).Select(s => s.Name).Distinct().ToList())
        {
            var before = await Dump(model);
            await host.Rebuild(model, null, Cancellation);
            (await Dump(model)).ShouldBe(before, model);
        }
    }

    private Task<RegisterPage> Find(RegisterFilter filter) =>
        _register.Get<RegisterAsAt>().Find(filter, AsOf.Now, null, 200, Cancellation);

    private async Task<string> Dump(string model)
    {
        var source = _register.Get<NpgsqlDataSource>();
        await using var named = source.CreateCommand("select unnest(tables) from read.projection where live and name = $1 order by 1");
        named.Parameters.Add(new() { Value = model });
        var tables = new List<string>();
        await using (var rows = await named.ExecuteReaderAsync(Cancellation))
        {
            while (await rows.ReadAsync(Cancellation))
                tables.Add(rows.GetString(0));
        }

        tables.ShouldNotBeEmpty();
        var dump = "";
        foreach (var table in tables)
        {
            await using var whole = source.CreateCommand(
                $"select '{table}: ' || coalesce(string_agg(t::text, E'\\n' order by t::text collate \"C\"), '') from read.{table} t");
            dump += await whole.ExecuteScalarAsync(Cancellation);
        }

        return dump;
    }
}
