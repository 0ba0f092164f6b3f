using ActionRegister.Application.Importing;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Importing;
using ActionRegister.Domain.People;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;
using ActionRegister.EventStore.Projections;
using ActionRegister.EventStore.Reading;
using ActionRegister.EventStore.Schema;
using ActionRegister.IntegrationTests.Cli;
using Shouldly;
using Xunit;

namespace ActionRegister.IntegrationTests.Demo;

[Collection(ExampleCollection.Name)]
public sealed class WorkedExampleTests(ExampleRegister example)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task There_is_an_entry_in_every_state()
    {
        var rows = await Rows();

        rows.Select(row => row.Stage).Distinct().Order().ShouldBe(Enum.GetValues<Stage>());
        rows.ShouldContain(row => row.Stage == Stage.Agreed && row.InForce && !row.Imported);
        rows.ShouldContain(row => row.Stage == Stage.Agreed && !row.InForce);
        rows.ShouldContain(row => row.Imported);
    }

    [Fact]
    public async Task One_import_was_confirmed_by_both_co_chairs_and_keeps_its_own_days_and_references()
    {
        var review = await Page("Reviewing where people are dispersed");

        review.Row.ShouldSatisfyAllConditions(
            row => row.Imported.ShouldBeTrue(),
            row => row.Stage.ShouldBe(Stage.Agreed),
            row => row.EffectiveFrom.ShouldBe(new DateOnly(2020, 6, 11)));
        review.Events[0].Event.ShouldBeOfType<EntryImported>().OldReference.ShouldBe("AASC/19/7");
        (await Page("The first review of dispersal")).Row.Progress.ShouldBe(ActionProgress.Done);
        (await Page("Meetings by video")).Row.Stage.ShouldBe(Stage.Overturned);
    }

    [Fact]
    public async Task One_import_waits_for_both_co_chairs_and_for_nobody_else()
    {
        var import = (await example.Get<ImportsFrom>().Find(AsOf.Now, Cancellation)).Imports.Single(i => i.Status == ImportStatus.Unconfirmed);
        var group = (await example.Get<GroupAsAt>().Find(AsOf.Now, Cancellation)).Group;
        var everybody = group.StandingSeats.Select(seat => seat.Holder!.Value).Concat(group.CoChairs.Values.Select(office => office.Person!.Value)); // each is filled
        var waiting = new List<PersonId>();
        foreach (var person in everybody.Distinct())
        {
            var page = await example.Get<AwaitingWhom>().Find(person, AsOf.Now, Cancellation);
            if (page.Rows.Any(row => row.For == AskedFor.Import && row.Subject == $"{import.Id}")) waiting.Add(person);
        }

        waiting.ShouldBe(group.CoChairs.Values.Select(office => office.Person!.Value), ignoreOrder: true);
    }

    [Fact]
    public async Task There_is_an_action_in_every_state()
    {
        var actions = (await Rows()).Where(row => row.Kind == EntryKind.Action).ToList();

        actions.Select(row => row.Progress).OfType<ActionProgress>().Distinct().Order().ShouldBe(Enum.GetValues<ActionProgress>());
        actions.ShouldContain(row => row.Overdue);
        actions.ShouldContain(row => row.Progress == ActionProgress.Open && !row.Overdue);
        actions.ShouldContain(row => row.Stage == Stage.Overturned);
        (await Exceptions()).ShouldContain(ExceptionKind.CompletionDisputed);
    }

    [Fact]
    public async Task One_decision_has_an_adopted_a_stale_and_a_blocked_amendment()
    {
        var plan = await Page("A shared forward plan of intended decisions");

        plan.Amendments.Select(a => a.Stage)
            .ShouldBe([AmendmentStage.Adopted, AmendmentStage.Stale, AmendmentStage.SeekingConsent]);
        await Unmet(plan, 3, "M4: The central co-chair has not consented to this text.");
    }

    [Fact]
    public async Task Comments_were_accepted_accepted_in_part_and_not_accepted()
    {
        var plan = await Page("A shared forward plan of intended decisions");

        plan.Comments.Where(c => c.Amendment is null).Select(c => c.Answer)
            .ShouldBe([Answer.Accepted, Answer.AcceptedInPart, Answer.NotAccepted]);
        plan.Versions.ShouldContain(version => version.Comments.SequenceEqual(new[] { 1, 2 }));
    }

    [Fact]
    public async Task One_entry_waits_for_one_silent_seat() =>
        await Unmet(
            await Page("A template for regional pressure reports"), null,
            "J6: Every seat has to be for. Not for yet: Scotland (no answer).");

    [Fact]
    public async Task One_entry_is_blocked_by_an_objection_that_was_answered()
    {
        var entry = await Page("Meeting papers in one place");

        await Unmet(entry, null, "J6: Every seat has to be for. Not for yet: London (objection).");
        entry.State.Proposal!.Objections.ShouldHaveSingleItem().AnsweredAt.ShouldNotBeNull(); // it was proposed
    }

    [Fact]
    public async Task One_entry_lost_a_consent_with_the_co_chair_who_gave_it() =>
        await Unmet(
            await Page("A short report after each meeting"), null,
            "J7: The central co-chair who consented has left office since; the one in office now has to consent.");

    [Fact]
    public async Task One_entry_lost_every_consent_and_position_to_a_revision()
    {
        var entry = await Page("Joint visits to places under pressure");
        var history = await example.Get<EntryHistoryOf>().Find(StreamName.Of(entry.Row.Id), AsOf.Now, null, 500, Cancellation);

        var revised = history.Rows.Single(row => row.Type == "proposal-revised.v1");
        revised.Facts["voids"]!.AsArray().Count.ShouldBe(14 + 2); // the event always has it
        entry.State.Proposal!.CoChairs.ShouldBeEmpty(); // it was proposed
    }

    [Fact]
    public async Task A_decision_changed_a_setting_and_voided_a_consultation()
    {
        var group = await example.Get<GroupAsAt>().Find(AsOf.Now, Cancellation);

        group.Group.Rules.ConsultationDays.Value.ShouldBe(21);
        var kinds = await Exceptions();
        kinds.ShouldContain(ExceptionKind.SettingChosen);
        kinds.ShouldContain(ExceptionKind.OpeningVoided);
    }

    [Fact]
    public async Task A_correction_a_short_notice_a_settled_conflict_and_a_new_co_chair_are_among_the_exceptions()
    {
        var kinds = await Exceptions();

        kinds.ShouldContain(ExceptionKind.Correction);
        kinds.ShouldContain(ExceptionKind.ShortNotice);
        kinds.ShouldContain(ExceptionKind.ConflictSettled);
        kinds.ShouldContain(ExceptionKind.CoChairChanged);
        (await Page("A protocol for data requests")).Amendments
            .ShouldHaveSingleItem().ShouldSatisfyAllConditions(
                a => a.Kind.ShouldBe(AmendmentKind.Correct), a => a.Stage.ShouldBe(AmendmentStage.Adopted));
    }

    [Fact]
    public async Task Every_seat_and_office_is_filled_by_a_post_marked_as_an_example()
    {
        var group = await example.Get<GroupAsAt>().Find(AsOf.Now, Cancellation);
        var people = await example.Get<PeopleKnown>().All(Cancellation);

        group.Group.StandingSeats.Count().ShouldBe(14);
        group.Group.StandingSeats.ShouldAllBe(seat => seat.Holder != null);
        group.Group.CoChairs.Values.ShouldAllBe(office => office.Confirmed);
        people.ShouldAllBe(person => person.Name.Words!.EndsWith("(example)")); // nobody has been erased
    }

    [Fact]
    public async Task Nothing_in_it_lies_in_the_future_and_the_clock_runs_true_again()
    {
        var head = await example.Get<EventReader>().Head(Cancellation);

        head.LastAt.ShouldBeLessThan(TimeProvider.System.GetUtcNow());
        (await Rehearsal.Ahead(example.Database.Source, Cancellation)).ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public async Task Loading_it_again_changes_nothing()
    {
        var before = await example.Get<EventReader>().Head(Cancellation);

        var again = await Executable.Run(example.Database, "demo");

        again.ShouldEndWith(0).Out.Trim().Split('\n').ShouldHaveSingleItem();
        (await example.Get<EventReader>().Head(Cancellation)).ShouldBe(before);
    }

    [Fact]
    public async Task Every_read_model_built_from_zero_equals_the_live_one()
    {
        var host = example.Get<ProjectionHost>();
        var models = (await host.Statuses(Cancellation)).Where(build => build.Live).Select(build => build.Name).ToList();

        models.ShouldNotBeEmpty();
        foreach (var model in models)
        {
            var live = await ReadTables.Dump(example.Database.Source, model, Cancellation);
            await host.Rebuild(model, null, Cancellation);
            (await ReadTables.Dump(example.Database.Source, model, Cancellation)).ShouldBe(live, model);
        }
    }

    private async Task<IReadOnlyList<RegisterRow>> Rows() =>
        (await example.Get<RegisterAsAt>().Find(new RegisterFilter(), AsOf.Now, null, RegisterAsAt.MostRows, Cancellation)).Rows;

    private async Task<EntryPage> Page(string title)
    {
        var row = (await Rows()).Single(row => row.Title == title);
        return (await example.Get<EntryAsAt>().Find(row.Id, AsOf.Now, Cancellation)).ShouldNotBeNull();
    }

    private async Task Unmet(EntryPage entry, int? amendment, string only)
    {
        var page = await example.Get<RequirementsOf>().Find(entry.Row.Id, amendment, AsOf.Now, Cancellation);

        page.ShouldNotBeNull().Requirements.Where(r => !r.Met).Select(r => $"{r.Code}: {r.Standing}").ShouldBe([only]);
    }

    private async Task<IReadOnlyList<ExceptionKind>> Exceptions() =>
        [.. (await example.Get<ExceptionsFrom>().Find(AsOf.Now, null, 200, Cancellation)).Rows.Select(row => row.Kind)];
}
