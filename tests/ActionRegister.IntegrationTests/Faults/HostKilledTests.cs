using System.Collections.Concurrent;
using ActionRegister.IntegrationTests.EventStore;
using ActionRegister.IntegrationTests.Http;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Faults;

/// <summary>Case 47: a host is killed while people act; they ask another host with the same keys.</summary>
public sealed class HostKilledTests(HttpRegister register) : IClassFixture<HttpRegister>, IDisposable
{
    private readonly string _keyFile = Path.GetTempFileName();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_killed_host_was_recording_is_there_whole_or_not_at_all_and_can_be_asked_for_again()
    {
        var before = register.LogSize();
        var answered = new ConcurrentDictionary<string, string>();
        var asked = new ConcurrentDictionary<string, string>();
        await File.WriteAllTextAsync(_keyFile, new string('7', 64), Cancellation); // the key of the other host
        using var host = HostProcess.Start("Development", register.Database.Application, _keyFile);
        try
        {
            using var client = new HttpClient { BaseAddress = await Address(host) };
            var people = Enumerable.Range(0, 8).Select(person => Task.Run(() => Act(client, person, asked, answered), Cancellation)).ToList();
            await Eventually.Holds("people have acted", () => Task.FromResult(answered.Count >= 60 || people.Exists(person => person.IsCompleted)));
            answered.Count.ShouldBeGreaterThan(59, people.Find(person => person.IsFaulted)?.Exception?.Message ?? "all were answered");
            host.Kill();
            await Task.WhenAll(people);
        }
        finally
        {
            if (!host.HasExited) host.Kill();
        }

        asked.Count.ShouldBeGreaterThan(answered.Count);
        foreach (var key in asked.Keys)
        {
            var again = (await register.Post(Holder(Wales), "/decisions", Body(key), ("Idempotency-Key", key))).Being(201);
            answered.GetOrAdd(key, Named(again)).ShouldBe(Named(again));
        }

        // Each recorded its decision and its reference, once; nothing else was recorded.
        register.LogSize().ShouldBe(before + (2 * asked.Count));
        answered.Values.Distinct().Count().ShouldBe(asked.Count);
    }

    public void Dispose() => File.Delete(_keyFile);

    private static async Task Act(
        HttpClient client, int person, ConcurrentDictionary<string, string> asked, ConcurrentDictionary<string, string> answered)
    {
        for (var step = 0; ; step++)
        {
            var key = Commands.Id($"killed {person} {step}").ToString();
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/decisions") { Content = HttpRegister.JsonContentOf(Body(key)) };
            request.Headers.Add("X-Demo-Person", Holder(Wales).ToString());
            request.Headers.Add("Idempotency-Key", key);
            asked[key] = "";
            try
            {
                using var response = await client.SendAsync(request, Cancellation);
                answered[key] = Named((await Answer.Of(response)).Being(201));
            }
            catch (Exception cut) when (cut is HttpRequestException or IOException)
            {
                return;
            }
        }
    }

    private static object Body(string key) => new { content = Journey.Plain(Journey.Content(key)) };

    private static string Named(Answer answer) => $"{answer.Json["reference"]}";

    private static async Task<Uri> Address(System.Diagnostics.Process host)
    {
        const string Listening = "Now listening on: ";
        while (await host.StandardOutput.ReadLineAsync(Cancellation) is { } line)
        {
            if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var place)
            {
                _ = host.StandardOutput.ReadToEndAsync(CancellationToken.None);
                _ = host.StandardError.ReadToEndAsync(CancellationToken.None);
                return new Uri(line[(place + Listening.Length)..].Trim());
            }
        }

        throw new InvalidOperationException($"The host ended: {await host.StandardError.ReadToEndAsync(Cancellation)}");
    }
}
