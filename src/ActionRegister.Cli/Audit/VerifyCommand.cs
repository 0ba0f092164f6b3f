using System.CommandLine;
using System.Globalization;
using ActionRegister.Application.Audit;
using ActionRegister.Application.Events;
using ActionRegister.Cli.Running;
using ActionRegister.EventStore.Verification;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ActionRegister.Cli.Audit;

/// <summary>Verifies the log, in the database or in an exported folder, and names what was altered.</summary>
internal static class VerifyCommand
{
    private static readonly Option<string?> _folder = new("--folder")
    {
        Description = "A folder that was exported, instead of the database; nothing else is needed then.",
    };

    private static readonly Option<string?> _kept = new("--kept")
    {
        Description = "A folder with what you kept outside: checkpoints, receipts, vkey, hashes of leaves. This is what is trusted.",
    };

    private static readonly Option<bool> _rules = new("--rules")
    {
        Description = "Also judge: name every event that the rules in force then would have refused.",
    };

    public static RegisterCommand Make() => new(
        "verify",
        "Verifies the log from its parts to the signature, believing nothing that can be derived anew, and names what was altered.",
        "register verify --kept /media/audit/kept --rules",
        Verify,
        _folder,
        _kept,
        _rules);

    private static async Task<Reply> Verify(ParseResult parsed, Invocation invocation, CancellationToken cancellation)
    {
        var keptFolder = parsed.GetValue(_kept);
        var kept = keptFolder is null ? KeptEvidence.None : KeptEvidence.Read(Existing(keptFolder));
        var rules = parsed.GetValue(_rules) ? new RulesAudit(EventCatalogue.All) : null;
        var verifier = new LogVerifier(ErasureRecords.Events) { Seen = rules is null ? null : rules.Next };
        var report = parsed.GetValue(_folder) is { } folder
            ? await Run(verifier, new FolderSource(new FolderFiles(Existing(folder))), kept, invocation, cancellation)
            : await OfDatabase(verifier, kept, invocation, cancellation);
        rules?.End();
        var findings = report.Findings.Concat(rules?.Findings ?? []).ToList();
        var evidence = Keep(report, keptFolder);
        return new([.. Lines(report, findings, rules, evidence)], Shown(report, findings, rules, evidence))
        {
            Code = findings.Count == 0 ? ExitCode.Good : ExitCode.Refused,
        };
    }

    private static async Task<VerificationReport> OfDatabase(
        LogVerifier verifier, KeptEvidence kept, Invocation invocation, CancellationToken cancellation)
    {
        await using var register = await OpenRegister.With(invocation, cancellation);
        await using var source = new DatabaseSource(register.Services.GetRequiredService<NpgsqlDataSource>());
        return await Run(verifier, source, kept, invocation, cancellation);
    }

    private static Task<VerificationReport> Run(
        LogVerifier verifier, IEvidenceSource source, KeptEvidence kept, Invocation invocation, CancellationToken cancellation) =>
        invocation.Work.Show("Verifying", progress => verifier.Verify(source, kept, new Counted(progress), cancellation));

    private static string Existing(string folder) =>
        Directory.Exists(folder) ? folder : throw Failure.CouldNotRun($"There is no folder {folder}.");

    // Two notes that contradict each other convict whoever signed them: they must not be lost.
    private static List<string> Keep(VerificationReport report, string? folder)
    {
        var files = new List<string>();
        foreach (var (kept, shown) in report.SplitViews)
        {
            foreach (var (note, name) in new[] { (kept, "kept"), (shown, "shown") })
            {
                // Named by its root, too: another split view over the same size overwrites nothing.
                var root = Convert.ToHexStringLower(note.Checkpoint.Root.ToArray())[..16];
                var file = Path.GetFullPath(Path.Combine(
                    folder ?? ".", string.Create(CultureInfo.InvariantCulture, $"split-view-{note.Checkpoint.Size}-{name}-{root}")));
                File.WriteAllBytes(file, note.Note.ToBytes());
                files.Add(file);
            }
        }

        return files;
    }

    private static IEnumerable<string> Lines(
        VerificationReport report, List<Finding> findings, RulesAudit? rules, List<string> evidence)
    {
        foreach (var finding in findings) yield return finding.Says;
        foreach (var file in evidence) yield return $"Kept as evidence: {file}";
        foreach (var part in report.Erased)
            yield return string.Create(CultureInfo.InvariantCulture, $"The part {part.Part} of event {part.Position} was erased by event {part.By}.");
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Events} events; the first {report.Proved} are proved by {report.Checkpoints} checkpoints{(report.Origin is { } origin ? $" of {origin}" : "")}.");
        if (rules is not null)
            yield return string.Create(CultureInfo.InvariantCulture, $"{rules.Judged} commands were judged again by the rules in force then; {rules.Unjudged} could not be: the founding, sign-ins and what was erased do not say all that was asked.");
        yield return findings.Count == 0
            ? "Nothing is wrong."
            : string.Create(CultureInfo.InvariantCulture, $"{findings.Count} {(findings.Count == 1 ? "finding" : "findings")}: this is not the log as it was recorded.");
    }

    private static Verified Shown(VerificationReport report, List<Finding> findings, RulesAudit? rules, List<string> evidence) => new(
        findings.Count == 0, report.Events, report.Proved, report.Origin, report.Checkpoints, findings, report.Erased, evidence, rules?.Judged, rules?.Unjudged);

    private sealed record Verified(
        bool Good,
        long Events,
        long Proved,
        string? Origin,
        int Checkpoints,
        IReadOnlyList<Finding> Findings,
        IReadOnlyList<ErasedPart> Erased,
        IReadOnlyList<string> Evidence,
        int? Judged,
        int? Unjudged);
}
