using Npgsql;

namespace ActionRegister.EventStore.Schema;

/// <summary>Opens the application's connections with the settings that the store relies on.</summary>
public static class StoreDatabase
{
    /// <summary>A pool of connections; statements used twice are prepared, dead peers are noticed.</summary>
    public static NpgsqlDataSource Open(string application)
    {
        var settings = new NpgsqlConnectionStringBuilder(application)
        {
            MaxAutoPrepare = 200,
            AutoPrepareMinUsages = 2,
            TcpKeepAlive = true,
            TcpKeepAliveTime = 3,
            TcpKeepAliveInterval = 2,
            IncludeErrorDetail = false,
        };
        return NpgsqlDataSource.Create(settings);
    }
}
