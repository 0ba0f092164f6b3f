using ActionRegister.IntegrationTests.Postgres;

namespace ActionRegister.IntegrationTests.Erasures;

/// <summary>Where words are found in a database: what was erased must be nowhere.</summary>
internal static class WordsHeld
{
    /// <summary>Every table of the log and of the read models that holds these words somewhere in a row, as text or as bytes of text.</summary>
    public static async Task<IReadOnlyList<string>> Tables(RegisterDatabase database, string words)
    {
        var found = await database.Ask<string>(
            """
            select coalesce(string_agg(format('%I.%I', n.nspname, c.relname), ','), '') from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and (n.nspname like 'read%' or n.nspname = 'log')
            """);
        var hex = Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes(words));
        var holding = new List<string>();
        foreach (var table in found.Split(','))
        {
            if (await database.Ask<bool>($"select exists (select from {table} t where t::text like '%{words}%' or t::text like '%{hex}%')"))
                holding.Add(table);
        }

        return holding;
    }
}
