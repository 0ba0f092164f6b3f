using ActionRegister.Application.Importing;
using ActionRegister.Application.Reading;
using ActionRegister.Application.Replaying;
using ActionRegister.Application.Tracing;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Importing;
using ActionRegister.IntegrationTests.Application;
using ActionRegister.IntegrationTests.Audit;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Importing;

/// <summary>An import from file to confirmation, as read models, rules and their audit see it.</summary>
public sealed class ImportTests(FoundedRegister founded) : IClassFixture<FoundedRegister>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_imported_counts_from_the_confirmation_of_both_co_chairs_on()
    {
        var files = new ImportFiles(founded.Register.Services);
        var plan = await files.Import("minutes.csv", ImportFiles.Small("C"));
        var decision = plan.Id!.Value.Entry("C-D1");

        var before = await Row(decision);
        before.ShouldSatisfyAllConditions(
            row => row.Stage.ShouldBe(Stage.Unconfirmed), row => row.InForce.ShouldBeFalse(), row => row.Imported.ShouldBeTrue());
        (await ByFold(decision)).ShouldBe(before with { Owners = [] });
        (await Asked(CentralCoChair)).ShouldContain((AskedFor.Import, $"{plan.Id}"));
        (await Asked(Holder(Wales))).ShouldNotContain(asked => asked.For == AskedFor.Action);

        await files.Confirm(plan, CentralCoChair);
        (await Asked(CentralCoChair)).ShouldNotContain((AskedFor.Import, $"{plan.Id}"));
        await files.Confirm(plan, LocalCoChair);

        var after = await Row(decision);
        after.ShouldSatisfyAllConditions(
            row => row.Stage.ShouldBe(Stage.Agreed), row => row.InForce.ShouldBeTrue(), row => row.EffectiveFrom.ShouldBe(new DateOnly(2020, 2, 27)));
        (await ByFold(decision)).ShouldBe(after with { Owners = [] });
        (await Asked(Holder(Wales))).ShouldContain(asked => asked.For == AskedFor.Action);
        (await Found("C minute 12")).ShouldHaveSingleItem().Id.ShouldBe(decision);
        (await Row(plan.Id!.Value.Entry("C-A2"))).Progress.ShouldBe(ActionProgress.Done);
        (await RulesAuditTests.Judge(founded.Database)).Findings.ShouldBeEmpty();

        var why = (await founded.Register.Get<WhyOf>().Find(decision, null, AsOf.Now, Cancellation))!;
        why.Nodes.Where(node => node.Kind == WhyKind.Text).Select(node => node.Text).ShouldBe([1, 2]);
        why.Edges.Count(edge => edge.Reason == WhyReason.ShownBy).ShouldBe(2, "each fact is shown by a document");

        var size = await files.Size();
        foreach (var position in Enumerable.Range(0, 8).Select(ago => size - 1 - ago))
        {
            var replayed = await founded.Register.Get<Replay>().Compare(new(position), null, Cancellation);
            replayed.Differences.ShouldBeEmpty($"at {position} the log says what readers are shown");
        }
    }

    [Fact]
    public async Task The_same_file_again_is_unchanged_and_another_text_is_refused()
    {
        var files = new ImportFiles(founded.Register.Services);
        var text = ImportFiles.Small("S");
        await files.Import("minutes.csv", text);
        var size = await files.Size();

        var again = await files.Plan("minutes.csv", text);
        again.Rows.ShouldAllBe(row => row.Verdict == RowVerdict.Unchanged);
        again.Id.ShouldBeNull();

        var changed = await files.Plan("minutes.csv", text.Replace("Each quarter.", "Each week.", StringComparison.Ordinal));
        changed.Good.ShouldBeFalse();
        changed.Rows.Single(row => row.Verdict == RowVerdict.Changed).Says.ShouldHaveSingleItem().ShouldContain("withdraw that import whole");
        var note = await files.Plan("minutes.csv", text.Replace("Half of it.", "A third of it.", StringComparison.Ordinal));
        note.Count(RowVerdict.Changed).ShouldBe(1);
        var more = await files.Plan("minutes.csv", text + "S-r9,S-D1,amended,2022-01-01,m,,,,,Never.,,,,,\n");
        more.Rows[^1].Says.ShouldHaveSingleItem().ShouldContain("takes no further rows");
        (await files.Size()).ShouldBe(size);
    }

    [Fact]
    public async Task Withdrawn_whole_it_may_come_again_and_the_first_stays_withdrawn()
    {
        var files = new ImportFiles(founded.Register.Services);
        var first = await files.Import("minutes.csv", ImportFiles.Small("W"));
        await files.Withdraw(first);
        (await Row(first.Id!.Value.Entry("W-D1"))).ShouldSatisfyAllConditions(
            row => row.Stage.ShouldBe(Stage.Withdrawn), row => row.InForce.ShouldBeFalse());
        (await Asked(CentralCoChair)).ShouldNotContain((AskedFor.Import, $"{first.Id}"));

        var second = await files.Import("minutes.csv", ImportFiles.Small("W"));
        second.Attempt.ShouldBe(2);
        second.Id.ShouldNotBe(first.Id);
        (await Row(second.Id!.Value.Entry("W-D1"))).Stage.ShouldBe(Stage.Unconfirmed);
        (await RulesAuditTests.Judge(founded.Database)).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Cut_short_it_goes_on_where_it_stopped()
    {
        var files = new ImportFiles(founded.Register.Services);
        var text = ImportFiles.Small("K");
        var plan = await files.Plan("minutes.csv", text);
        await files.RecordSome(plan, entries: 1);
        var size = await files.Size();

        var resumed = await files.Plan("minutes.csv", text);
        resumed.Id.ShouldBe(plan.Id);
        resumed.Count(RowVerdict.Unchanged).ShouldBe(2);
        (await files.Plan("other.csv", ImportFiles.Small("L"))).Stops.ShouldHaveSingleItem().ShouldContain("is not finished");

        var whole = await files.Import("minutes.csv", text);
        whole.Id.ShouldBe(plan.Id);
        (await files.Size()).ShouldBeGreaterThan(size);
        var known = await files.Known();
        known.RowsOf(plan.Id!.Value).Select(row => row.Row.Id).ShouldBeUnique();
        known.RowsOf(plan.Id!.Value).Count.ShouldBe(plan.RowCount);
        known.Imports[plan.Id!.Value].Status.ShouldBe(ImportStatus.Unconfirmed);
        await files.Withdraw(whole);
    }

    private async Task<RegisterRow> Row(EntryId entry)
    {
        await new ImportFiles(founded.Register.Services).Seen();
        var name = (await founded.Register.Get<EntryAsAt>().Find(entry, AsOf.Now, Cancellation))!.Row.Reference;
        return (await Found(name.Value)).ShouldHaveSingleItem();
    }

    private async Task<RegisterRow> ByFold(EntryId entry) =>
        (await founded.Register.Get<EntryAsAt>().Find(entry, AsOf.Now, Cancellation))!.Row with { Owners = [] }; // lists are compared by identity

    private async Task<IReadOnlyList<RegisterRow>> Found(string text)
    {
        await new ImportFiles(founded.Register.Services).Seen();
        return (await founded.Register.Get<RegisterAsAt>().Find(new() { Text = text }, AsOf.Now, null, 50, Cancellation)).Rows;
    }

    private async Task<IReadOnlyList<(AskedFor For, string? Subject)>> Asked(Domain.People.PersonId person)
    {
        await new ImportFiles(founded.Register.Services).Seen();
        var page = await founded.Register.Get<AwaitingWhom>().Find(person, AsOf.Now, Cancellation);
        return [.. page.Rows.Select(row => (row.For, row.Subject))];
    }
}
