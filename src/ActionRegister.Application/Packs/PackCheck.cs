using ActionRegister.Application.Audit;
using ActionRegister.Application.Events;
using ActionRegister.EventStore.Packs;
using ActionRegister.EventStore.TamperEvidence;

namespace ActionRegister.Application.Packs;

/// <summary>
/// Checks a pack by nothing but its own files, and a key: signature, proofs, entries and parts; then makes every document anew
/// from the events and compares it, byte for byte. Names each file, line and event that is not as it was made.
/// </summary>
public sealed class PackCheck(EventTypes types)
{
    /// <summary>Checks the files of a pack.</summary>
    /// <param name="pinned">The keys to be believed; without any, those that come with the pack have to be.</param>
    public async Task<PackReport> Check(IReadOnlyDictionary<string, byte[]> files, IReadOnlyList<NoteKey> pinned, CancellationToken cancellation)
    {
        var evidence = EvidenceCheck.Of(files, ErasureRecords.Events, pinned);
        var findings = new List<PackFinding>(evidence.Findings);
        var manifest = files.TryGetValue(PackManifest.Name, out var bytes) ? PackManifest.TryRead(bytes) : null;
        if (manifest is null)
        {
            findings.Add(new(PackManifest.Name, null, null, bytes is null
                ? $"{PackManifest.Name} is missing." : $"{PackManifest.Name} was altered: it is not written as the register writes it."));
        }

        var made = manifest is { Header: var header } ? await Made(header, evidence, findings, cancellation) : null;
        findings.AddRange(PackComparison.Of(files, manifest?.Files, made, evidence.Findings));
        return new(
            manifest?.Header,
            evidence.Signed?.Checkpoint.Origin,
            evidence.Signed?.Checkpoint.Size,
            evidence.Key is { } key ? $"{key}" : null,
            pinned.Count > 0,
            evidence.Proofs,
            made?.Count ?? 0,
            evidence.Withheld,
            [.. findings.OrderBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Line ?? 0).ThenBy(finding => finding.Event ?? -1)]);
    }

    // Null where the documents cannot be made: then there is a finding that says why, or the reader may not see the events.
    private async Task<IReadOnlyDictionary<string, byte[]>?> Made(
        PackHeader header, CheckedEvidence evidence, List<PackFinding> findings, CancellationToken cancellation)
    {
        if ((header.For == PackReader.Auditor) == evidence.Withheld)
        {
            findings.Add(new(PackManifest.Name, null, null, evidence.Withheld
                ? $"{PackManifest.Name} says that entries are not withheld, and {EvidenceNames.Entries} is missing."
                : $"{PackManifest.Name} says that entries are withheld, and {EvidenceNames.Entries} is there."));
            return null;
        }

        if (evidence.Withheld || evidence.Findings.Count > 0 || evidence is not { Signed.Checkpoint: { } checkpoint, Events: [.., var end] }) return null;
        var moment = header.About is PackAbout.Stretch stretch ? stretch.Last : end.Position;
        if (PackLog.Of(evidence.Events, moment, types, findings) is not { } log) return null;
        var gaps = PackCompleteness.Gaps(log).ToList();
        findings.AddRange(gaps);
        if (gaps.Count > 0) return null;
        var documents = new PackDocuments(header, checkpoint, log);
        try
        {
            var made = await documents.Make(cancellation);
            findings.AddRange(PackCompleteness.Of(header, checkpoint.Size, log, documents.Belonging()));
            return made;
        }
        catch (NoSuchPackException nothing)
        {
            findings.Add(new(PackManifest.Name, null, null, $"{PackManifest.Name} does not fit the events: {nothing.Message}"));
        }
        catch (Exception e) when (RulesAudit.IsNonsense(e))
        {
            findings.Add(new(EvidenceNames.Entries, null, null, $"The events do not follow from each other, so that some must be missing: {e.Message}"));
        }

        return null;
    }
}
