using Npgsql;

namespace ActionRegister.EventStore.Schema;

/// <summary>Opens the application's connections with the settings that the store relies on.</summary>
public static class StoreDatabase
{
    /// <summary>Whether a text can be read as a connection string at all; nothing is connected to.</summary>
    public static bool IsConnectionString(string text)
    {
        try
        {
            _ = new NpgsqlConnectionStringBuilder(text);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>A pool of connections; statements used twice are prepared, dead peers are noticed.</summary>
    public static NpgsqlDataSource Open(string application)
    {
        var settings = new NpgsqlConnectionStringBuilder(application)
        {
            MaxAutoPrepare = 200,
            AutoPrepareMinUsages = 2,
            IncludeErrorDetail = false,
            // Whoever changes a session (a lock, listening) changes it back; undoing it all again before each question would
            // cost as much as most questions.
            NoResetOnClose = true,
        };
        // A Unix socket has no keepalive, and setting it fails; there the kernel tells at once when the peer is gone.
        if (settings.Host is not ['/' or '@', ..])
            (settings.TcpKeepAlive, settings.TcpKeepAliveTime, settings.TcpKeepAliveInterval) = (true, 3, 2);
        return NpgsqlDataSource.Create(settings);
    }
}
