using ActionRegister.EventStore.Reading;
using Npgsql;

namespace ActionRegister.EventStore.Appending;

/// <summary>A connection that appends: its prepared statement, the head as last seen, and an ear for doubtful commits.</summary>
internal sealed class LogConnection : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly CommitDoubt _doubt;
    private AppendStatement? _statement;

    private LogConnection(NpgsqlConnection connection) =>
        (_connection, _doubt) = (connection, new CommitDoubt(connection));

    public LogHead Head { get; set; }

    public static async Task<LogConnection> Open(NpgsqlDataSource database)
    {
        var opened = new LogConnection(await database.OpenConnectionAsync(CancellationToken.None));
        try
        {
            opened._statement = await AppendStatement.Prepare(opened._connection);
            opened.Head = await opened.ReadHead("select size, last_at from log.head");
            return opened;
        }
        catch
        {
            await opened.DisposeAsync();
            throw;
        }
    }

    /// <summary>Outside a transaction the answer is also a commit, a loser's, too: each writes the head's lock.</summary>
    public async Task<ProposalAnswer> Propose(Proposal proposal)
    {
        var answer = await _statement!.Propose(proposal); // prepared by Open
        _doubt.Check();
        return answer;
    }

    public ValueTask<NpgsqlTransaction> Begin() => _connection.BeginTransactionAsync(CancellationToken.None);

    public async Task LockHead() => Head = await ReadHead("select size, last_at from log.lock_head()");

    public async Task Commit(NpgsqlTransaction transaction)
    {
        await transaction.CommitAsync(CancellationToken.None);
        _doubt.Check();
    }

    public async ValueTask DisposeAsync()
    {
        if (_statement is not null)
            await _statement.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private async Task<LogHead> ReadHead(string sql)
    {
        await using var command = new NpgsqlCommand(sql, _connection) { CommandTimeout = 0 };
        await using var reader = await command.ExecuteReaderAsync(CancellationToken.None);
        if (!await reader.ReadAsync(CancellationToken.None))
            throw new CorruptLogException("The log has no head row.");
        return new LogHead(reader.GetInt64(0), reader.GetFieldValue<DateTimeOffset>(1));
    }
}
