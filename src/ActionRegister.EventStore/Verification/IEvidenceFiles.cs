namespace ActionRegister.EventStore.Verification;

/// <summary>The files of an export, wherever they are.</summary>
public interface IEvidenceFiles
{
    /// <summary>Every file, with slashes between folders.</summary>
    IEnumerable<string> Names { get; }

    /// <summary>Whether there is such a file.</summary>
    bool Has(string name);

    /// <summary>All of a file.</summary>
    byte[] Read(string name);

    /// <summary>A file that may be too large to be read at once.</summary>
    Stream Open(string name);
}

/// <summary>The files of a folder.</summary>
public sealed class FolderFiles(string folder) : IEvidenceFiles
{
    /// <inheritdoc/>
    public IEnumerable<string> Names => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'));

    /// <inheritdoc/>
    public bool Has(string name) => File.Exists(Path.Combine(folder, name));

    /// <inheritdoc/>
    public byte[] Read(string name) => File.ReadAllBytes(Path.Combine(folder, name));

    /// <inheritdoc/>
    public Stream Open(string name) => File.OpenRead(Path.Combine(folder, name));
}
