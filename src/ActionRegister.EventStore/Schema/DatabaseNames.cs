using System.Text.RegularExpressions;
using Npgsql;

namespace ActionRegister.EventStore.Schema;

/// <summary>The database and its roles: roles belong to the whole server, so they carry the database's name.</summary>
internal sealed partial record DatabaseNames(string Database)
{
    public string Owner => $"{Database}_owner";

    public string Application => $"{Database}_app";

    public string Operator => $"{Database}_operator";

    public string Reader => $"{Database}_reader";

    public static DatabaseNames From(NpgsqlConnectionStringBuilder application)
    {
        if (application.Database is not { } database || !Plain().IsMatch(database))
        {
            throw new ArgumentException(
                "The application's connection must name a database: 1 to 40 lower-case letters, digits or underscores.");
        }

        var names = new DatabaseNames(database);
        if (application.Username != names.Application)
            throw new ArgumentException($"The application's connection string must name the user {names.Application}.");
        return names;
    }

    /// <summary>Puts the names into a migration; they are plain, so quoting them needs no escapes.</summary>
    public string Substitute(string sql)
    {
        var text = sql.Replace("@database@", $"\"{Database}\"", StringComparison.Ordinal);
        foreach (var (word, role) in
            new[] { ("owner", Owner), ("app", Application), ("operator", Operator), ("reader", Reader) })
        {
            text = text
                .Replace($"@{word}@", $"\"{role}\"", StringComparison.Ordinal)
                .Replace($"@{word}_name@", role, StringComparison.Ordinal);
        }

        return text;
    }

    [GeneratedRegex("^[a-z_][a-z0-9_]{0,39}$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
