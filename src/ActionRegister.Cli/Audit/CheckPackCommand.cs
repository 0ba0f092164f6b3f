using System.CommandLine;
using System.Globalization;
using ActionRegister.Application.Events;
using ActionRegister.Application.Packs;
using ActionRegister.Cli.Running;
using ActionRegister.EventStore.Packs;
using ActionRegister.EventStore.TamperEvidence;

namespace ActionRegister.Cli.Audit;

/// <summary>Checks a pack by its own files alone: without database, server or register.</summary>
internal static class CheckPackCommand
{
    private static readonly Argument<string> _folder = new("DIR") { Description = "The folder of the pack." };

    private static readonly Option<string?> _key = new("--vkey")
    {
        Description = "The key to believe: a verifier's line, or a file with such lines, that did not come with the pack.",
        HelpName = "FILE|STRING",
    };

    public static RegisterCommand Make() => new(
        "check-pack",
        "Checks an audit pack without database or server: signature, proofs, entries and parts; then makes every document anew from the "
            + "events and compares it byte for byte. Names what was cut, reordered or altered.",
        "register check-pack --vkey kept/vkey /media/audit/D-2026-0014",
        Check,
        _folder,
        _key);

    private static async Task<Reply> Check(ParseResult parsed, Invocation invocation, CancellationToken cancellation)
    {
        var folder = parsed.GetRequiredValue(_folder);
        if (!Directory.Exists(folder)) throw Failure.CouldNotRun($"There is no folder {folder}.");
        var pinned = parsed.GetValue(_key) is { } given ? Keys(given) : [];
        var report = await new PackCheck(EventCatalogue.All).Check(PackFolder.Read(folder), pinned, cancellation);
        return new([.. Lines(report)], new Checked(
            report.Good, report.Origin, report.Size, report.Key, report.Pinned, report.Proved, report.Documents, report.Withheld, report.Findings))
        {
            Code = report.Good ? ExitCode.Good : ExitCode.Refused,
        };
    }

    private static List<NoteKey> Keys(string given)
    {
        if (NoteKey.TryParse(given) is { } line) return [line];
        if (!File.Exists(given)) throw Failure.Usage($"\"{given}\" is neither a verifier's line nor a file.");
        var keys = File.ReadAllLines(given).Where(one => one.Length > 0).Select(one =>
            NoteKey.TryParse(one) ?? throw Failure.Usage($"{given} has a line that is no verifier's line: \"{one}\".")).ToList();
        return keys.Count > 0 ? keys : throw Failure.Usage($"{given} is empty.");
    }

    private static IEnumerable<string> Lines(PackReport report)
    {
        foreach (var finding in report.Findings)
            yield return finding.Says;
        if (report is { Origin: { } origin, Size: { } size, Key: { } key })
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{report.Proved} events are in the log {origin} as it was signed over {size} events.");
            yield return report.Pinned
                ? $"It is signed with the key that you gave: {key}"
                : $"It is signed with the key that came with the pack, which proves only that the pack fits together. Compare it with one from elsewhere: {key}";
        }

        if (report.Withheld)
            yield return "Entries are withheld from the reader of this pack: that its documents say what the events say was not checked.";
        else if (report.Documents > 0)
            yield return string.Create(CultureInfo.InvariantCulture, $"{report.Documents} documents were made anew from the events and compared.");
        yield return report.Good
            ? "Nothing is wrong."
            : string.Create(CultureInfo.InvariantCulture, $"{report.Findings.Count} finding{(report.Findings.Count == 1 ? "" : "s")}.");
    }

    private sealed record Checked(
        bool Good, string? Origin, long? Size, string? Key, bool Pinned, int Proved, int Documents, bool Withheld, IReadOnlyList<PackFinding> Findings);
}
