using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using ActionRegister.Benchmarks.Measuring;
using ActionRegister.Domain.People;

namespace ActionRegister.Benchmarks.Commands;

/// <summary>The same comments as JSON over HTTP, to a host in a process of its own; the callers share the machine with it.</summary>
internal static class HttpContest
{
    private const int CallersAtOnce = 64;

    public static async Task Hold(Settings settings, Report report)
    {
        await using var register = await BenchRegister.Start(settings.Server, serving: false);
        var address = FreeAddress();
        using var host = StartHost(register, address);
        try
        {
            using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = CallersAtOnce }) { BaseAddress = address };
            await Ready(client, host);
            var contest = new Contest(report, settings.Rounds);
            contest.Add($"http.{CallersAtOnce}", () => Callers.Run(
                CallersAtOnce, settings.Time, (caller, _) => register.Commenting(caller, (text, by) => Send(client, text, by))));
            await contest.Hold();
            report.Line("http.host_memory_mb", PeakMegabytes(host));
        }
        finally
        {
            host.Kill();
            await host.WaitForExitAsync();
        }
    }

    private static async Task Send(HttpClient client, OpenText text, PersonId by)
    {
        using var response = await client.SendAsync(Comment(text, by));
        if (response.StatusCode != HttpStatusCode.OK)
            throw new InvalidOperationException($"{response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
    }

    private static HttpRequestMessage Comment(OpenText text, PersonId by)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/entries/{text.Reference}/comments")
        {
            Content = JsonContent.Create(
                new { contentHash = text.Hash.Value, words = BenchRegister.CommentWords },
                MediaTypeHeaderValue.Parse("application/json")),
        };
        request.Headers.Add("X-Demo-Person", by.ToString());
        return request;
    }

    private static Process StartHost(BenchRegister register, Uri address)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Web.Hosting.RegisterHost).Assembly.Location])
        {
            Environment =
            {
                ["ASPNETCORE_URLS"] = address.ToString(),
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["ACTIONREGISTER_DATABASE"] = register.Database.Application,
                ["ACTIONREGISTER_KEY_FILE"] = register.KeyFile,
            },
            RedirectStandardOutput = true,
        };
        start.Environment.Remove("ACTIONREGISTER_DATABASE_ADMIN");
        var host = Process.Start(start) ?? throw new InvalidOperationException("The host could not be started.");
        host.OutputDataReceived += (_, _) => { }; // read, so that it never waits for a full pipe
        host.BeginOutputReadLine();
        return host;
    }

    private static async Task Ready(HttpClient client, Process host)
    {
        for (var tries = 0; tries < 600 && !host.HasExited; tries++)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(100);
        }

        throw new InvalidOperationException("The host does not become ready.");
    }

    private static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }

    private static double PeakMegabytes(Process process)
    {
        process.Refresh();
        return process.PeakWorkingSet64 / 1048576.0;
    }
}
