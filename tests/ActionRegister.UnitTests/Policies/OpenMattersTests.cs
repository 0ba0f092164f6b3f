using ActionRegister.Application.Policies;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;
using ActionRegister.UnitTests.Deciding;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Policies;

public sealed class OpenMattersTests
{
    private static readonly EntryId _id = new(new Guid("00000000-0000-7000-a000-000000000001"));
    private static readonly Content _content = new(
        EntryKind.Decision, "A title", "A text", null, null, null, [], null, null, [], [], null, []);

    [Fact]
    public void A_proposal_on_which_something_was_just_recorded_needs_nothing() => Due(Proposed(), days: 1).ShouldBeEmpty();

    [Fact]
    public void A_proposal_let_rest_is_reminded_of_twice_and_then_lapses()
    {
        var ledger = Proposed();

        Do(ledger, days: 150).ShouldBeOfType<SendReminder>().About.ShouldBe(ReminderAbout.Lapse);
        Due(ledger, days: 151).ShouldBeEmpty();
        Do(ledger, days: 173).ShouldBeOfType<SendReminder>();
        Do(ledger, days: 180).ShouldBeOfType<Lapse>();
        OpenMatters.Of(ledger.Entry(_id)).ShouldBeEmpty();
    }

    [Fact]
    public void The_same_cause_gives_the_same_command_id_and_another_cause_another()
    {
        var ledger = Proposed();

        var first = Due(ledger, days: 150).ShouldHaveSingleItem();
        var again = Due(ledger, days: 152).ShouldHaveSingleItem();
        Do(ledger, days: 153);
        var second = Due(ledger, days: 173).ShouldHaveSingleItem();

        again.Id.ShouldBe(first.Id);
        second.Id.ShouldNotBe(first.Id);
        first.Id.Version.ShouldBe(8);
        first.Cause.ShouldBe(ledger.Entry(_id).Recordings[0]);
    }

    private static Ledger Proposed()
    {
        var ledger = TheGroup.Ledger();
        ledger.Do(new ProposeDecision(_id, new("D-2026-0002"), null, _content, [], []), Holder(Wales), Founded);
        return ledger;
    }

    private static List<FollowUp> Due(Ledger ledger, int days)
    {
        var view = ledger.See(new Lapse(_id, null));
        Matter.Find(view, Founded.AddDays(days), _id, null, out var matter).ShouldBeNull();
        return [.. OpenMatters.Due(matter, rulesChangedAt: 1)];
    }

    private static Domain.Deciding.ICommand Do(Ledger ledger, int days)
    {
        var followUp = Due(ledger, days).ShouldHaveSingleItem();
        ledger.Do(followUp.Command, by: null, Founded.AddDays(days), new Domain.Authority.Capacity.Register());
        return followUp.Command;
    }
}
