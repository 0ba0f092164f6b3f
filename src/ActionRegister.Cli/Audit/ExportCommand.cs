using System.CommandLine;
using System.Globalization;
using ActionRegister.Application.Audit;
using ActionRegister.Cli.Running;
using ActionRegister.EventStore.Verification;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ActionRegister.Cli.Audit;

/// <summary>Writes everything that is needed to verify the log elsewhere into a folder.</summary>
internal static class ExportCommand
{
    private static readonly Argument<string> _folder = new("DIR") { Description = "The folder; it must not be there yet, or be empty." };

    public static RegisterCommand Make() => new(
        "export",
        "Writes the log into a folder (C2SP tlog-tiles), with all that opens its commitments: enough to verify it anywhere. "
            + "It holds everything that the register knows; keep it as you keep the register.",
        "register export /media/audit/2026-05-03",
        Export,
        _folder);

    private static async Task<Reply> Export(ParseResult parsed, Invocation invocation, CancellationToken cancellation)
    {
        var folder = parsed.GetRequiredValue(_folder);
        await using var register = await OpenRegister.With(invocation, cancellation);
        var export = new FolderExport(register.Services.GetRequiredService<NpgsqlDataSource>(), ErasureRecords.Events);
        try
        {
            var last = (await invocation.Work.Show(
                "Exporting", progress => export.Write(folder, new Counted(progress), cancellation))).Signed.Checkpoint;
            return new(
                [string.Create(CultureInfo.InvariantCulture, $"Exported {last.Size} events of {last.Origin} into {folder}, as checkpoint {last.Root} signed them.")],
                new Exported(folder, last.Origin, last.Size, $"{last.Root}"));
        }
        catch (IOException failed)
        {
            // The system's own words are no sentence.
            throw Failure.CouldNotRun(
                failed.Message.EndsWith('.') ? failed.Message : $"{folder} could not be written: {failed.Message}.");
        }
    }

    private sealed record Exported(string Folder, string Origin, long Size, string Root);
}
