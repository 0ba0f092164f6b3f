using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;

namespace ActionRegister.Web.Input;

/// <summary>Turns what was sent, already checked in shape, into the domain's words.</summary>
internal static class Conversions
{
    public static ContentHash AsHash(this string text) => new(text);

    public static Party? AsParty(this string? text) => text is null ? null : new Party(text);

    public static PrivateText AsPrivate(this string text) => PrivateText.Of(text);

    public static PrivateText? AsPrivateOrNull(this string? text) => text is null ? null : PrivateText.Of(text);
}
