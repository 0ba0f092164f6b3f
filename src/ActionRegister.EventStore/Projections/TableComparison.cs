using System.Text.Json;
using Npgsql;

namespace ActionRegister.EventStore.Projections;

/// <summary>Compares one table in two schemas, row by row.</summary>
internal sealed class TableComparison(string table, string live, string anew, NpgsqlConnection connection)
{
    // Whoever altered more than this altered everything.
    private const int Most = 1000;

    public async Task<long> Count(CancellationToken cancellation)
    {
        await using var count = new NpgsqlCommand($"select count(*) from {live}.\"{table}\"", connection) { CommandTimeout = 0 };
        return (long)(await count.ExecuteScalarAsync(cancellation))!; // an aggregate always answers
    }

    public async Task<IReadOnlyList<RowDifference>> Differences(CancellationToken cancellation)
    {
        var key = await PrimaryKey(cancellation);
        var (only, expected) = (await OnlyIn(live, anew, cancellation), await OnlyIn(anew, live, cancellation));
        var found = new List<RowDifference>();
        foreach (var row in only)
        {
            var name = Key(row, key);
            var counterpart = key.Count == 0 ? default : expected.Find(other => Key(other, key) == name);
            if (counterpart is null)
            {
                found.Add(new(table, RowDifferenceKind.Extra, name, []));
                continue;
            }

            expected.Remove(counterpart);
            found.Add(new(table, RowDifferenceKind.Altered, name, [.. row
                .Where(column => counterpart[column.Key] != column.Value)
                .Select(column => new ColumnDifference(column.Key, column.Value, counterpart[column.Key]))]));
        }

        found.AddRange(expected.Select(row => new RowDifference(table, RowDifferenceKind.Missing, Key(row, key), [])));
        return found;
    }

    // As text: what counts is what a reader would be shown. The whole row is compared, so that equal ones count.
    private async Task<List<Dictionary<string, string?>>> OnlyIn(string one, string other, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"select r.* from (select * from {one}.\"{table}\" except all select * from {other}.\"{table}\") r order by r::text limit {Most}",
            connection)
        {
            CommandTimeout = 0,
            AllResultTypesAreUnknown = true,
        };
        var rows = new List<Dictionary<string, string?>>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(
                reader.GetName, column => reader.IsDBNull(column) ? null : reader.GetString(column), StringComparer.Ordinal));
        }

        return rows;
    }

    private async Task<IReadOnlyList<string>> PrimaryKey(CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            """
            select a.attname::text
            from pg_index i
              join pg_class c on c.oid = i.indrelid
              join pg_namespace n on n.oid = c.relnamespace
              join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
            where i.indisprimary and n.nspname = $1 and c.relname = $2
            order by array_position(i.indkey::int[], a.attnum::int)
            """,
            connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = live });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = table });
        var columns = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            columns.Add(reader.GetString(0));
        return columns;
    }

    private static string Key(Dictionary<string, string?> row, IReadOnlyList<string> key) =>
        JsonSerializer.Serialize(key.Count == 0 ? row : row.Where(column => key.Contains(column.Key)).ToDictionary());
}
