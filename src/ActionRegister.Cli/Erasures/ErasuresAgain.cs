using System.Text;
using ActionRegister.Application.Audit;
using ActionRegister.Application.Commands;
using ActionRegister.Application.Erasures;
using ActionRegister.Cli.Running;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Erasures;
using ActionRegister.EventStore.Erasing;
using ActionRegister.EventStore.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace ActionRegister.Cli.Erasures;

/// <summary>What a restored copy had brought back, and which event says that it is gone again.</summary>
/// <param name="Lost">The position that the event which erased it first had, when the copy lacks that event; otherwise null.</param>
internal sealed record ErasedAgain(long Event, string Part, long ErasedBy, long? Lost);

/// <summary>
/// Erases again, from the list outside the database, what a restored copy of the log brought back, and finishes erasures that a
/// crash cut short. A host that finds any of it serves nobody until this is done.
/// </summary>
internal static class ErasuresAgain
{
    public static async Task<IReadOnlyList<ErasedAgain>> Do(Invocation invocation, CancellationToken cancellation)
    {
        if (invocation.Settings.SigningFolderPath is not { } folder)
            return [];
        var list = new ErasureList(folder);
        await using var database = StoreDatabase.Open(invocation.Settings.Database);
        var parts = new ErasedParts(database, ErasureRecords.Events);
        // A crash may have come between an event and its line.
        list.Add(await parts.Recorded(cancellation));
        var back = await parts.Back(list.Read(), cancellation);
        if (back.Count == 0)
            return [];

        await using var register = await OpenRegister.With(invocation, cancellation);
        await using var following = await Following.Start(register, invocation.Work, cancellation);
        var again = new List<ErasedAgain>();
        foreach (var (listed, by) in back)
            again.Add(new(listed.Event, listed.Part, by ?? await Record(listed, register, invocation, cancellation), by is null ? listed.By : null));
        list.Add(await parts.Recorded(cancellation));
        // The log last: while it has the part, a host knows that there is something left to do.
        await Following.Until(again.Max(erased => erased.ErasedBy), register, cancellation);
        var erasure = new PartErasure(invocation.Settings.DatabaseAdmin, invocation.Settings.Database);
        foreach (var erased in again)
            await erasure.Erase(erased.Event, erased.Part, erased.ErasedBy, cancellation);
        await erasure.Vacuum(cancellation);
        return again;
    }

    /// <summary>All of it in one line.</summary>
    public static string Line(IReadOnlyList<ErasedAgain> again) =>
        $"Erased again, as the list of erasures says: {string.Join("; ", again.Select(Words))}.";

    private static string Words(ErasedAgain erased) =>
        $"the {erased.Part} part of event {erased.Event}, by event {erased.ErasedBy}"
        + (erased.Lost is { } lost ? $" (event {lost}, which erased it first, was lost)" : "");

    private static async Task<long> Record(
        ListedErasure listed, OpenRegister register, Invocation invocation, CancellationToken cancellation)
    {
        var part = listed.Part == Erasure.Word(ErasedPart.Actor) ? ErasedPart.Actor : ErasedPart.Private;
        var request = new Request(
            Guid.CreateVersion7(invocation.Time.GetUtcNow()), Person: null, new Capacity.Operator(), "console", Encoding.UTF8.GetBytes($"erase again\n{listed}"));
        var handled = await register.Services.GetRequiredService<CommandHandler>()
            .Handle(new RepeatErasure(listed.Event, part, listed.By, $"{listed.ByLeaf}"), request, cancellation);
        return Answers.Recorded(handled)?.Last
            ?? await register.Services.GetRequiredService<ErasableParts>().CarriedOutBy(listed.Event, part, cancellation)
            ?? throw new System.Diagnostics.UnreachableException("An erasure is so already, and no event says it.");
    }
}
