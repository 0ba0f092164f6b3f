using System.Globalization;
using ActionRegister.Domain.Contents;

namespace ActionRegister.Web.Entries;

/// <summary>Where the pages of entries stand.</summary>
internal static class EntryAddress
{
    /// <summary>The page of an entry, or of one of its amendments.</summary>
    public static string Of(Reference reference, int? amendment = null) => Of(reference.Value, amendment);

    /// <summary>The same for a reference as it stands in an address.</summary>
    public static string Of(string reference, int? amendment = null) => amendment is { } number
        ? string.Create(CultureInfo.InvariantCulture, $"/entries/{reference}/amendments/{number}")
        : $"/entries/{reference}";
}
