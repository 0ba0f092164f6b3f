using Npgsql;
using NpgsqlTypes;

namespace ActionRegister.EventStore.Projections;

/// <summary>The rows of one table while events are applied, whatever its rows are.</summary>
internal interface ITableRows
{
    string Name { get; }

    /// <summary>Whether rows were looked up that are not read yet.</summary>
    bool AreMissing { get; }

    /// <summary>Where the table has rows that were changed or taken out.</summary>
    IReadOnlyList<NpgsqlTid> Gone { get; }

    /// <summary>How many rows are to be written.</summary>
    int NewCount { get; }

    /// <summary>Forgets what was changed, and keeps what was read.</summary>
    void Again();

    /// <summary>Questions for the rows that are missing.</summary>
    IEnumerable<NpgsqlBatchCommand> Lookups(string schema);

    /// <summary>Takes one row of an answer.</summary>
    void Found(NpgsqlDataReader reader);

    /// <summary>All answers were taken: what is still missing is not there.</summary>
    void AllFound();

    /// <summary>Writes the new rows one by one.</summary>
    IEnumerable<NpgsqlBatchCommand> Inserts(string schema);

    /// <summary>Writes the new rows in one stream, which costs less than one by one from a handful on.</summary>
    Task Copy(string schema, NpgsqlConnection connection, CancellationToken cancellation);
}
