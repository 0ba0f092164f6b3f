using System.Security.Cryptography;
using System.Text;
using ActionRegister.Domain.Deciding;

namespace ActionRegister.Application.Policies;

/// <summary>A command that only follows from what is recorded and from the day; the same cause always gives the same id.</summary>
/// <param name="Id">Derived from the cause, so that a second run repeats the command and writes nothing twice.</param>
/// <param name="Cause">Position of the event that led to it.</param>
public sealed record FollowUp(Guid Id, ICommand Command, long Cause)
{
    /// <summary>The follow-up of a cause, told apart from others of the same cause by what it is about.</summary>
    public static FollowUp Of(string about, long cause, ICommand command) => new(IdOf($"{about}@{cause}"), command, cause);

    // UUIDv8 (RFC 9562 §5.8) of SHA-256.
    private static Guid IdOf(string cause)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"actionregister/policy/v1\0{cause}")).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0f) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return new Guid(hash, bigEndian: true);
    }
}
