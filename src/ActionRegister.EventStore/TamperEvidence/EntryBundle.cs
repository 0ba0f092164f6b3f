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
        var entries = Read(bundle, out var rest);
        return rest.IsEmpty ? entries : null;
    }

    /// <summary>The entries as far as they can be told apart, and what is left over.</summary>
    public static IReadOnlyList<ReadOnlyMemory<byte>> Read(ReadOnlyMemory<byte> bundle, out ReadOnlyMemory<byte> rest)
    {
        var entries = new List<ReadOnlyMemory<byte>>(Tile.FullWidth);
        while (bundle.Length >= sizeof(ushort))
        {
            var end = sizeof(ushort) + BinaryPrimitives.ReadUInt16BigEndian(bundle.Span);
            if (bundle.Length < end)
                break;
            entries.Add(bundle[sizeof(ushort)..end]);
            bundle = bundle[end..];
        }

        rest = bundle;
        return entries;
    }
}
