using System.Security.Cryptography;
using ActionRegister.EventStore.TamperEvidence;

namespace ActionRegister.EventStore.Signing;

/// <summary>The secret keys that sign a log's checkpoints, oldest first, from a file with 64 hexadecimal digits a line.</summary>
public sealed class SigningKeys : IDisposable
{
    private readonly IReadOnlyList<Ed25519Key> _keys;

    private SigningKeys(IReadOnlyList<Ed25519Key> keys) => _keys = keys;

    /// <summary>The key that the log began with.</summary>
    public Ed25519Key First => _keys[0];

    /// <summary>Reads the file; a line that is no key is an error that names the file.</summary>
    public static SigningKeys Read(string file)
    {
        var lines = File.ReadAllLines(file).Where(line => line.Length > 0).ToList();
        if (lines.Count == 0 || lines.Exists(line => line.Length != 64 || !line.All(char.IsAsciiHexDigit)))
            throw new InvalidDataException($"{file} must hold 64 hexadecimal digits a line: one secret key each.");
        return new SigningKeys([.. lines.Select(line => Ed25519Key.FromSeed(Convert.FromHexString(line)))]);
    }

    /// <summary>Adds a new random key at the end of the file, durably; returns its public half.</summary>
    public static ReadOnlyMemory<byte> Add(string file)
    {
        var seed = RandomNumberGenerator.GetBytes(Ed25519Key.KeyBytes);
        var aside = $"{file}.new";
        var old = File.Exists(file) ? File.ReadAllText(file).TrimEnd('\n') + "\n" : "";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var written = new FileStream(aside, options))
        {
            written.Write(System.Text.Encoding.ASCII.GetBytes($"{old}{Convert.ToHexStringLower(seed)}\n"));
            DiskSync.File(written);
        }

        File.Move(aside, file, overwrite: true);
        DiskSync.Folder(Path.GetDirectoryName(Path.GetFullPath(file))!); // a file's path has a folder
        using var key = Ed25519Key.FromSeed(seed);
        return key.Public.ToArray();
    }

    /// <summary>Every key.</summary>
    internal IReadOnlyList<Ed25519Key> All => _keys;

    /// <summary>The secret half of a public key, or null when the file does not have it.</summary>
    public Ed25519Key? Find(NoteKey key) => _keys.FirstOrDefault(own => own.Public.Span.SequenceEqual(key.Public.Span));

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var key in _keys)
            key.Dispose();
    }
}
