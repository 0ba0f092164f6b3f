using System.Text;
using ActionRegister.Application.Commands;
using ActionRegister.Application.Events;
using ActionRegister.Application.Importing;
using ActionRegister.Application.Reading;
using ActionRegister.Application.Waiting;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Importing;
using ActionRegister.Domain.People;
using ActionRegister.EventStore.Reading;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace ActionRegister.IntegrationTests.Importing;

/// <summary>Imports files into a register, as the command line does.</summary>
internal sealed class ImportFiles(IServiceProvider services)
{
    private static readonly Capacity _operator = new Capacity.Operator();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A decision that was amended, an action under it that is open, and one that was done; ids and names begin so.</summary>
    public static string Small(string prefix) => $"""
        id,entry,happened,on,source,office,kind,old_reference,title,text,reasons,owners,due,under,supersedes
        {prefix}-r1,{prefix}-D1,agreed,2019-05-03,minutes 4,seat:wales,decision,{prefix} minute 12,Reviewing dispersal {prefix},Each year.,Numbers change.,,,,
        {prefix}-r2,{prefix}-D1,amended,2020-02-27,minutes 9,,,,,Each quarter.,,,,,
        {prefix}-r3,{prefix}-A1,agreed,2019-06-01,minutes 5,,action,,The review {prefix},Write it.,,seat:wales,2019-09-01,{prefix}-D1,
        {prefix}-r4,{prefix}-A1,progress,2019-07-01,report 1,,,,,Half of it.,,,,,
        {prefix}-r5,{prefix}-A2,agreed,2019-06-01,minutes 5,,action,,The list {prefix},Keep it.,,seat:wales,,{prefix}-D1,
        {prefix}-r6,{prefix}-A2,completed,2019-08-01,report 2,,,,,Published.,,,,,

        """;

    public Task<KnownImports> Known() => KnownImports.Read(Get<EventReader>(), Get<EventTypes>(), Cancellation);

    public async Task<long> Size() => (await Get<EventReader>().Head(Cancellation)).Size;

    public async Task<ImportPlan> Plan(string file, string text)
    {
        var view = await Get<StatesAsAt>().View(_ => [], await Size() - 1, Cancellation);
        return new ImportPlanner(await Known(), view.Group, LondonDay.Of(Get<TimeProvider>().GetUtcNow())).Plan(file, Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Everything, to the end; waits until readers see it.</summary>
    public async Task<ImportPlan> Import(string file, string text)
    {
        var plan = await Plan(file, text);
        plan.Good.ShouldBeTrue(string.Join('\n', plan.Stops.Concat(plan.Rows.SelectMany(row => row.Says))));
        var run = Get<ImportRun>();
        (await run.Record(plan, new Progress<(int, int)>(), Cancellation)).ShouldBeNull();
        (await run.Complete(plan.Id!.Value, await Known(), Cancellation)).ShouldBeNull();
        await Seen();
        return plan;
    }

    /// <summary>Begins, records the first entries, and is cut short.</summary>
    public async Task RecordSome(ImportPlan plan, int entries)
    {
        var id = plan.Id!.Value;
        await Do(new StartImport(id, plan.File, plan.RowCount, plan.Entries.Count, plan.Hash, plan.Attempt), null, _operator);
        foreach (var entry in plan.Entries.Take(entries))
        {
            ICommand Command(Reference reference) => new ImportEntry(id, reference, entry.Rows, 1, entry.Rows.Count);
            var request = new Request(id.Command(entry.Rows[0].Id), null, _operator, "test", Encoding.UTF8.GetBytes(entry.Key));
            (await Get<CommandHandler>().HandleWithReference(entry.Rows[0].Content!.Kind, Command, request, Cancellation)).ShouldBeOfType<Handled.Recorded>();
        }

        await Seen();
    }

    public Task Confirm(ImportPlan plan, PersonId coChair) => Do(new ConfirmImport(plan.Id!.Value, plan.Hash), coChair, null);

    public Task Withdraw(ImportPlan plan) => Do(new WithdrawImport(plan.Id!.Value, PrivateText.Of("It was wrong.")), null, _operator);

    /// <summary>Waits until readers see everything.</summary>
    public async Task Seen()
    {
        var last = await Size() - 1;
        for (var tries = 0; await Get<ReadYourWrites>().WaitFor(last, Cancellation) != Readiness.Ready; tries++)
            tries.ShouldBeLessThan(60);
    }

    private async Task Do(ICommand command, PersonId? by, Capacity? capacity)
    {
        var id = Guid.CreateVersion7(Get<TimeProvider>().GetUtcNow());
        var handled = await Get<CommandHandler>().Handle(command, new(id, by, capacity, "test", id.ToByteArray()), Cancellation);
        handled.ShouldBeOfType<Handled.Recorded>(handled is Handled.Refused refused ? refused.Refusal.Because : $"{handled}");
        await Seen();
    }

    private T Get<T>()
        where T : notnull => services.GetRequiredService<T>();
}
