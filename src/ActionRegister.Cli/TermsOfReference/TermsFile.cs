using System.Security.Cryptography;
using System.Text;
using ActionRegister.Cli.Running;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.Domain.TermsOfReference.Documents;

namespace ActionRegister.Cli.TermsOfReference;

/// <summary>A published terms document, read from a file.</summary>
/// <param name="Path">The file, as it was named.</param>
/// <param name="Document">What it says.</param>
/// <param name="File">The file by its fingerprint.</param>
internal sealed record TermsFile(string Path, TermsDocument Document, Annex File)
{
    /// <summary>The ready-made version that it publishes, or null.</summary>
    public TermsVersion? Version => ReadyMadeTerms.Match(Document);

    public static async Task<TermsFile> Read(string path, CancellationToken cancellation)
    {
        var bytes = await System.IO.File.ReadAllBytesAsync(path, cancellation);
        var file = new Annex(System.IO.Path.GetFileName(path), Convert.ToHexStringLower(SHA256.HashData(bytes)));
        return TermsDocumentReader.Read(Decode(bytes)) switch
        {
            TermsDocumentReading.Read read => new(path, read.Document, file),
            TermsDocumentReading.Unreadable { Problems: var problems } => throw Failure.Refused(
                $"{path} cannot be read as terms of reference. {string.Join(' ', problems)}"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    // Bytes that are no UTF-8 become replacement characters, which the reader finds and names by their line.
    private static string Decode(byte[] bytes) =>
        Encoding.UTF8.GetString(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(3) : bytes);
}
