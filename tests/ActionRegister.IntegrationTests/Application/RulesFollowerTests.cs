using ActionRegister.Application.Commands;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;
using ActionRegister.IntegrationTests.EventStore;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Application;

public sealed class RulesFollowerTests(FoundedRegister founded) : IClassFixture<FoundedRegister>
{
    private readonly RunningRegister _register = founded.Register;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Time_alone_reminds_whoever_has_not_answered_once_however_many_hosts_look()
    {
        await using var other = await RunningRegister.Start(founded.Database, _register.Clock);
        var content = Decision("Nobody answers");
        var id = await Opened(content);
        var closes = LondonDay.Of(_register.Clock.GetUtcNow()).AddDays(10);
        await _register.Recorded(new OpenRound(id, null, content.Hash, closes), Secretariat);
        await _register.Pass(4);

        await Eventually.Holds("a reminder is recorded", async () => (await Reminders(id)).Count > 0, TimeSpan.FromSeconds(60));
        await Task.Delay(TimeSpan.FromSeconds(6), Cancellation); // both hosts look every five

        var reminder = (await Reminders(id)).ShouldHaveSingleItem();
        reminder.Capacity.ShouldBe("register");
        reminder.Facts["to"]!.AsArray().Count.ShouldBe(Seats.Count);
    }

    private async Task<EntryId> Opened(Content content)
    {
        var id = _register.NewEntry();
        (await _register.Propose(EntryKind.Decision, r => new ProposeDecision(id, r, null, content, [], []), Holder(Wales)))
            .ShouldBeOfType<Handled.Recorded>();
        await _register.Recorded(new GiveEarlyNotice(id, content.Hash, null, []), Secretariat);
        await _register.Pass(15);
        return id;
    }

    private async Task<IReadOnlyList<HistoryRow>> Reminders(EntryId id) =>
        [
            .. (await _register.Get<EntryHistoryOf>().Find(StreamName.Of(id), AsOf.Now, null, 500, Cancellation)).Rows
                .Where(r => r.Type == "reminder-sent.v1"),
        ];
}
