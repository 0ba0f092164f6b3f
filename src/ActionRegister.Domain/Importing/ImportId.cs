using System.Security.Cryptography;
using System.Text;
using ActionRegister.Domain.Contents;

namespace ActionRegister.Domain.Importing;

/// <summary>
/// Identifies one import for ever. It is made from the fingerprint of the rows, so that the same rows are the same import
/// however often they are run; after a withdrawal the next attempt has an id of its own.
/// </summary>
public readonly record struct ImportId(Guid Value)
{
    /// <summary>The import of these rows; attempts are counted from 1, and each but the first follows a withdrawal.</summary>
    public static ImportId Of(ImportHash hash, int attempt) =>
        new(Derived("actionregister/import-id/v1", $"{hash}\n{attempt.ToString(System.Globalization.CultureInfo.InvariantCulture)}"));

    /// <summary>The import that a batch names, or null where it names the founding.</summary>
    public static ImportId? Parse(string batch) => Guid.TryParseExact(batch, "D", out var id) ? new(id) : null;

    /// <summary>The entry that the import's file calls by this name. No other import can make it, so none can write to it.</summary>
    public EntryId Entry(string key) => new(Derived("actionregister/import-entry/v1", $"{this}\n{key}"));

    /// <summary>The command that records a row and those that follow it: run again, it is known by this id.</summary>
    public Guid Command(string row) => Derived("actionregister/import-command/v1", $"{this}\n{row}");

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");

    // RFC 9562 §5.8: version 8, whose bits are ours.
    private static Guid Derived(string prefix, string of)
    {
        var bytes = SHA256.HashData([.. Encoding.ASCII.GetBytes(prefix), 0, .. Encoding.UTF8.GetBytes(of)])[..16];
        bytes[6] = (byte)((bytes[6] & 0x0f) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new(bytes, bigEndian: true);
    }
}

/// <summary>
/// Fingerprint of all rows of an import: SHA-256 over "actionregister/import/v1", a zero byte and the fingerprints of its
/// rows in ordinal order, each followed by a line feed; 64 lower-case hexadecimal digits. Both co-chairs confirm it.
/// </summary>
public readonly record struct ImportHash(string Value)
{
    /// <summary>The fingerprint of rows, given theirs in any order: what is recorded side by side has none.</summary>
    public static ImportHash Of(IEnumerable<string> rows) => new(PrefixedHash.Of(
        "actionregister/import/v1",
        Encoding.ASCII.GetBytes(string.Concat(rows.Order(StringComparer.Ordinal).Select(row => $"{row}\n")))));

    /// <summary>The first twelve digits, for people.</summary>
    public string Short => Value.Length > 12 ? Value[..12] : Value;

    /// <inheritdoc/>
    public override string ToString() => Value;
}
