using ActionRegister.Application.Changes;
using ActionRegister.Application.Events;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.Proposals;
using ActionRegister.EventStore.Reading;
using ActionRegister.IntegrationTests.Application;
using Shouldly;
using Xunit;

namespace ActionRegister.IntegrationTests.Changes;

/// <summary>What changed between two moments of a register's half year, compared with both prefixes folded.</summary>
public sealed class ChangesBetweenTests(StoriedRegister storied) : IClassFixture<StoriedRegister>
{
    private readonly RunningRegister _register = storied.Register;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Between_any_two_moments_it_says_what_folding_both_says()
    {
        var size = (await _register.Get<EventReader>().Head(Cancellation)).Size;
        await _register.Seen(size - 1);
        var changed = 0;
        foreach (var (first, second) in new[] { (0.0, 1.0), (0.1, 0.3), (0.2, 0.9), (0.4, 0.5), (0.55, 0.7), (0.8, 0.99), (1.0, 1.0) })
        {
            var from = new AsOf((long)((size - 1) * first));
            var to = new AsOf((long)((size - 1) * second));
            changed += await Compare(from, to);
            changed += await Compare(from, to with { EffectiveOn = new(2090, 1, 1) });
        }

        changed.ShouldBeGreaterThan(15);
    }

    [Fact]
    public async Task Days_that_pass_change_entries_without_an_event()
    {
        var events = await Whole();
        var noticed = events.First(e => e.Type == "early-notice-given.v1");
        var before = events.TakeWhile(e => e.At < noticed.At.AddDays(14)).Last(); // the notice still runs, then it has closed
        var (from, to) = (new AsOf(At: before.At), new AsOf(At: events.First(e => e.Position > before.Position).At.AddMicroseconds(-1)));

        var page = await Find(from, to);

        page.Totals.Events.ShouldBe(0);
        var closed = page.Entries.ShouldHaveSingleItem();
        (closed.Before!.Stage, closed.After.Stage).ShouldBe((Stage.InNotice, Stage.NoticeClosed));
        closed.TextChanged.ShouldBeFalse();
    }

    [Fact]
    public async Task A_notice_is_open_until_the_end_of_its_last_day_in_list_count_entry_and_changes()
    {
        var noticed = (await Whole()).First(e => e.Event is EarlyNoticeGiven);
        var closes = ((EarlyNoticeGiven)noticed.Event).Closes;
        var (last, next) = (new AsOf(At: LondonDay.EndOf(closes)), new AsOf(At: LondonDay.StartOf(closes.AddDays(1))));
        var (register, id) = (_register.Get<RegisterAsAt>(), new EntryId(Guid.ParseExact(noticed.Stream.Value["entry/".Length..], "D")));

        foreach (var (asOf, stage) in new[] { (last, Stage.InNotice), (next, Stage.NoticeClosed) })
        {
            var (page, counts) = await register.FindCounted(new() { Stages = [stage] }, asOf, null, RegisterAsAt.MostRows, Cancellation);
            page.Rows.ShouldContain(row => row.Id == id && row.Stage == stage);
            counts.ByStage![stage].AtLeast.ShouldBe(page.Rows.Count);
            (await _register.Get<EntryAsAt>().Find(id, asOf, Cancellation))!.Row.Stage.ShouldBe(stage);
        }

        var changed = (await Find(last, next)).Entries.Single(change => change.Id == id);
        (changed.Before!.Stage, changed.After.Stage).ShouldBe((Stage.InNotice, Stage.NoticeClosed));
    }

