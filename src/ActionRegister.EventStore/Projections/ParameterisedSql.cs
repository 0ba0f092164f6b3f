using System.Globalization;
using Npgsql;

namespace ActionRegister.EventStore.Projections;

/// <summary>
/// Turns <c>$"… {value} …"</c> into SQL whose values travel apart from it, so that no value is ever read as SQL.
/// </summary>
public static class ParameterisedSql
{
    /// <summary>One command of a batch; null becomes SQL's null, an instant must be UTC.</summary>
    public static NpgsqlBatchCommand Command(FormattableString sql)
    {
        var places = Enumerable.Range(1, sql.ArgumentCount).Select(place => (object)$"${place}").ToArray();
        var command = new NpgsqlBatchCommand(string.Format(CultureInfo.InvariantCulture, sql.Format, places));
        foreach (var value in sql.GetArguments())
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        return command;
    }
}
