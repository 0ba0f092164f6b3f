using System.Net;
using System.Net.Sockets;

namespace ActionRegister.IntegrationTests.Faults;

/// <summary>Stands between a host and its PostgreSQL, and cuts the line after as many bytes as it is told.</summary>
internal sealed class CuttingProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly UnixDomainSocketEndPoint _server;
    private readonly Lock _lock = new();
    private readonly Task _listening;
    private Line? _armed;
    private int _left;

    public CuttingProxy(string folder, int port)
    {
        _server = new UnixDomainSocketEndPoint(Path.Combine(folder, $".s.PGSQL.{port}"));
        _listener.Start();
        _listening = Listen();
    }

    /// <summary>Which way bytes go.</summary>
    public enum Line
    {
        Request,
        Reply,
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Whether the last cut asked for has not happened yet.</summary>
    public bool IsArmed
    {
        get
        {
            lock (_lock)
                return _armed is not null;
        }
    }

    /// <summary>Lets so many more bytes through that way, and then cuts that connection, once.</summary>
    public void Cut(Line line, int after)
    {
        lock (_lock)
            (_armed, _left) = (line, after);
    }

    public void Disarm()
    {
        lock (_lock)
            _armed = null;
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _listening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _listener.Dispose();
    }

    private async Task Listen()
    {
        while (true)
            _ = Carry(await _listener.AcceptSocketAsync());
    }

    private async Task Carry(Socket host)
    {
        using var server = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        using (host)
        {
            await server.ConnectAsync(_server);
            host.NoDelay = true;
            await Task.WhenAny(Pump(Line.Request, host, server), Pump(Line.Reply, server, host));
        }
    }

    private async Task Pump(Line line, Socket from, Socket to)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer) is > 0 and var read)
            {
                var (passing, cut) = Allow(line, read);
                await to.SendAsync(buffer.AsMemory(0, passing));
                if (cut)
                    return;
            }
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
            // The other way was cut, or either end has gone.
        }
    }

    private (int Passing, bool Cut) Allow(Line line, int read)
    {
        lock (_lock)
        {
            if (_armed != line)
                return (read, false);
            var passing = Math.Min(read, _left);
            _left -= passing;
            if (_left > 0)
                return (passing, false);
            _armed = null;
            return (passing, true);
        }
    }
}
