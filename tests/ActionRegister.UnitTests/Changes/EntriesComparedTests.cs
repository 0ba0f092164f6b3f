using ActionRegister.Application.Changes;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Importing;
using Shouldly;
using Xunit;

namespace ActionRegister.UnitTests.Changes;

/// <summary>What of an entry differs between two moments: by what was recorded, and by days that pass.</summary>
public sealed class EntriesComparedTests
{
    private static readonly DateOnly _day = new(2026, 6, 15);

    [Fact]
    public void An_entry_that_came_in_between_is_new_and_agreed()
    {
        var compared = Compare(Action(from: 10, Stage.Agreed), At(9), At(10)).ShouldHaveSingleItem();

        (compared.IsNew, compared.CameToBeAgreed, compared.StandsOtherwise, compared.TextChanged).ShouldBe((true, true, true, false));
    }

    [Fact]
    public void An_entry_that_comes_later_is_not_compared() => Compare(Action(from: 10, Stage.Agreed), At(5), At(9)).ShouldBeEmpty();

    [Fact]
    public void A_notice_closes_without_an_event()
    {
        var entry = Entry(10, new StoodRecorded(10, long.MaxValue, null, _day, null, null, 1));

        var compared = Compare(entry, At(20, _day), At(20, _day.AddDays(1))).ShouldHaveSingleItem();

        (compared.Before!.Stage, compared.After.Stage, compared.StandsOtherwise).ShouldBe((Stage.InNotice, Stage.NoticeClosed, true));
        compared.Touched(At(20, _day), At(20, _day.AddDays(1))).ShouldBe(false);
    }

    [Fact]
    public void An_action_is_overdue_from_the_day_after()
    {
        var entry = Action(10, Stage.Agreed, due: _day);

        Compare(entry, At(20, _day.AddDays(-1)), At(20, _day)).ShouldHaveSingleItem().StandsOtherwise.ShouldBeFalse();
        Compare(entry, At(20, _day), At(20, _day.AddDays(1))).ShouldHaveSingleItem().StandsOtherwise.ShouldBeTrue();
    }

    [Fact]
    public void A_report_stands_once_its_days_to_dispute_it_have_passed()
    {
        var entry = Entry(10, new StoodRecorded(10, long.MaxValue, Stage.Agreed, null, _day, null, 1));

        var compared = Compare(entry, At(20, _day), At(20, _day.AddDays(1))).ShouldHaveSingleItem();

        (compared.Before!.Progress, compared.After.Progress).ShouldBe((ActionProgress.ReportedDone, ActionProgress.Done));
    }

    [Fact]
    public void Another_text_comes_into_force_on_its_day()
    {
        var entry = Action(10, Stage.Agreed) with
        {
            InForce =
            [
                new(10, long.MaxValue, _day.AddDays(-9), _day, null, 1), new(10, long.MaxValue, _day, DateOnly.MaxValue, null, 2),
            ],
        };

        var compared = Compare(entry, At(20, _day.AddDays(-1)), At(20, _day)).ShouldHaveSingleItem();

        (compared.TextChanged, compared.Before!.InForce, compared.After.InForce).ShouldBe((true, (UInt128)1, (UInt128)2));
    }

    [Theory]
    [InlineData(ImportStatus.Running, Stage.Unconfirmed)]
    [InlineData(ImportStatus.Unconfirmed, Stage.Unconfirmed)]
    [InlineData(ImportStatus.Confirmed, Stage.Agreed)]
    [InlineData(ImportStatus.Withdrawn, Stage.Withdrawn)]
    public void What_was_imported_counts_while_its_import_is_confirmed(ImportStatus status, Stage stage)
    {
        var entry = Action(10, Stage.Agreed) with { InForce = [new(10, long.MaxValue, _day, DateOnly.MaxValue, null, 1)] };

        var standing = entry.At(At(20), status)!;

        (standing.Stage, standing.InForce is not null).ShouldBe((stage, status == ImportStatus.Confirmed));
    }

    [Fact]
    public void Ended_is_what_was_withdrawn_lapsed_overturned_or_superseded()
    {
        var ends = Enum.GetValues<Stage>().Where(stage => Compare(
            Entry(10, new(10, 15, Stage.Proposed, null, null, null, 1), new(15, long.MaxValue, stage, null, null, null, 1)), At(12), At(15)).Single().Ended);

        ends.ShouldBe([Stage.Withdrawn, Stage.Lapsed, Stage.Overturned, Stage.Superseded]);
    }

    [Fact]
    public void Only_the_history_can_tell_of_an_entry_that_something_was_recorded_on_later_too()
    {
        var compared = Compare(Action(10, Stage.Agreed) with { LastEvent = 30 }, At(20), At(25)).ShouldHaveSingleItem();

        compared.Touched(At(20), At(25)).ShouldBeNull();
        compared.Touched(At(20), At(30)).ShouldBe(true);
        compared.Touched(At(30), At(40)).ShouldBe(false);
    }

    private static IEnumerable<EntryCompared> Compare(EntryStandings entry, Moment from, Moment to) =>
        EntriesCompared.Between([entry], (from, _ => null), (to, _ => null));

    private static EntryStandings Action(long from, Stage stage, DateOnly? due = null) =>
        Entry(from, new StoodRecorded(from, long.MaxValue, stage, null, null, due, 1));

    private static EntryStandings Entry(long position, params StoodRecorded[] stood) =>
        new(Guid.Parse("00000000-0000-7000-8000-000000000001"), position, EntryKind.Action, null, null, null, stood[^1].From, stood, []);

    private static Moment At(long position, DateOnly? day = null) =>
        new(position, new DateTimeOffset((day ?? _day).ToDateTime(new(12, 0)), TimeSpan.Zero), day ?? _day);
}
