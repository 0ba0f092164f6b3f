using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace ActionRegister.EventStore.Entries;

/// <summary>
/// Reads an entry and refuses any bytes but the canonical ones, so that no two different byte strings mean the same.
/// </summary>
public static class EntryReader
{
    /// <summary>
    /// Throws <see cref="MalformedEntryException"/> unless the bytes are exactly what <see cref="EntryWriter"/> writes.
    /// </summary>
    public static Entry Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > Entry.MaxBytes)
            throw new MalformedEntryException($"An entry has at most {Entry.MaxBytes} bytes, not {bytes.Length}.");

        var entry = Parse(bytes);
        if (!Rewrite(entry).AsSpan().SequenceEqual(bytes))
            throw new MalformedEntryException("The entry is not in canonical form: written again it has other bytes.");
        return entry;
    }

    private static byte[] Rewrite(Entry entry)
    {
        try
        {
            return EntryWriter.Write(entry);
        }
        catch (ArgumentException broken)
        {
            throw new MalformedEntryException(broken.Message);
        }
    }

    private static Entry Parse(ReadOnlySpan<byte> bytes)
    {
        var from = new Cursor(bytes);
        from.Expect("{\"at\":\""u8);
        var at = from.Instant();
        from.Expect("\",\"cause\":"u8);
        var cause = from.NumberOrNull();
        from.Expect(",\"clock\":\""u8);
        var clock = from.Instant();
        from.Expect("\",\"cmd\":\""u8);
        var command = from.Id();
        from.Expect("\",\"commit\":{"u8);
        var commitments = from.Commitments();
        from.Expect(",\"fmt\":\""u8);
        from.Expect("actionregister/event/v1"u8);
        from.Expect("\",\"n\":"u8);
        var n = from.SmallNumber();
        from.Expect(",\"of\":"u8);
        var of = from.SmallNumber();
        from.Expect(",\"pos\":"u8);
        var position = from.Number();
        from.Expect(",\"stream\":\""u8);
        var stream = from.Text();
        from.Expect("\",\"terms\":"u8);
        var terms = from.SmallNumber();
        from.Expect(",\"type\":\""u8);
        var type = from.Text();
        from.Expect("\",\"ver\":"u8);
        var version = from.Number();
        from.Expect("}"u8);
        from.ExpectEnd();
        return new Entry(at, cause, clock, command, commitments, n, of, position, stream, terms, type, version);
    }

    private ref struct Cursor(ReadOnlySpan<byte> bytes)
    {
        private ReadOnlySpan<byte> _rest = bytes;

        public void Expect(ReadOnlySpan<byte> literal)
        {
            if (!TryTake(literal))
                throw Malformed(Encoding.ASCII.GetString(literal));
        }

        public readonly void ExpectEnd()
        {
            if (!_rest.IsEmpty)
                throw Malformed("nothing more");
        }

        public DateTimeOffset Instant() =>
            CanonicalInstant.TryRead(Take(CanonicalInstant.Length, "an instant"), out var instant)
                ? instant
                : throw Malformed("an instant");

        public Guid Id() =>
            Utf8Parser.TryParse(Take(36, "a UUID"), out Guid id, out var read, 'D') && read == 36
                ? id
                : throw Malformed("a UUID");

        public long? NumberOrNull() => TryTake("null"u8) ? null : Number();

        public int SmallNumber() =>
            Number() is <= int.MaxValue and var number ? (int)number : throw Malformed("a smaller number");

        public long Number()
        {
            // The number's own rules (no sign, no leading zero, at most 2^53 - 1) are left to the comparison with the
            // bytes written again.
            if (!Utf8Parser.TryParse(_rest, out long number, out var read))
                throw Malformed("a whole number");
            _rest = _rest[read..];
            return number;
        }

        public string Text() => Encoding.Latin1.GetString(Quoted());

        private ReadOnlySpan<byte> Quoted() => Take(Math.Max(0, _rest.IndexOf((byte)'"')), "a text");

        public List<PartCommitment> Commitments()
        {
            var commitments = new List<PartCommitment>(4);
            do
            {
                Expect("\""u8);
                var part = PartCommitment.NameOf(Quoted());
                Expect("\":\""u8);
                var hash = new byte[32];
                if (Base64Url.DecodeFromUtf8(Take(43, "a commitment"), hash, out _, out _) != OperationStatus.Done)
                    throw Malformed("a commitment");
                Expect("\""u8);
                commitments.Add(new PartCommitment(part, hash));
            }
            while (TryTake(","u8));
            Expect("}"u8);
            return commitments;
        }

        private bool TryTake(ReadOnlySpan<byte> literal)
        {
            if (!_rest.StartsWith(literal))
                return false;
            _rest = _rest[literal.Length..];
            return true;
        }

        private ReadOnlySpan<byte> Take(int count, string what)
        {
            if (_rest.Length < count)
                throw Malformed(what);
            var taken = _rest[..count];
            _rest = _rest[count..];
            return taken;
        }

        private static MalformedEntryException Malformed(string expected) =>
            new($"The entry is malformed: expected {expected}.");
    }
}
