using ActionRegister.Application.Commands;
using ActionRegister.Application.Events;
using ActionRegister.Application.Reading;
using ActionRegister.Application.Tracing;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Proposals;
using ActionRegister.EventStore.Reading;
using ActionRegister.IntegrationTests.Application;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Tracing;

/// <summary>What is kept of an entry answers as what is read anew.</summary>
public sealed class TracedEntriesTests(FoundedRegister founded) : IClassFixture<FoundedRegister>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private RunningRegister Register => founded.Register;

    [Fact]
    public async Task What_is_kept_answers_as_what_is_read_anew_after_every_change_and_as_of_each_position()
    {
        var entry = Register.NewEntry();
        var content = Decision("One text of this entry");
        (await Register.Propose(EntryKind.Decision, r => new ProposeDecision(entry, r, null, content, [], []), Holder(Wales))).ShouldBeOfType<Handled.Recorded>();
        var positions = new List<long>();
        foreach (var words in new[] { "Two texts of this entry", "Two texts of the entry, now", "One text of this entry", "Two texts of the entry" })
        {
            await Same(entry, AsOf.Now);
            var next = Decision(words);
            positions.Add((await Register.Recorded(new ReviseProposal(entry, content.Hash, next, [], false, []), Holder(Wales))).Last);
            content = next;
        }

        await Same(entry, AsOf.Now);
        foreach (var position in positions) await Same(entry, new AsOf(Position: position));
    }

    [Fact]
    public async Task Who_asks_at_the_same_time_gets_the_same()
    {
        var entry = Register.NewEntry();
        var content = Decision("Asked by many");
        (await Register.Propose(EntryKind.Decision, r => new ProposeDecision(entry, r, null, content, [], []), Holder(Wales))).ShouldBeOfType<Handled.Recorded>();
        await Kept.Find(entry, null, AsOf.Now, Cancellation);
        await Register.Recorded(new ReviseProposal(entry, content.Hash, Decision("Asked by very many"), [], false, []), Holder(Wales));

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Kept.Find(entry, null, AsOf.Now, Cancellation)));

        answers.Select(Said).Distinct().ShouldHaveSingleItem();
        await Same(entry, AsOf.Now);
    }

    private BlameOf Kept => Register.Get<BlameOf>();

    private async Task Same(EntryId entry, AsOf asOf)
    {
        var anew = new BlameOf(Register.Get<Moments>(), new TracedEntries(Register.Get<EventReader>(), Register.Get<EventTypes>(), mostBytes: 0));
        Said(await Kept.Find(entry, null, asOf, Cancellation)).ShouldBe(Said(await anew.Find(entry, null, asOf, Cancellation)));
    }

    private static string Said(BlamePage? page) =>
        string.Concat(page.ShouldNotBeNull().Fields.SelectMany(f => f.Runs.Select(r => $"[{f.Field} {r.Origin}: {r.Text}]")));
}
