using ActionRegister.Application.Changes;
using ActionRegister.Application.Commands;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Proposals;
using ActionRegister.EventStore.Projections;
using ActionRegister.IntegrationTests.Application;
using ActionRegister.IntegrationTests.Postgres;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Changes;

/// <summary>What the host keeps of how entries stood is what the read model says, whatever came since.</summary>
public sealed class KeptStandingsTests(RegisterDatabase database) : IClassFixture<RegisterDatabase>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_recorded_or_made_anew_since_a_question_is_in_the_next_answer()
    {
        await using var register = await RunningRegister.StartFounded(database);
        var (first, one) = await Proposed(register, "Asked about early");
        (await Changed(register, new(one.First - 1), AsOf.Now)).ShouldBe((1, 1, "Proposed"));

        var (second, two) = await Proposed(register, "Came after the first question");
        (await Changed(register, new(one.First - 1), AsOf.Now)).ShouldBe((2, 2, "Proposed Proposed"));
        (await Changed(register, new(one.Last), AsOf.Now)).ShouldBe((1, 1, "Proposed"));

        var seen = Decision("Asked about early").Hash;
        var ended = await register.Recorded(new WithdrawProposal(first, seen, PrivateText.Of("No longer needed.")), Holder(Wales));
        (await Changed(register, new(two.Last), AsOf.Now)).ShouldBe((1, 0, "Withdrawn"));
        (await Changed(register, new(one.First - 1), new(two.Last))).ShouldBe((2, 2, "Proposed Proposed"));
        (await Changed(register, new(ended.Last), AsOf.Now)).ShouldBe((0, 0, ""));

        // Wrong rows are kept like any, until they are made anew.
        await using (var spoil = database.Source.CreateCommand("update read.entry_standing set stage = 'lapsed'"))
            await spoil.ExecuteNonQueryAsync(Cancellation);
        var content = Decision("Came after the first question").Hash;
        await register.Recorded(new GiveEarlyNotice(second, content, null, []), Secretariat);
        (await Changed(register, new(two.Last), AsOf.Now)).Entries.ShouldBe(2);
        (await Ended(register, new(one.First - 1), new(two.Last))).ShouldBe(1);
        await register.Get<ProjectionHost>().Rebuild("register", null, Cancellation);
        (await Ended(register, new(one.First - 1), new(two.Last))).ShouldBe(0);
    }

    private static async Task<(EntryId Entry, Handled.Recorded Recorded)> Proposed(RunningRegister register, string title)
    {
        var entry = register.NewEntry();
        var content = Decision(title);
        var recorded = (await register.Propose(EntryKind.Decision, r => new ProposeDecision(entry, r, null, content, [], []), Holder(Wales)))
            .ShouldBeOfType<Handled.Recorded>();
        await register.Seen(recorded.Last);
        return (entry, recorded);
    }

    private static async Task<long> Ended(RunningRegister register, AsOf from, AsOf to) =>
        (await register.Get<ChangesBetween>().Find(from, to, null, 1, Cancellation)).Totals.Ended;

    private static async Task<(long Entries, long New, string Stages)> Changed(RunningRegister register, AsOf from, AsOf to)
    {
        var page = await register.Get<ChangesBetween>().Find(from, to, null, 10, Cancellation);
        return (page.Totals.Entries, page.Totals.New, string.Join(' ', page.Entries.Select(e => e.After.Stage)));
    }
}
