using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using ActionRegister.Application.Hosting;

namespace ActionRegister.Benchmarks.Serving;

/// <summary>A host of the register in a process of its own.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private readonly Process _process;

    private HostProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Processor time that it has used.</summary>
    public TimeSpan ProcessorTime => Refreshed().TotalProcessorTime;

    /// <summary>The most memory that it ever held.</summary>
    public double PeakMegabytes => Refreshed().PeakWorkingSet64 / 1048576.0;

    public double Megabytes => Refreshed().WorkingSet64 / 1048576.0;

    /// <summary>Starts it on a free port; what else it is told comes from the environment.</summary>
    public static HostProcess Start(string database, string keyFile)
    {
        var address = FreeAddress();
        var start = new ProcessStartInfo("dotnet", [typeof(Web.Hosting.RegisterHost).Assembly.Location])
        {
            Environment =
            {
                ["ASPNETCORE_URLS"] = address.ToString(),
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                [RegisterOptions.DatabaseName] = database,
                [RegisterOptions.KeyFileName] = keyFile,
            },
            RedirectStandardOutput = true,
        };
        start.Environment.Remove("ACTIONREGISTER_DATABASE_ADMIN");
        var process = Process.Start(start) ?? throw new InvalidOperationException("The host could not be started.");
        process.OutputDataReceived += (_, _) => { }; // read, so that it never waits for a full pipe
        process.BeginOutputReadLine();
        return new(process, address);
    }

    /// <summary>Waits until it can serve, as long as it takes to build its read models.</summary>
    public async Task Ready(HttpClient client, TimeSpan atMost)
    {
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < atMost && !_process.HasExited;)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
                if (answer.IsSuccessStatusCode) return;
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
            {
                // Not listening yet, or too busy to answer.
            }

            await Task.Delay(100);
        }

        throw new InvalidOperationException("The host does not become ready.");
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private Process Refreshed()
    {
        _process.Refresh();
        return _process;
    }

    private static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }
}
