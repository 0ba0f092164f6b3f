using System.Text;
using ActionRegister.EventStore.Signing;

namespace ActionRegister.EventStore.Erasing;

/// <summary>
/// Every erasure carried out, a line each, kept outside the database beside the signer's note: so that no restored copy brings
/// back what was erased. It holds positions and hashes, and nothing that was erased.
/// </summary>
public sealed class ErasureList(string folder)
{
    private const string Name = "erasures.jsonl";

    private string ListPath => Path.Combine(folder, Name);

    /// <summary>Every line; a last one that a crash cut short was never acted on, and counts for nothing.</summary>
    public IReadOnlyList<ListedErasure> Read()
    {
        if (!File.Exists(ListPath))
            return [];
        var text = File.ReadAllText(ListPath, Encoding.ASCII);
        return [.. text[..(text.LastIndexOf('\n') + 1)].Split('\n').SkipLast(1).Select(Parse)];
    }

    /// <summary>Adds what is not listed yet; when this returns, no crash and no power cut can lose it.</summary>
    public void Add(IReadOnlyCollection<ListedErasure> erasures)
    {
        if (erasures.Count == 0)
            return;
        Directory.CreateDirectory(folder);
        // Alone: of two that add at the same time, the second is told that the file is in use, and can be run again.
        using var file = new FileStream(ListPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        var missing = erasures.Except(Read(file)).ToList();
        if (missing.Count == 0)
            return;
        file.Write(Encoding.ASCII.GetBytes(string.Concat(missing.Select(erasure => $"{erasure}\n"))));
        DiskSync.File(file);
        DiskSync.Folder(folder);
    }

    // Leaves the file at its end, without what a crash cut short.
    private List<ListedErasure> Read(FileStream file)
    {
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        var whole = Array.LastIndexOf(bytes, (byte)'\n') + 1;
        file.SetLength(whole);
        file.Position = whole;
        return [.. Encoding.ASCII.GetString(bytes, 0, whole).Split('\n').SkipLast(1).Select(Parse)];
    }

    private ListedErasure Parse(string line, int index) => ListedErasure.TryParse(line)
        ?? throw new ErasureListException($"Line {index + 1} of {ListPath} is not as the register writes it: restore that file first.");
}

/// <summary>The list of erasures cannot be read: what a restored copy may have brought back is not known.</summary>
public sealed class ErasureListException(string message) : Exception(message);
