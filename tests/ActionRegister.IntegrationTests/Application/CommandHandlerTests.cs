using ActionRegister.Application.Commands;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.People;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Application;

public sealed class CommandHandlerTests(FoundedRegister founded) : IClassFixture<FoundedRegister>
{
    private readonly RunningRegister _register = founded.Register;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_proposed_is_read_back()
    {
        var id = _register.NewEntry();
        var handled = await Propose(id, "Read back");

        var recorded = handled.ShouldBeOfType<Handled.Recorded>(RunningRegister.Told(handled));
        recorded.Facts.Select(f => f.Type).ShouldBe(["reference-allotted.v1", "decision-proposed.v1"]);
        recorded.LeafHashes.Count.ShouldBe(2);
        recorded.Facts[1].Attribution!.Capacity.ShouldBe("seat:wales");
        var page = (await _register.Get<EntryAsAt>().Find(id, AsOf.Now, Cancellation))!;
        page.Row.Title.ShouldBe("Read back");
        page.Row.Stage.ShouldBe(Stage.Proposed);
        page.StreamVersion.ShouldBe(1);
        (await _register.Get<EntryAsAt>().Named(page.Row.Reference, Cancellation)).ShouldBe(id);
    }

    [Fact]
    public async Task Repeating_a_command_answers_as_the_first_time_and_writes_nothing()
    {
        var (id, command) = (_register.NewEntry(), Guid.CreateVersion7(_register.Clock.GetUtcNow()));
        var first = (await Propose(id, "Repeated", command)).ShouldBeOfType<Handled.Recorded>();

        var second = (await Propose(id, "Repeated", command)).ShouldBeOfType<Handled.Recorded>();

        second.First.ShouldBe(first.First);
        second.At.ShouldBe(first.At);
        second.Facts.Select(f => f.EventId).ShouldBe(first.Facts.Select(f => f.EventId));
        second.Facts.Select(f => f.Attribution).ShouldBe(first.Facts.Select(f => f.Attribution));
        second.LeafHashes.Select(h => Convert.ToHexString(h.Span)).ShouldBe(first.LeafHashes.Select(h => Convert.ToHexString(h.Span)));
        (await _register.Get<EntryAsAt>().Find(id, AsOf.Now, Cancellation))!.StreamVersion.ShouldBe(1);
    }

    [Fact]
    public async Task An_id_used_for_another_request_or_by_another_person_is_refused()
    {
        var command = Guid.CreateVersion7(_register.Clock.GetUtcNow());
        await Propose(_register.NewEntry(), "Used", command);

        (await _register.Do(new RecordPerson(Person(500), "Somebody"), Secretariat, id: command)).ShouldBeOfType<Handled.ReusedId>();
        (await _register.Propose(EntryKind.Decision, r => Proposal(_register.NewEntry(), r, "Used"), CentralCoChair, command))
            .ShouldBeOfType<Handled.ReusedId>();
    }

    [Fact]
    public async Task A_refusal_is_not_remembered()
    {
        var (command, person) = (Guid.CreateVersion7(_register.Clock.GetUtcNow()), Person(501));
        var asked = _register.Request("record", Holder(Wales), id: command);

        (await _register.Get<CommandHandler>().Handle(new RecordPerson(person, "Refused first"), asked, Cancellation))
            .ShouldBeOfType<Handled.Refused>().Refusal.Kind.ShouldBe(RefusalKind.NotPermitted);
        (await _register.Get<CommandHandler>().Handle(
            new RecordPerson(person, "Then accepted"), asked with { Person = Secretariat }, Cancellation))
            .ShouldBeOfType<Handled.Recorded>();
    }

    [Fact]
    public async Task What_is_so_already_is_neither_recorded_nor_refused()
    {
        await _register.Recorded(new RecordPerson(Person(502), "Once"), Secretariat);
        (await _register.Do(new RecordPerson(Person(502), "Once"), Secretariat)).ShouldBeOfType<Handled.AlreadySo>();
    }

