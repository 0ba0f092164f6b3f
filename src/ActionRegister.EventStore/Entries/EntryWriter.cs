using System.Buffers.Text;
using System.Text;

namespace ActionRegister.EventStore.Entries;

/// <summary>
/// Writes an entry's canonical bytes: members in ordinal order, no white space, nothing that JSON
/// escapes (also RFC 8785).
/// </summary>
public static class EntryWriter
{
    /// <summary>
    /// The bytes; an entry that has no canonical form, or one longer than 4 KB, is an argument error.
    /// </summary>
    public static byte[] Write(Entry entry)
    {
        Validate(entry);
        var to = new AsciiBuffer(stackalloc byte[Entry.MaxBytes]);
        to.Literal("{\"at\":\"");
        to.Instant(entry.At);
        to.Literal("\",\"cause\":");
        if (entry.Cause is { } cause)
            to.Number(cause);
        else
            to.Literal("null");
        to.Literal(",\"clock\":\"");
        to.Instant(entry.Clock);
        to.Literal("\",\"cmd\":\"");
        to.Id(entry.Command);
        to.Literal("\",\"commit\":{");
        for (var i = 0; i < entry.Commitments.Count; i++)
        {
            to.Literal(i == 0 ? "\"" : ",\"");
            to.Literal(entry.Commitments[i].Part);
            to.Literal("\":\"");
            to.Hash(entry.Commitments[i].Hash.Span);
            to.Literal("\"");
        }

        to.Literal("},\"fmt\":\"");
        to.Literal(Entry.Format);
        to.Literal("\",\"n\":");
        to.Number(entry.N);
        to.Literal(",\"of\":");
        to.Number(entry.Of);
        to.Literal(",\"pos\":");
        to.Number(entry.Position);
        to.Literal(",\"stream\":\"");
        to.Literal(entry.Stream);
        to.Literal("\",\"terms\":");
        to.Number(entry.Terms);
        to.Literal(",\"type\":\"");
        to.Literal(entry.Type);
        to.Literal("\",\"ver\":");
        to.Number(entry.Version);
        to.Literal("}");
        return to.Written.ToArray();
    }

    private static void Validate(Entry entry)
    {
        Require(CanonicalInstant.IsWhole(entry.At), "the instant of recording is whole microseconds in UTC");
        Require(CanonicalInstant.IsWhole(entry.Clock), "the instant of judging is whole microseconds in UTC");
        Require(
            IsName(entry.Stream) && IsName(entry.Type), "the names are printable ASCII without quote and backslash");
        Require(entry.N >= 0 && entry.Of > entry.N, "its place in its command is inside the command");
        Require(entry.Position is >= 0 and <= Entry.MaxNumber, "its position is 0 to 2^53 - 1");
        Require(entry.Version is >= 1 and <= Entry.MaxNumber, "its version is 1 to 2^53 - 1");
        Require(entry.Terms >= 0, "its rules' number is not negative");
        Require(entry.Cause is null || (entry.Cause >= 0 && entry.Cause < entry.Position), "its cause is earlier");

        var before = string.Empty;
        foreach (var (part, hash) in entry.Commitments)
        {
            Require(PartCommitment.IsPartName(part), "its parts are named by lower-case letters");
            Require(hash.Length == 32, "a commitment has 32 bytes");
            Require(string.CompareOrdinal(before, part) < 0, "its parts are ordered by name, none twice");
            before = part;
        }

        Require(Has(entry, PartCommitment.Actor) && Has(entry, PartCommitment.Data), "it commits to actor and data");
    }

    private static bool IsName(string name) => name.Length > 0 && Entry.IsPlain(name);

    private static bool Has(Entry entry, string part)
    {
        foreach (var commitment in entry.Commitments)
        {
            if (commitment.Part == part)
                return true;
        }

        return false;
    }

    private static void Require(bool holds, string what)
    {
        if (!holds)
            throw new ArgumentException($"This is no entry; of an entry, {what}.");
    }

    private ref struct AsciiBuffer(Span<byte> bytes)
    {
        private readonly Span<byte> _bytes = bytes;
        private int _length;

        public readonly ReadOnlySpan<byte> Written => _bytes[.._length];

        public void Literal(string text) => Encoding.ASCII.GetBytes(text, Take(text.Length));

        public void Instant(DateTimeOffset instant) => CanonicalInstant.Write(instant, Take(CanonicalInstant.Length));

        public void Id(Guid id) => Utf8Formatter.TryFormat(id, Take(36), out _);

        public void Hash(ReadOnlySpan<byte> hash) =>
            Base64Url.EncodeToUtf8(hash, Take(Base64Url.GetEncodedLength(hash.Length)));

        public void Number(long number)
        {
            Span<byte> digits = stackalloc byte[20];
            Utf8Formatter.TryFormat(number, digits, out var written);
            digits[..written].CopyTo(Take(written));
        }

        private Span<byte> Take(int count)
        {
            if (_length + count > _bytes.Length)
                throw new ArgumentException($"An entry has at most {Entry.MaxBytes} bytes.");
            _length += count;
            return _bytes.Slice(_length - count, count);
        }
    }
}
