using System.Buffers.Binary;

namespace ActionRegister.EventStore.TamperEvidence;

/// <summary>The entries of one level-0 tile, one after the other, each behind its length (C2SP tlog-tiles).</summary>
public static class EntryBundle
{
    /// <summary>Each entry behind its length in 16 bits, the high byte first.</summary>
    public static byte[] Write(IReadOnlyList<ReadOnlyMemory<byte>> entries)
    {
        var bundle = new byte[entries.Sum(entry => sizeof(ushort) + entry.Length)];
        var to = bundle.AsSpan();
        foreach (var entry in entries)
        {
            BinaryPrimitives.WriteUInt16BigEndian(to, checked((ushort)entry.Length));
            entry.Span.CopyTo(to[sizeof(ushort)..]);
            to = to[(sizeof(ushort) + entry.Length)..];
        }

        return bundle;
    }

    /// <summary>The entries, or null when the lengths do not add up to the bundle.</summary>
    public static IReadOnlyList<ReadOnlyMemory<byte>>? TryRead(ReadOnlyMemory<byte> bundle)
    {
        var entries = new List<ReadOnlyMemory<byte>>(Tile.FullWidth);
        while (!bundle.IsEmpty)
        {
            if (bundle.Length < sizeof(ushort))
                return null;
            var length = BinaryPrimitives.ReadUInt16BigEndian(bundle.Span);
            bundle = bundle[sizeof(ushort)..];
            if (bundle.Length < length)
                return null;
            entries.Add(bundle[..length]);
            bundle = bundle[length..];
        }

        return entries;
    }
}
