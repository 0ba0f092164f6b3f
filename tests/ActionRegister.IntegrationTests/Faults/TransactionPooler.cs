using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Npgsql;

namespace ActionRegister.IntegrationTests.Faults;

/// <summary>
/// The smallest pooler there can be: a session of the server is lent to a connection for one transaction, the last one
/// given back first. The server must trust it.
/// </summary>
internal sealed class TransactionPooler : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly NpgsqlConnectionStringBuilder _server;
    private readonly ConcurrentStack<NetworkStream?> _sessions;
    private readonly SemaphoreSlim _free;
    private readonly Task _listening;

    public TransactionPooler(NpgsqlConnectionStringBuilder server, int sessions)
    {
        _server = new NpgsqlConnectionStringBuilder(server.ConnectionString);
        _sessions = new ConcurrentStack<NetworkStream?>(new NetworkStream?[sessions]);
        _free = new SemaphoreSlim(sessions);
        _listener.Start();
        _listening = Listen();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _listening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var session in _sessions)
            session?.Dispose();
        _listener.Dispose();
        _free.Dispose();
    }

    private async Task Listen()
    {
        while (true)
            _ = Serve(new NetworkStream(await _listener.AcceptSocketAsync(), ownsSocket: true));
    }

    private async Task Serve(NetworkStream client)
    {
        using (client)
        {
            try
            {
                await ReadStartup(client);
                await client.WriteAsync(Greeting());
                while (true)
                    await Transaction(client);
            }
            catch (Exception closed) when (closed is IOException or ObjectDisposedException or SocketException)
            {
                // The client has gone, or the test is over.
            }
        }
    }

    private async Task Transaction(NetworkStream client)
    {
        var asked = await Asked(client);
        await _free.WaitAsync();
        _sessions.TryPop(out var session);
        try
        {
            session ??= await OpenSession();
            while (true)
            {
                await session.WriteAsync(asked);
                if (await Answered(session, client) == 'I')
                    break;
                asked = await Asked(client);
            }
        }
        finally
        {
            _sessions.Push(session);
            _free.Release();
        }
    }

    // Up to the message that asks for an answer: Query or Sync.
    private static async Task<byte[]> Asked(NetworkStream client)
    {
        var asked = new List<byte>();
        while (true)
        {
            var message = await ReadMessage(client);
            if (message[0] == 'X')
                throw new IOException("The client says goodbye.");
            asked.AddRange(message);
            if (message[0] is (byte)'Q' or (byte)'S')
                return [.. asked];
        }
    }

    // Up to ReadyForQuery, whose status is I when no transaction is open.
    private static async Task<char> Answered(NetworkStream session, NetworkStream? client)
    {
        while (true)
        {
            var message = await ReadMessage(session);
            if (client is not null)
                await client.WriteAsync(message);
            if (message[0] == 'Z')
                return (char)message[5];
        }
    }

    private async Task<NetworkStream> OpenSession()
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(Path.Combine(_server.Host!, $".s.PGSQL.{_server.Port}")));
        var session = new NetworkStream(socket, ownsSocket: true);
        var named = Encoding.UTF8.GetBytes($"\0\u0003\0\0user\0{_server.Username}\0database\0{_server.Database}\0\0");
        await session.WriteAsync((byte[])[.. Length(named.Length + 4), .. named]);
        await Answered(session, null);
        return session;
    }

    private static async Task ReadStartup(NetworkStream client)
    {
        while (true)
        {
            var length = new byte[4];
            await client.ReadExactlyAsync(length);
            var rest = new byte[BinaryPrimitives.ReadInt32BigEndian(length) - 4];
            await client.ReadExactlyAsync(rest);
            if (BinaryPrimitives.ReadInt32BigEndian(rest) == 3 << 16)
                return;
            await client.WriteAsync("N"u8.ToArray()); // neither TLS nor GSS
        }
    }

    private static async Task<byte[]> ReadMessage(NetworkStream from)
    {
        var head = new byte[5];
        await from.ReadExactlyAsync(head);
        var message = new byte[1 + BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(1))];
        head.CopyTo(message, 0);
        await from.ReadExactlyAsync(message.AsMemory(5));
        return message;
    }

    // Authenticated, the parameters that a driver needs, a key for cancelling that nobody uses, ready.
    private static byte[] Greeting() =>
    [
        .. Message('R', [0, 0, 0, 0]),
        .. Parameter("server_version", "15.0"),
        .. Parameter("client_encoding", "UTF8"),
        .. Parameter("standard_conforming_strings", "on"),
        .. Parameter("integer_datetimes", "on"),
        .. Parameter("TimeZone", "UTC"),
        .. Message('K', [0, 0, 0, 1, 0, 0, 0, 1]),
        .. Message('Z', [(byte)'I']),
    ];

    private static byte[] Parameter(string name, string value) =>
        Message('S', [.. Encoding.UTF8.GetBytes(name), 0, .. Encoding.UTF8.GetBytes(value), 0]);

    private static byte[] Message(char type, byte[] payload) => [(byte)type, .. Length(payload.Length + 4), .. payload];

    private static byte[] Length(int length)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, length);
        return bytes;
    }
}
