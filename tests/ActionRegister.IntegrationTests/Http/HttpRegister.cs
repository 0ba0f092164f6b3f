using System.Text.Json.Nodes;
using ActionRegister.Application.Commands;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.People;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.EventStore.Projections;
using ActionRegister.EventStore.Schema;
using ActionRegister.IntegrationTests.Application;
using ActionRegister.IntegrationTests.Postgres;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace ActionRegister.IntegrationTests.Http;

/// <summary>A founded register behind a real Kestrel, for one test class; its clock can be moved.</summary>
public sealed class HttpRegister(PostgresServer server) : IAsyncLifetime
{
    private readonly MovableClock _clock = new();
    private readonly HttpClient _client = new();
    private KestrelHost? _host;

    public RegisterDatabase Database { get; } = new(server);

    /// <summary>What the group is founded on.</summary>
    public TermsVersion Terms { get; init; } = ReadyMadeTerms.Arcseg2022;

    /// <summary>The co-chairs who confirm the founding; it opens when both have.</summary>
    public IReadOnlyList<PersonId> Confirming { get; init; } = [TestGroup.CentralCoChair, TestGroup.LocalCoChair];

    /// <summary>The keys that sign its log.</summary>
    public string SigningKeyFile => Started.SigningKeyFile;

    public WebApplication Host => Started.App;

    public DateOnly Today => LondonDay.Of(_clock.GetUtcNow());

    private KestrelHost Started => _host ?? throw new InvalidOperationException("The host has not been started.");

    public async ValueTask InitializeAsync()
    {
        await Database.InitializeAsync();
        await new Rehearsal(Database.Administrator, Database.Application).Mark(CancellationToken.None);
        _host = new KestrelHost(Database, _clock);
        await _host.Start();
        _client.BaseAddress = _host.Address;
        await Found();
    }

    /// <summary>Lets days pass, for the host and for the database.</summary>
    public async Task Pass(int days)
    {
        _clock.Ahead += TimeSpan.FromDays(days);
        await new Rehearsal(Database.Administrator, Database.Application).MoveClock(_clock.Ahead, CancellationToken.None);
    }

    /// <summary>Asks for an act, as a person.</summary>
    public Task<Answer> Post(PersonId? by, string path, object body, params (string Name, string Value)[] headers) =>
        Send(new HttpRequestMessage(HttpMethod.Post, $"/api/v1{path}") { Content = JsonContentOf(body) }, by, headers);

    /// <summary>Asks a question, as a person.</summary>
    public Task<Answer> Get(PersonId? by, string path, params (string Name, string Value)[] headers) =>
        Send(new HttpRequestMessage(HttpMethod.Get, path.StartsWith("/api", StringComparison.Ordinal) || !path.StartsWith('/') ? path : $"/api/v1{path}"), by, headers);

    /// <summary>Asks anything at all.</summary>
    public async Task<Answer> Send(HttpRequestMessage request, PersonId? by, params (string Name, string Value)[] headers)
    {
        if (by is { } person) request.Headers.Add("X-Demo-Person", person.ToString());
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await _client.SendAsync(request);
        return await Answer.Of(response);
    }

    public long LogSize() => Database.Ask<long>("select size from log.head").GetAwaiter().GetResult();

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (_host is not null) await _host.DisposeAsync();
        await Database.DisposeAsync();
    }

    /// <summary>Asks for bytes.</summary>
    public async Task<byte[]> Bytes(PersonId by, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("X-Demo-Person", by.ToString());
        using var response = await _client.SendAsync(request);
        return await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
    }

    internal static HttpContent JsonContentOf(object body) =>
        new StringContent(body as string ?? System.Text.Json.JsonSerializer.Serialize(body), System.Text.Encoding.UTF8, "application/json");

    private async Task Found()
    {
        var founding = TestGroup.Founding(_clock.GetUtcNow(), Terms);
        var last = await Do(founding, null, new Capacity.Operator());
        await Ready();
        // Whoever founded it is signed in by a read model, which may be ready before it has got so far.
        var models = Host.Services.GetRequiredService<ProjectionHost>();
        for (var tries = 0; !await models.WaitFor(last, [], TimeSpan.FromSeconds(2), CancellationToken.None); tries++) tries.ShouldBeLessThan(30);
        foreach (var coChair in Confirming)
            (await Post(coChair, "/founding/confirmation", new { foundingHash = founding.Hash.Value })).Status.ShouldBe(200);
    }

    private async Task<long> Do(ICommand command, PersonId? by, Capacity? capacity)
    {
        var request = new Request(Guid.CreateVersion7(_clock.GetUtcNow()), by, capacity, "test", default);
        var handler = Host.Services.GetRequiredService<CommandHandler>();
        var handled = await handler.Handle(command, request, CancellationToken.None);
        // The same id asked again records nothing twice: what every client does that is told to come back.
        for (var tries = 0; handled is Handled.Busy { RetryAfter: var after } && tries < 30; tries++)
        {
            await Task.Delay(after);
            handled = await handler.Handle(command, request, CancellationToken.None);
        }

        return handled.ShouldBeOfType<Handled.Recorded>(handled.ToString()).Last;
    }

    // The first builds of the read models are made while the host starts.
    private async Task Ready()
    {
        for (var tries = 0; ; tries++)
        {
            var answer = await Get(null, "health/ready");
            if (answer.Status == 200) return;
            tries.ShouldBeLessThan(600, answer.Text);
            await Task.Delay(100);
        }
    }
}

/// <summary>What came back.</summary>
public sealed record Answer(int Status, string Text, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>The body, which has to be JSON.</summary>
    public JsonNode Json => JsonNode.Parse(Text) ?? throw new InvalidOperationException("The body is null.");

    /// <summary>Last part of the problem's type: "refused".</summary>
    public string Problem => Json["type"]?.GetValue<string>().Split('/')[^1] ?? "";

    /// <summary>Codes of the requirements that a refusal names as unmet.</summary>
    public IReadOnlyList<string> Unmet =>
    [
        .. (Json["requirements"]?.AsArray() ?? []).Where(r => !r!["met"]!.GetValue<bool>()).Select(r => r!["code"]!.GetValue<string>()),
    ];

    public static async Task<Answer> Of(HttpResponseMessage response) => new(
        (int)response.StatusCode,
        await response.Content.ReadAsStringAsync(),
        response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase));

    /// <summary>The answer, which has to have this status.</summary>
    public Answer Being(int status)
    {
        Status.ShouldBe(status, Text);
        return this;
    }

    /// <summary>The answer, which has to be a problem of this kind.</summary>
    public Answer BeingProblem(int status, string problem)
    {
        Being(status).Problem.ShouldBe(problem, Text);
        Headers["Content-Type"].ShouldStartWith("application/problem+json");
        return this;
    }
}
