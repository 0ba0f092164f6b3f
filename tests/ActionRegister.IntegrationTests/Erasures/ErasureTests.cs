using ActionRegister.Application.Reading;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Erasures;
using ActionRegister.Domain.People;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;
using ActionRegister.EventStore.Erasing;
using ActionRegister.EventStore.Projections;
using ActionRegister.EventStore.Reading;
using ActionRegister.IntegrationTests.Application;
using ActionRegister.IntegrationTests.Cli;
using ActionRegister.IntegrationTests.Demo;
using ActionRegister.IntegrationTests.EventStore.Signing;
using Npgsql;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Erasures;

/// <summary>Cases 101, 102 and 104: what is erased is gone everywhere, says so everywhere, and nothing else can go.</summary>
public sealed class ErasureTests(FoundedRegister founded) : IClassFixture<FoundedRegister>, IDisposable
{
    private static readonly string[] _models = ["register", "history", "people", "awaiting", "forward_plan", "exceptions"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private RunningRegister Register => founded.Register;

    private SignedLog Log { get; } = new(founded.Database);

    public void Dispose() => Log.Dispose();

    [Fact] // case 101
    public async Task An_erased_comment_is_gone_from_the_log_and_from_every_row_and_rebuilding_gives_the_same_rows()
    {
        var (entry, position) = await Comment("Canary ŵ \"quoted\" in a comment");
        (await Holding("Canary")).ShouldNotBeEmpty();

        await Authorise(position, ErasedPart.Private);
        var run = await Executable.Run(
            founded.Database, Log, "erase", "--event", $"{position}", "--part", "private", "--basis", "a request under article 17", "--json");
        var by = run.ShouldEndWith(0).Json.GetProperty("erasedBy").GetInt64();

        (await Holding("Canary")).ShouldBeEmpty();
        var row = (await Register.Get<EntryHistoryOf>().Find(StreamName.Of(entry), AsOf.Now, null, 50, Cancellation))
            .Rows.Single(r => r.Position == position);
        row.Words.ShouldHaveSingleItem().Value.ErasedBy.ShouldBe(by);
        (await Register.Get<EntryAsAt>().Find(entry, AsOf.Now, Cancellation))!.Comments.ShouldHaveSingleItem().Words.ErasedBy.ShouldBe(by);
        await RebuildGivesTheSameRows();

        var again = await Executable.Run(
            founded.Database, Log, "erase", "--event", $"{position}", "--part", "private", "--basis", "a request under article 17", "--json");
        again.ShouldEndWith(0).Json.GetProperty("erasedBy").GetInt64().ShouldBe(by);
    }

    [Fact] // case 101
    public async Task A_name_and_who_did_something_can_be_erased_and_rebuilding_gives_the_same_rows()
    {
        var person = Person(2001);
        var recorded = await Register.Recorded(new RecordPerson(person, "Canary Jones"), Secretariat);
        await Authorise(recorded.First, ErasedPart.Private);
        await Erase(recorded.First, ErasedPart.Private);
        (await Register.Get<PeopleKnown>().Find(person, Cancellation))!.Name.Words.ShouldBeNull();
        (await Holding("Canary Jones")).ShouldBeEmpty();

        await Authorise(recorded.First, ErasedPart.Actor);
        await Erase(recorded.First, ErasedPart.Actor);
        var row = (await Register.Get<EntryHistoryOf>().Find(StreamName.Of(person), AsOf.Now, null, 50, Cancellation)).Rows[0];
        (row.Person, row.Capacity, row.For).ShouldBe((null, null, null));
        await RebuildGivesTheSameRows();
    }

    [Fact]
    public async Task Without_the_authority_of_both_co_chairs_nothing_goes()
    {
        var (_, position) = await Comment("Kept words");
        var run = await Executable.Run(founded.Database, Log, "erase", "--event", $"{position}", "--part", "private", "--basis", "none");
        run.ShouldEndWith(1).Error.ShouldContain("Nobody has asked that the private part of event");
        await Register.Recorded(new AskErasure(position, ErasedPart.Private, "A request."), Secretariat);
        await Register.Recorded(new AuthoriseErasure(position, ErasedPart.Private), CentralCoChair);
        run = await Executable.Run(founded.Database, Log, "erase", "--event", $"{position}", "--part", "private", "--basis", "none");
        run.ShouldEndWith(1).Error.ShouldContain("the local one has not given it");
        (await Holding("Kept words")).ShouldNotBeEmpty();
    }

    [Fact] // case 104
    public async Task What_was_agreed_and_its_wording_cannot_be_erased()
    {
        (await Executable.Run(founded.Database, Log, "erase", "--event", "1", "--part", "text", "--basis", "none")).ShouldEndWith(2);
        (await Executable.Run(founded.Database, Log, "erase", "--event", "0", "--part", "private", "--basis", "none"))
            .ShouldEndWith(1).Error.ShouldContain("Event 0 was recorded without a private part.");
        (await Executable.Run(founded.Database, Log, "erase", "--event", "999999", "--part", "actor", "--basis", "none"))
            .ShouldEndWith(1).Error.ShouldContain("The log has no event 999999");
    }

    [Theory] // case 102
    [InlineData("select log.erase(5, 'private', 6)")]
    [InlineData("select log.erase(5, 'data', 6)")]
    [InlineData("update log.part set private = null, private_key = null where pos = 5")]
    [InlineData("insert into log.erasure (pos, part, by_pos) values (5, 'private', 6)")]
    public async Task Nothing_goes_without_an_event_that_says_so(string sql)
    {
        foreach (var role in new[] { "operator", "owner" })
        {
            var refused = await Should.ThrowAsync<PostgresException>(
                () => founded.Database.AsAdministrator($"set role \"{founded.Database.Name}_{role}\"; {sql}"));
            refused.SqlState.ShouldBeOneOf("42501", "23514");
        }
    }

    [Fact] // case 102
    public async Task A_part_that_went_without_an_erasure_is_reported_as_corruption()
    {
        var (entry, position) = await Comment("Taken away");
        await founded.Database.AsAdministrator(
            $"""
            begin; alter table log.part disable trigger only_erased; create table public.kept as select * from log.part where pos = {position};
            update log.part set private = null, private_key = null where pos = {position};
            alter table log.part enable always trigger only_erased; commit
            """);
        try
        {
            var corrupt = await Should.ThrowAsync<CorruptLogException>(
                () => Register.Get<EventReader>().ReadStreams([(StreamName.Of(entry).Value, 0)], Cancellation));
            corrupt.Message.ShouldContain($"The event at position {position} was recorded with a part private, which is missing");
        }
        finally
        {
            await founded.Database.AsAdministrator(
                """
                begin; alter table log.part disable trigger only_erased;
                update log.part p set private = k.private, private_key = k.private_key from public.kept k where k.pos = p.pos;
                alter table log.part enable always trigger only_erased; drop table public.kept; commit
                """);
        }
    }

    private async Task<(EntryId Entry, long Position)> Comment(string words)
    {
        var entry = Register.NewEntry();
        var content = Decision("An open text");
        (await Register.Propose(EntryKind.Decision, r => new ProposeDecision(entry, r, null, content, [], []), Holder(Wales)))
            .ShouldBeOfType<ActionRegister.Application.Commands.Handled.Recorded>();
        await Register.Recorded(new GiveEarlyNotice(entry, content.Hash, null, []), Secretariat);
        var made = await Register.Recorded(
            new MakeComment(entry, null, content.Hash, null, PrivateText.Of(words)), Holder(Seats[0]));
        return (entry, made.First);
    }

    private async Task Authorise(long position, ErasedPart part)
    {
        await Register.Recorded(new AskErasure(position, part, "A request under article 17."), Secretariat);
        await Register.Recorded(new AuthoriseErasure(position, part), CentralCoChair);
        await Register.Recorded(new AuthoriseErasure(position, part), LocalCoChair);
    }

    private async Task Erase(long position, ErasedPart part)
    {
        var carriedOut = await Register.Recorded(
            new CarryOutErasure(position, part, "A request under article 17."), null, new Domain.Authority.Capacity.Operator());
        await new PartErasure(founded.Database.Administrator, founded.Database.Application)
            .Erase(position, Erasure.Word(part), carriedOut.Last, Cancellation);
    }

    private async Task RebuildGivesTheSameRows()
    {
        foreach (var model in _models)
        {
            var live = await ReadTables.Dump(founded.Database.Source, model, Cancellation);
            await Register.Get<ProjectionHost>().Rebuild(model, null, Cancellation);
            (await ReadTables.Dump(founded.Database.Source, model, Cancellation)).ShouldBe(live);
        }
    }

    private Task<IReadOnlyList<string>> Holding(string words) => WordsHeld.Tables(founded.Database, words);
}
