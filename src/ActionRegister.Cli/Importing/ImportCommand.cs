using System.CommandLine;
using ActionRegister.Application.Events;
using ActionRegister.Application.Importing;
using ActionRegister.Application.Reading;
using ActionRegister.Cli.Running;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Founding;
using ActionRegister.EventStore.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace ActionRegister.Cli.Importing;

/// <summary>
/// Imports what was agreed before the register, from one file. Cut short at any moment and run again with the same file, it goes
/// on where it stopped and records nothing twice.
/// </summary>
internal static class ImportCommand
{
    private static readonly Argument<FileInfo> _file = new("FILE")
    {
        Description = "Comma-separated values (.csv) or JSON lines (.ndjson), in UTF-8; one row for each recorded fact.",
    };

    private static readonly Option<bool> _dryRun = new("--dry-run")
    {
        Description = "Say of each row whether it is new, unchanged, changed, to be looked at (warning) or an error, and record nothing.",
    };

    public static RegisterCommand Make() => new(
        "import",
        "Imports what was agreed before the register. Both co-chairs then confirm it; until then it counts for nothing and can be withdrawn whole.\n"
        + "Each file has the columns id, entry, happened (agreed, amended, overturned, progress, completed), on (2019-05-03) and source; and may have\n"
        + "office, kind, old_reference, title, text, reasons, impact, owners, due, no_due_because, under and supersedes. The page /help/import explains them.",
        "register import minutes.csv --dry-run",
        Import,
        _file,
        _dryRun);

    private static async Task<Reply> Import(ParseResult parsed, Invocation invocation, CancellationToken cancellation)
    {
        var file = parsed.GetRequiredValue(_file);
        if (!ImportPlanner.IsJson(file.Name) && !file.Extension.Equals(".csv", StringComparison.OrdinalIgnoreCase))
            throw Failure.Usage($"{file.Name} is neither .csv nor .ndjson: the name says how the file is written.");
        var bytes = await File.ReadAllBytesAsync(file.FullName, cancellation);
        await using var register = await OpenRegister.With(invocation, cancellation);
        var plan = await Planned(register, invocation, file.Name, bytes, cancellation);
        if (parsed.GetValue(_dryRun) || !plan.Good)
            return ImportShown.Of(plan, dryRun: parsed.GetValue(_dryRun), done: false);
        if (plan.Id is not { } id)
            return ImportShown.Of(plan, dryRun: false, done: true);

        var run = register.Services.GetRequiredService<ImportRun>();
        var because = await invocation.Work.Show("Recording", progress => run.Record(plan, progress, cancellation));
        if (because is not null)
            throw Failure.Refused(because);
        because = await run.Complete(id, await Known(register, cancellation), cancellation);
        return because is null ? ImportShown.Of(plan, dryRun: false, done: true) : throw Failure.Refused(because);
    }

    private static async Task<ImportPlan> Planned(
        OpenRegister register, Invocation invocation, string name, byte[] bytes, CancellationToken cancellation)
    {
        var head = await register.Services.GetRequiredService<EventReader>().Head(cancellation);
        var view = await register.Services.GetRequiredService<StatesAsAt>().View(_ => [], head.Size - 1, cancellation);
        if (FoundingGuard.Open(view.Group) is { Because: var closed })
            throw Failure.Refused(closed);
        var today = LondonDay.Of(invocation.Time.GetUtcNow());
        var known = await Known(register, cancellation);
        return new ImportPlanner(known, view.Group, today).Plan(name, bytes);
    }

    internal static Task<KnownImports> Known(OpenRegister register, CancellationToken cancellation) => KnownImports.Read(
        register.Services.GetRequiredService<EventReader>(), register.Services.GetRequiredService<EventTypes>(), cancellation);
}
