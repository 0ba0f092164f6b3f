using System.CommandLine;
using ActionRegister.Application.Events;
using ActionRegister.Application.Importing;
using ActionRegister.Cli.Running;
using ActionRegister.EventStore.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace ActionRegister.Cli.Importing;

/// <summary>Writes everything that was agreed as a file that another register can import.</summary>
internal static class ImportsExportCommand
{
    private static readonly Argument<FileInfo> _file = new("FILE")
    {
        Description = "The file to write: comma-separated values (.csv) or JSON lines (.ndjson). It must not exist.",
    };

    public static RegisterCommand Make() => new(
        "export",
        "Writes everything that was agreed as a file that another register can import: what was imported with its own ids, and what this register has witnessed since.\n"
        + "Entries that carry terms or a setting are left out, and so are contributors and annexes: an import takes none of them.",
        "register imports export agreed.csv",
        Export,
        _file);

    private static async Task<Reply> Export(ParseResult parsed, Invocation invocation, CancellationToken cancellation)
    {
        var file = parsed.GetRequiredValue(_file);
        if (!ImportPlanner.IsJson(file.Name) && !file.Extension.Equals(".csv", StringComparison.OrdinalIgnoreCase))
            throw Failure.Usage($"{file.Name} is neither .csv nor .ndjson: the name says how the file is written.");
        await using var register = await OpenRegister.With(invocation, cancellation);
        var exported = await ImportExport.Read(
            register.Services.GetRequiredService<EventReader>(),
            register.Services.GetRequiredService<EventTypes>(),
            await ImportCommand.Known(register, cancellation),
            cancellation);
        await using (var stream = new FileStream(file.FullName, FileMode.CreateNew))
            ImportFile.Write(file.Name, stream, exported.Rows);
        return new(
            [
                $"{exported.Rows.Count} rows on {exported.Entries} entries are written to {file.Name}.",
                .. exported.Carrying.Count == 0 ? Array.Empty<string>() : [$"Left out, because they carry terms or a setting: {string.Join(", ", exported.Carrying)}."],
            ],
            new Exported(file.FullName, exported.Rows.Count, exported.Entries, [.. exported.Carrying.Select(reference => reference.Value)]));
    }

    /// <summary>What was written.</summary>
    /// <param name="LeftOut">References of agreed entries that carry terms or a setting.</param>
    private sealed record Exported(string File, int Rows, int Entries, IReadOnlyList<string> LeftOut);
}
