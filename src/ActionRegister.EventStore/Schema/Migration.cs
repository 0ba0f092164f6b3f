using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ActionRegister.EventStore.Schema;

/// <summary>One numbered SQL file of the schema; once applied, it never changes.</summary>
internal sealed record Migration(int Number, string Name, string Sql)
{
    private const string Prefix = "ActionRegister.EventStore.Schema.";

    /// <summary>Every file of this program, in order.</summary>
    public static IReadOnlyList<Migration> All { get; } = Load();

    public byte[] Sha256 { get; } = SHA256.HashData(Encoding.UTF8.GetBytes(Sql));

    private static List<Migration> Load()
    {
        var assembly = typeof(Migration).Assembly;
        var migrations = new List<Migration>();
        foreach (var resource in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (!resource.StartsWith(Prefix, StringComparison.Ordinal) || !resource.EndsWith(
                ".sql", StringComparison.Ordinal))
                continue;
            var name = resource[Prefix.Length..^".sql".Length];
            var stream = assembly.GetManifestResourceStream(resource)!; // named by the assembly itself a line above
            using var reader = new StreamReader(stream, Encoding.UTF8);
            migrations.Add(new Migration(int.Parse(name[..4], CultureInfo.InvariantCulture), name, reader.ReadToEnd()));
        }

        return migrations;
    }
}
