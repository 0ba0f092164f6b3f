namespace ActionRegister.Domain.People;

/// <summary>How a sign-in is written in the log: a keyed hash of issuer and subject.</summary>
internal static class SignInKey
{
    public const string Expected = "A sign-in is given as 64 lower-case hexadecimal digits.";

    public static bool IsWellFormed(string key) => key.Length == 64 && key.All(char.IsAsciiHexDigitLower);
}
