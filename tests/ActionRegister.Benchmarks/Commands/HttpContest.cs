using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using ActionRegister.Benchmarks.Measuring;
using ActionRegister.Benchmarks.Serving;
using ActionRegister.Domain.People;

namespace ActionRegister.Benchmarks.Commands;

/// <summary>The same comments as JSON over HTTP, to a host in a process of its own; the callers share the machine with it.</summary>
internal static class HttpContest
{
    private const int CallersAtOnce = 64;

    public static async Task Hold(Settings settings, Report report)
    {
        await using var register = await BenchRegister.Start(settings.Server, serving: false);
        await using var host = HostProcess.Start(register.Database.Application, register.KeyFile);
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = CallersAtOnce }) { BaseAddress = host.Address };
        await host.Ready(client, TimeSpan.FromMinutes(1));
        var contest = new Contest(report, settings.Rounds);
        contest.Add($"http.{CallersAtOnce}", () => Callers.Run(
            CallersAtOnce, settings.Time, (caller, _) => register.Commenting(caller, (text, by) => Send(client, text, by))));
        await contest.Hold();
        report.Line("http.host_memory_mb", host.PeakMegabytes);
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
}
