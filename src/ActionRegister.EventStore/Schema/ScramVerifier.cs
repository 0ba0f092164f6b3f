using System.Security.Cryptography;
using System.Text;

namespace ActionRegister.EventStore.Schema;

/// <summary>
/// Makes what PostgreSQL stores of a password (RFC 5803), so that the password itself never reaches the server's log.
/// </summary>
internal static class ScramVerifier
{
    private const int Iterations = 4096;

    public static string Of(string password)
    {
        // SASLprep (RFC 4013) leaves printable ASCII alone; other passwords would have to be prepared first.
        if (password.Length == 0 || password.Any(character => character is < ' ' or > '~'))
            throw new ArgumentException("The application's password must be printable ASCII and not empty.");

        var salt = RandomNumberGenerator.GetBytes(16);
        var salted = Rfc2898DeriveBytes.Pbkdf2(password, salt, Iterations, HashAlgorithmName.SHA256, 32);
        var stored = SHA256.HashData(HMACSHA256.HashData(salted, Encoding.ASCII.GetBytes("Client Key")));
        var server = HMACSHA256.HashData(salted, Encoding.ASCII.GetBytes("Server Key"));
        return $"SCRAM-SHA-256${Iterations}:{Base64(salt)}${Base64(stored)}:{Base64(server)}";
    }

    private static string Base64(byte[] bytes) => Convert.ToBase64String(bytes);
}
