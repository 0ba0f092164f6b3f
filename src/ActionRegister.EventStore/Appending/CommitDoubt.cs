using Npgsql;

namespace ActionRegister.EventStore.Appending;

/// <summary>
/// Hears the server say that a commit is on its own disk alone, because the wait for its synchronous standby was canceled:
/// after a failover it may be gone.
/// </summary>
internal sealed class CommitDoubt
{
    // The words that come with it are translated; this code is not, and nothing else in an append gives it.
    private const string Warning = "01000";

    private bool _raised;

    public CommitDoubt(NpgsqlConnection connection) =>
        connection.Notice += (_, said) => _raised |= said.Notice.SqlState == Warning;

    /// <summary>Throws when the last commit, or one before it, was doubtful.</summary>
    public void Check()
    {
        if (_raised)
            throw new UnconfirmedCommitException();
    }
}

/// <summary>The server has committed, and its synchronous standby has not said that it knows.</summary>
internal sealed class UnconfirmedCommitException()
    : Exception("The wait for the synchronous standby was canceled: what was committed may not survive a failover.");
