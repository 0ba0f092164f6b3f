using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.UnitTests.Deciding;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.Scenario;
using static ActionRegister.UnitTests.Deciding.TheEntry;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Rounds;

public sealed class LapseTests
{
    private static readonly Lapse _lapse = new(Id, null);

    [Fact]
    public void What_is_let_rest_for_180_days_and_after_two_reminders_lapses() =>
        Given(Reminded().Ledger).At("2026-11-27").ByRegister().When(_lapse)
            .ThenRefused("lapses after 180 days without a recorded act and two reminders; it has been 179 days and 2", cite: "Focus 5")
            .At("2026-11-28").When(_lapse).Then(new ProposalLapsed(180))
            .When(_lapse).ThenAlreadySo()
            .Ledger.Entry(Id).Status.ShouldBe(EntryStatus.Lapsed);

    [Fact]
    public void Not_without_two_reminders() =>
        Given(Proposed().Ledger).At("2027-11-28").ByRegister().When(_lapse).ThenRefused("545 days and 0");

    [Fact]
    public void Any_act_begins_the_count_anew() =>
        Given(Reminded().On("2026-11-25").Do(new MakeComment(Id, null, Quarterly.Hash, null, PrivateText.Of("Still?")), Holder(London)).Ledger)
            .At("2026-11-28").ByRegister().When(_lapse).ThenRefused("it has been 3 days and 0");

    [Fact]
    public void An_amendment_lapses_alone_and_its_entry_stays()
    {
        var after = Decision("Dispersal is reviewed every month.");
        var reminded = Amended(Agreed().Ledger, Id, after);
        foreach (var day in new[] { "2027-01-29", "2027-02-21" }) Remind(reminded.On(day), 1);

        Given(reminded.Ledger).At("2027-02-28").ByRegister().When(new Lapse(Id, 1)).Then(new AmendmentLapsed(1, 180))
            .Ledger.Entry(Id).Status.ShouldBe(EntryStatus.Agreed);
    }

    [Fact]
    public void A_setting_sets_the_time() =>
        Given(Proposed().Record(StreamName.Group, Decisions.J8NothingFellAwayTests.Chosen(SettingName.Lapse, "180", "60")).Ledger)
            .At("2026-07-01").ByRegister().When(new SendReminder(Id, null, ReminderAbout.Lapse)).ThenAccepted()
            .At("2026-07-24").When(new SendReminder(Id, null, ReminderAbout.Lapse)).ThenAccepted()
            .At("2026-07-31").When(_lapse).Then(new ProposalLapsed(60));

    [Fact]
    public void What_is_agreed_does_not_lapse() => Given(Agreed().Ledger).At("2028-01-01").ByRegister().When(_lapse).ThenAlreadySo();

    [Fact]
    public void Nobody_but_the_register_lets_it_lapse() =>
        Given(Reminded().Ledger).At("2026-11-28").By(Secretariat).When(_lapse).ThenNotPermitted();

    private static Course Reminded()
    {
        var proposed = Proposed();
        foreach (var day in new[] { "2026-10-29", "2026-11-21" }) Remind(proposed.On(day), null);
        return proposed;
    }

    private static void Remind(Course course, int? amendment) => course.Do(
        new SendReminder(Id, amendment, ReminderAbout.Lapse), by: null, new Domain.Authority.Capacity.Register());
}
