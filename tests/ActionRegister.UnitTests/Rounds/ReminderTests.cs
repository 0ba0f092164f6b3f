using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.Rounds;
using Xunit;
using static ActionRegister.UnitTests.Deciding.Scenario;
using static ActionRegister.UnitTests.Deciding.TheEntry;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Rounds;

public sealed class ReminderTests
{
    private static readonly SendReminder _position = new(Id, null, ReminderAbout.Position);
    private static readonly SendReminder _lapse = new(Id, null, ReminderAbout.Lapse);

    [Fact]
    public void Whoever_has_not_answered_is_reminded_twice_before_the_planned_close() =>
        Given(Proposed().Notice().Wait().Ask().Seats(Wales, London).Ledger)
            .At("2026-06-22").ByRegister().When(_position).ThenAlreadySo()
            .At("2026-06-23").When(_position).Then(new ReminderSent(null, ReminderAbout.Position, 1, [Party.Of(London), Party.Of(Wales)]))
            .When(_position).ThenAlreadySo()
            .At("2026-06-28").When(_position).ThenAccepted()
            .At("2026-06-29").When(_position).ThenAlreadySo();

    [Fact]
    public void Nobody_is_reminded_when_everybody_has_answered() =>
        Given(Proposed().Notice().Wait().Ask().Seats().Ledger).At("2026-06-29").ByRegister().When(_position).ThenAlreadySo();

    [Fact]
    public void The_sponsor_of_what_is_let_rest_is_reminded_twice_before_it_lapses() =>
        Given(Proposed().Ledger)
            .At("2026-10-28").ByRegister().When(_lapse).ThenAlreadySo()
            .At("2026-10-29").When(_lapse).Then(new ReminderSent(null, ReminderAbout.Lapse, null, [Party.Of(Wales)]))
            .When(_lapse).ThenAlreadySo()
            .At("2026-11-21").When(_lapse).ThenAccepted()
            .When(_lapse).ThenAlreadySo();

    [Fact]
    public void Nobody_but_the_register_sends_reminders() =>
        Given(Proposed().Ledger).At("2026-10-29").By(Secretariat).When(_lapse).ThenNotPermitted();
}
