using ActionRegister.EventStore.Signing;

namespace ActionRegister.EventStore.Packs;

/// <summary>Writes and reads the files of a pack as a folder.</summary>
public static class PackFolder
{
    /// <summary>Writes a folder that is not there yet; it appears whole or not at all.</summary>
    public static void Write(string folder, IReadOnlyDictionary<string, byte[]> files)
    {
        var target = Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar);
        if (Path.Exists(target))
            throw new IOException($"{folder} is there already; a pack is written into a folder of its own.");
        var aside = $"{target}.partial";
        if (Directory.Exists(aside))
            Directory.Delete(aside, recursive: true);
        Directory.CreateDirectory(aside);
        foreach (var (name, bytes) in files)
        {
            var path = Path.Combine(aside, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!); // it lies in the folder
            using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            file.Write(bytes);
            DiskSync.File(file);
        }

        foreach (var within in Directory.EnumerateDirectories(aside, "*", SearchOption.AllDirectories).Append(aside))
            DiskSync.Folder(within);
        Directory.Move(aside, target);
        DiskSync.Folder(Path.GetDirectoryName(target)!); // the root is there already, so it is not packed into
    }

    /// <summary>Every file of a folder, by name.</summary>
    public static IReadOnlyDictionary<string, byte[]> Read(string folder) => new SortedDictionary<string, byte[]>(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(
            file => Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes, StringComparer.Ordinal),
        StringComparer.Ordinal);
}
