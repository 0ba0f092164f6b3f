using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ActionRegister.EventStore.Entries;

/// <summary>
/// Names an event by its command and its place in it, so that the name is known before the position is.
/// </summary>
public static class EventId
{
    /// <summary>
    /// UUIDv8 (RFC 9562 §5.8) of SHA-256 over the command's 16 bytes and the place as 4 bytes, both big-endian.
    /// </summary>
    public static Guid Of(Guid command, int n)
    {
        Span<byte> named = stackalloc byte[20];
        command.TryWriteBytes(named, bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(named[16..], n);

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(named, hash);
        hash[6] = (byte)((hash[6] & 0x0f) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
