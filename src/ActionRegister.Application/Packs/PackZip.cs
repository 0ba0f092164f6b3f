using System.IO.Compression;

namespace ActionRegister.Application.Packs;

/// <summary>Writes the files of a pack as one zip file; the same files give the same bytes.</summary>
public static class PackZip
{
    // The first instant that a zip file can name: when it was packed says nothing that the checkpoint does not.
    private static readonly DateTimeOffset _written = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The zip file.</summary>
    public static byte[] Of(IReadOnlyDictionary<string, byte[]> files)
    {
        using var to = new MemoryStream();
        using (var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = _written;
                using var written = entry.Open();
                written.Write(bytes);
            }
        }

        return to.ToArray();
    }
}
