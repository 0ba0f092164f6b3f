using ActionRegister.Application.Changes;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.Domain.TermsOfReference;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Changes;

public sealed class GroupChangesTests
{
    private static readonly Group _group = Ledger().Group;
    private static readonly SeatState _wales = _group.Seats[Wales];

    [Fact]
    public void Nothing_is_told_of_a_group_that_stayed_as_it_was() => GroupChanges.Between(_group, _group).ShouldBeEmpty();

    [Fact]
    public void The_founding_tells_everything_from_nothing()
    {
        var changes = GroupChanges.Between(Group.Initial, _group);

        changes[0].ShouldBe(new GroupChange.Founding(FoundingStatus.NotFounded, FoundingStatus.Confirmed));
        changes.OfType<GroupChange.Renamed>().ShouldHaveSingleItem().From.ShouldBe("");
        changes.OfType<GroupChange.Terms>().ShouldHaveSingleItem().To.ShouldBe(ReadyMadeTerms.Arcseg2022);
        changes.OfType<GroupChange.SeatExists>().Count(c => c.Now).ShouldBe(Seats.Count);
        changes.OfType<GroupChange.SeatHolder>().ShouldContain(new GroupChange.SeatHolder(_wales.Seat, null, Holder(Wales)));
        changes.ShouldContain(new GroupChange.CoChair(Side.Local, null, LocalCoChair, Confirmed: true));
        changes.ShouldContain(new GroupChange.Secretariat(Secretariat, Now: true));
        changes.ShouldContain(new GroupChange.Auditor(Auditor, Now: true));
        changes.ShouldContain(new GroupChange.Assistant(Party.Of(Wales), Assistant, Now: true));
        changes.OfType<GroupChange.SettingValue>().ShouldBeEmpty(); // nothing was chosen
    }

    [Fact]
    public void A_new_holder_ends_who_assisted_the_one_before() => After(new MemberAppointed(Wales, Newcomer, Since, Letter("lga"))).ShouldBe(
    [
        new GroupChange.SeatHolder(_wales.Seat, Holder(Wales), Newcomer),
        new GroupChange.Assistant(Party.Of(Wales), Assistant, Now: false),
    ]);

    [Fact]
    public void A_seat_that_ends_is_told_with_its_holder() => After(new SeatEnded(Wales)).ShouldBe(
    [
        new GroupChange.SeatExists(_wales.Seat, Now: false),
        new GroupChange.SeatHolder(_wales.Seat, Holder(Wales), null),
        new GroupChange.Assistant(Party.Of(Wales), Assistant, Now: false),
    ]);

    [Fact]
    public void A_co_chair_who_is_not_confirmed_yet_says_so() =>
        After(new CoChairAppointed(Side.Local, Newcomer, Since, Letter("lga"), LocalCoChair, null, [])).ShouldBe(
            [new GroupChange.CoChair(Side.Local, LocalCoChair, Newcomer, Confirmed: false)]);

    [Fact]
    public void Half_an_appointment_is_none()
    {
        After(new AuditorAppointed(Newcomer, Side.Local)).ShouldBeEmpty();
        After(new AuditorAppointed(Newcomer, Side.Local), new AuditorAppointed(Newcomer, Side.Central)).ShouldBe([new GroupChange.Auditor(Newcomer, Now: true)]);
    }

    [Fact]
    public void A_setting_says_from_to_and_by_which_entry() =>
        After(new SettingChosen(TermsEntry, new("D-2026-0009"), 2, SettingName.EarlyNotice, "14", "21")).ShouldBe(
            [new GroupChange.SettingValue(SettingName.EarlyNotice, "14", "21", "D-2026-0009")]);

    [Fact]
    public void Bodies_are_admitted_renamed_and_leave()
    {
        var body = new BodyId("wlga");
        After(new BodyAdmitted(new(body, "WLGA", Side.Local))).ShouldBe([new GroupChange.BodyNamed(body, null, "WLGA")]);
        var known = _group.Bodies.First();
        After(new BodyRenamed(known.Key, "Renamed", Letter("lga"))).ShouldBe([new GroupChange.BodyNamed(known.Key, known.Value.Name, "Renamed")]);
        After(new BodyLeft(known.Key)).ShouldBe([new GroupChange.BodyNamed(known.Key, known.Value.Name, null)]);
    }

    [Fact]
    public void Everybody_whom_a_change_is_about_is_named_together() =>
        After(new MemberAppointed(Wales, Newcomer, Since, Letter("lga"))).SelectMany(c => c.People).ShouldBe(
            (PersonId[])[Holder(Wales), Newcomer, Assistant]);

    private static IReadOnlyList<GroupChange> After(params IEvent[] events) => GroupChanges.Between(
        _group,
        events.Select((happened, i) => new Recorded(StreamName.Group, 100 + i, 1000 + i, Founded, 1, happened)).Aggregate(_group, (g, r) => g.Evolve(r)));
}