    [Fact]
    public async Task Amendments_and_texts_are_named_with_both_contents()
    {
        var events = await Whole();
        var adopted = events.Single(e => e.Event is AmendmentAdopted).Position;

        var page = await Find(new(adopted - 1), new(adopted));

        page.Totals.ShouldBe(new(1, 1, 0, 0, 0, 1, 0, 1));
        var change = page.Entries.ShouldHaveSingleItem();
        change.Id.ShouldBe(storied.Story.Decided);
        change.Adopted.ShouldBe([1]);
        change.Before!.Content.Title.ShouldBe("Two weeks of warning, in writing");
        change.After.Content.Title.ShouldBe("Three weeks of warning, in writing");
        (change.IsNew, change.StageChanged, change.TextChanged).ShouldBe((false, false, true));
        page.Group.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_group_s_changes_are_those_of_the_moments()
    {
        var whole = await Find(new(0), AsOf.Now);

        // The founding is one command, and was confirmed by two more.
        whole.Group.ShouldBe([new GroupChange.Founding(FoundingStatus.NotConfirmed, FoundingStatus.Confirmed)]);
        var founded = await Find(new(At: DateTimeOffset.UnixEpoch), new(0));
        founded.Group.OfType<GroupChange.Terms>().ShouldHaveSingleItem().From.ShouldBeNull();
        founded.Group.OfType<GroupChange.SeatHolder>().Count().ShouldBe(TestGroup.Seats.Count);
    }

    [Fact]
    public async Task The_later_moment_may_not_be_the_earlier()
    {
        await Should.ThrowAsync<NoSuchMomentException>(Find(AsOf.Now, new(0)));
        await Should.ThrowAsync<InvalidCursorException>(_register.Get<ChangesBetween>().Find(new(0), AsOf.Now, "x", 1, Cancellation));
    }

    [Fact]
    public async Task What_was_agreed_last_is_listed_first()
    {
        var expected = (await Whole()).Where(e => e.Type is "joint-agreement-recorded.v1" or "amendment-adopted.v1").Select(e => e.Position).Reverse().ToList();

        var list = await _register.Get<RecentlyAgreed>().Find(AsOf.Now, 10, Cancellation);

        list.Rows.Select(r => r.Position).ShouldBe(expected);
        list.Rows.Select(r => (r.Title, r.Amendment)).ShouldBe(
        [
            ("Write the letter", null), ("Three weeks of warning, in writing", 1), ("Three weeks of warning, in writing", null),
        ]);
        list.Rows[1].Kind.ShouldBe(AmendmentKind.Amend);
        list.Rows.ShouldAllBe(r => r.EffectiveFrom >= r.Day);
        (await _register.Get<RecentlyAgreed>().Find(AsOf.Now, 1, Cancellation)).Rows.ShouldHaveSingleItem().Position.ShouldBe(expected[0]);
    }

    private async Task<int> Compare(AsOf from, AsOf to)
    {
        var (before, after) = (await Rows(from), await Rows(to));
        var expected = after.Where(e => before.GetValueOrDefault(e.Key) is not { } then || then != e.Value).Select(e => e.Key).ToList();
        var found = new List<EntryChange>();
        ChangesPage page;
        string? cursor = null;
        do
        {
            page = await _register.Get<ChangesBetween>().Find(from, to, cursor, 2, Cancellation);
            found.AddRange(page.Entries);
            cursor = page.Next;
        }
        while (cursor is not null);

        found.Select(c => c.Id).ShouldBe(expected, ignoreOrder: true, $"from {from} to {to}");
        foreach (var change in found)
        {
            Folded(change.Before, change.IsNew ? null : before[change.Id].Last).ShouldBe(before.GetValueOrDefault(change.Id));
            Folded(change.After, after[change.Id].Last).ShouldBe(after[change.Id]);
        }

        var events = (await Whole()).Where(e => e.Position > page.From.Position && e.Position <= page.To.Position).ToList();
        foreach (var change in found)
        {
            var own = events.Where(e => e.Stream == StreamName.Of(change.Id)).Select(e => e.Event).ToList();
            change.Opened.ShouldBe(own.OfType<AmendmentProposed>().Select(e => e.Amendment));
            change.Adopted.ShouldBe(own.OfType<AmendmentAdopted>().Select(e => e.Amendment));
        }

        page.Totals.ShouldBe(new(
            events.Count, found.Count, found.Count(c => c.IsNew), found.Count(c => c.After.Stage == Stage.Agreed && c.Before?.Stage != Stage.Agreed),
            found.Count(c => c.After.Stage is Stage.Withdrawn or Stage.Overturned && c.Before?.Stage != c.After.Stage), found.Count(c => c.TextChanged),
            events.Count(e => e.Event is AmendmentProposed), events.Count(e => e.Event is AmendmentAdopted)));
        return found.Count;
    }

    // How every entry stood, by the fold of its own stream.
    private async Task<Dictionary<EntryId, Stood>> Rows(AsOf asOf)
    {
        var stood = new Dictionary<EntryId, Stood>();
        foreach (var row in (await _register.Get<RegisterAsAt>().Find(new(), asOf, null, 200, Cancellation)).Rows)
        {
            var page = (await _register.Get<EntryAsAt>().Find(row.Id, asOf, Cancellation))!;
            stood[row.Id] = new(
                page.Row.Stage, (page.InForce ?? page.Latest).Hash, page.InForce is not null, page.Row.Progress, page.Row.Overdue,
                page.Row.OpenAmendments, page.Row.LastPosition);
        }

        return stood;
    }

    private static Stood? Folded(EntryThen? then, long? last) => then is null ? null : new(
        then.Stage, then.Content.Hash, then.InForce, then.Progress, then.Overdue, then.OpenAmendments, last!.Value);

    private async Task<IReadOnlyList<Kept>> Whole() =>
        [.. (await _register.Get<EventReader>().ReadForward(0, 100_000, Cancellation)).Select(_register.Get<EventTypes>().Decode)];

    private Task<ChangesPage> Find(AsOf from, AsOf to) => _register.Get<ChangesBetween>().Find(from, to, null, 100, Cancellation);

    private sealed record Stood(
        Stage Stage, ContentHash Hash, bool InForce, ActionProgress? Progress, bool Overdue, int OpenAmendments, long Last);
}
