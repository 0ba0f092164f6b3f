using ActionRegister.EventStore.Packs;

namespace ActionRegister.Application.Packs;

/// <summary>Compares the files of a pack with what its manifest lists, and its documents with what the events make of them.</summary>
internal static class PackComparison
{
    // Of these each line proves itself: when nothing was found wrong with them, it is the manifest that is.
    private static readonly string[] _proved = [EvidenceNames.Entries, EvidenceNames.Proofs, EvidenceNames.Openings];

    /// <param name="listed">What the manifest lists; null where it cannot be read.</param>
    /// <param name="made">The documents as the events make them; null where they could not be made.</param>
    public static IEnumerable<PackFinding> Of(
        IReadOnlyDictionary<string, byte[]> files,
        IReadOnlyDictionary<string, (string Hash, long Length)>? listed,
        IReadOnlyDictionary<string, byte[]>? made,
        IReadOnlyList<PackFinding> evidence)
    {
        var names = files.Keys.Concat(listed?.Keys ?? []).Concat(made?.Keys ?? []).Where(name => name != PackManifest.Name);
        foreach (var name in names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var says = Says(
                name, files.GetValueOrDefault(name), listed is not null && listed.TryGetValue(name, out var entry) ? entry : null, listed is not null, made);
            if (says is not var (file, what)) continue;
            var sound = _proved.Contains(name) && !evidence.Any(finding => finding.File == name) && files.ContainsKey(name);
            yield return sound && listed?.ContainsKey(name) == true
                ? new(PackManifest.Name, null, null, $"{PackManifest.Name} lists another {name} than the one that is there, which proves itself.")
                : new(file, Line(files.GetValueOrDefault(name), made?.GetValueOrDefault(name)), null, what);
        }
    }

    private static (string File, string Says)? Says(
        string name, byte[]? file, (string Hash, long Length)? listed, bool hasList, IReadOnlyDictionary<string, byte[]>? made)
    {
        var right = made?.GetValueOrDefault(name);
        if (file is null)
            return (name, listed is not null ? $"{name} is missing; {PackManifest.Name} lists it." : $"{name} is missing.");
        if (made is not null && right is null && !EvidenceNames.All.Contains(name))
            return (name, $"{name} does not belong to the pack{(listed is null ? "" : $", though {PackManifest.Name} lists it")}.");
        var asListed = !hasList || (listed is { } one && one.Hash == PackManifest.Hash(file) && one.Length == file.Length);
        if (right is not null && !file.AsSpan().SequenceEqual(right))
        {
            var where = Line(file, right) is { } line ? $"From line {line} on, {name}" : name;
            return (name, $"{where} is not what the events make of it{(asListed && hasList ? $"; {PackManifest.Name} lists it as it is" : "")}.");
        }

        if (asListed) return null;
        if (listed is null) return (name, $"{name} is there, and {PackManifest.Name} does not list it.");
        return right is not null
            ? (PackManifest.Name, $"{PackManifest.Name} lists another {name} than the one that is there, which is what the events make of it.")
            : (name, $"{name} is not the file that {PackManifest.Name} lists.");
    }

    // The first line that differs, from 1.
    private static long? Line(byte[]? file, byte[]? right)
    {
        if (file is null || right is null) return null;
        var same = file.AsSpan().CommonPrefixLength(right);
        return same == file.Length && same == right.Length ? null : file.AsSpan(0, same).Count((byte)'\n') + 1;
    }
}