    [Fact]
    public async Task A_caller_who_insists_on_a_version_is_told_the_present_one()
    {
        var id = _register.NewEntry();
        await Propose(id, "Insisted");
        var content = Decision("Insisted");
        var comment = new MakeComment(id, null, content.Hash, null, PrivateText.Of("Which councils?"));
        var expecting = _register.Request("comment", Holder(Wales)) with { Expected = [new(StreamName.Of(id), 7)] };

        (await _register.Get<CommandHandler>().Handle(comment, expecting, Cancellation))
            .ShouldBe(new Handled.VersionMismatch(StreamName.Of(id), 1));
        (await _register.Get<CommandHandler>().Handle(
            comment, expecting with { Expected = [new(StreamName.Of(id), 1)] }, Cancellation)).ShouldBeOfType<Handled.Recorded>();
    }

    [Fact]
    public async Task A_text_larger_than_the_log_takes_is_refused_before_it_is_offered()
    {
        var handled = await _register.Propose(
            EntryKind.Decision,
            r => new ProposeDecision(_register.NewEntry(), r, null, Decision("Large", new string('x', 600_000)), [], []),
            Holder(Wales));

        handled.ShouldBeOfType<Handled.TooLarge>();
    }

    [Fact]
    public async Task What_another_host_recorded_is_never_overlooked()
    {
        await using var other = await RunningRegister.Start(founded.Database);
        var id = _register.NewEntry();
        await Propose(id, "Two hosts");
        var (before, after) = (Decision("Two hosts"), Decision("Two hosts, one text"));
        await Comment(_register, id, before.Hash);
        await Comment(other, id, before.Hash);
        (await other.Do(new ReviseProposal(id, before.Hash, after, [], false, []), Holder(Wales))).ShouldBeOfType<Handled.Recorded>();

        // This host still remembers the text before; both what it refuses and what it records is from the log as it stands.
        (await _register.Do(new GiveEarlyNotice(id, before.Hash, null, []), Secretariat))
            .ShouldBeOfType<Handled.Refused>().Refusal.Kind.ShouldBe(RefusalKind.ContentChanged);
        (await Comment(_register, id, after.Hash)).Facts[0].Event.ShouldBeOfType<CommentMade>().Comment.ShouldBe(3);
        (await Comment(other, id, after.Hash)).Facts[0].Event.ShouldBeOfType<CommentMade>().Comment.ShouldBe(4);
    }

    [Fact]
    public async Task Commands_that_race_for_one_entry_are_decided_again_until_all_are_recorded()
    {
        await using var other = await RunningRegister.Start(founded.Database);
        var id = _register.NewEntry();
        await Propose(id, "Raced for");
        var hash = Decision("Raced for").Hash;

        var comments = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(i => Comment(i % 2 == 0 ? _register : other, id, hash)));

        comments.Select(c => ((CommentMade)c.Facts[0].Event).Comment).Order().ShouldBe([1, 2, 3, 4, 5, 6]);
    }

    [Fact]
    public async Task Two_hosts_that_propose_at_once_take_references_without_a_gap()
    {
        await using var other = await RunningRegister.Start(founded.Database);
        var handled = await Task.WhenAll(Enumerable.Range(0, 20).Select(i =>
        {
            var host = i % 2 == 0 ? _register : other;
            return host.Propose(
                EntryKind.Action,
                r => new ProposeAction(new EntryId(Guid.CreateVersion7(host.Clock.GetUtcNow())), r, null, null, Action($"Action {i}", new(2030, 1, 1), Wales), [], []),
                Holder(Wales));
        }));

        var year = LondonDay.Of(_register.Clock.GetUtcNow()).Year;
        handled.Select(h => h.ShouldBeOfType<Handled.Recorded>(RunningRegister.Told(h)).Facts[0].Stream.Key).Order(StringComparer.Ordinal)
            .ShouldBe(Enumerable.Range(1, 20).Select(n => $"A-{year}-{n:0000}"));
    }

    private static ProposeDecision Proposal(EntryId id, Reference reference, string title) =>
        new(id, reference, null, Decision(title), [], []);

    private Task<Handled> Propose(EntryId id, string title, Guid? command = null) =>
        _register.Propose(EntryKind.Decision, r => Proposal(id, r, title), Holder(Wales), command);

    private static async Task<Handled.Recorded> Comment(RunningRegister host, EntryId id, ContentHash on)
    {
        var handled = await host.Do(new MakeComment(id, null, on, null, PrivateText.Of("Which councils?")), Holder(Wales));
        return handled.ShouldBeOfType<Handled.Recorded>(RunningRegister.Told(handled));
    }
}
