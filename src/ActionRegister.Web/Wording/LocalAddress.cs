namespace ActionRegister.Web.Wording;

/// <summary>Keeps "go back to" from leading out of the register.</summary>
internal static class LocalAddress
{
    /// <summary>The address when it is one of this host's, otherwise the other.</summary>
    public static string Or(string? address, string otherwise) =>
        address is ['/', ..] && !address.StartsWith("//", StringComparison.Ordinal) && !address.Contains('\\', StringComparison.Ordinal)
        && !address.Any(char.IsControl) && Uri.TryCreate(address, UriKind.Relative, out _)
            ? address
            : otherwise;
}
