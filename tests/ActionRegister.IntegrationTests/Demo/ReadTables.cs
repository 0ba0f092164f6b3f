using Npgsql;
using Shouldly;

namespace ActionRegister.IntegrationTests.Demo;

/// <summary>Everything that a read model holds, as text, so that two builds of it can be compared.</summary>
internal static class ReadTables
{
    public static async Task<string> Dump(NpgsqlDataSource source, string model, CancellationToken cancellation)
    {
        var tables = new List<string>();
        await using (var named = source.CreateCommand(
            "select unnest(tables) from read.projection where live and name = $1 order by 1"))
        {
            named.Parameters.Add(new() { Value = model });
            await using var rows = await named.ExecuteReaderAsync(cancellation);
            while (await rows.ReadAsync(cancellation)) tables.Add(rows.GetString(0));
        }

        tables.ShouldNotBeEmpty();
        var dump = "";
        foreach (var table in tables)
        {
            await using var whole = source.CreateCommand(
                $"select '{table}: ' || coalesce(string_agg(t::text, E'\\n' order by t::text collate \"C\"), '') from read.{table} t");
            dump += await whole.ExecuteScalarAsync(cancellation);
        }

        return dump;
    }
}
