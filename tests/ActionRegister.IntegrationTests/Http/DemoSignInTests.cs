using ActionRegister.Application.Hosting;
using ActionRegister.IntegrationTests.Application;
using ActionRegister.Web.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace ActionRegister.IntegrationTests.Http;

/// <summary>Case 87: even if a host outside Development could start, nobody would get in by naming a demo person.</summary>
public sealed class DemoSignInTests(FoundedRegister founded) : IClassFixture<FoundedRegister>
{
    [Theory]
    [InlineData("Development", "X-Demo-Person", "{0}", 200)]
    [InlineData("Development", "Cookie", "demo-person={0}", 200)]
    [InlineData("Production", "X-Demo-Person", "{0}", 401)]
    [InlineData("Production", "Cookie", "demo-person={0}", 401)]
    public async Task Naming_a_person_signs_in_in_Development_alone(string environment, string header, string value, int status)
    {
        var builder = RegisterHost.Builder([$"--environment={environment}", "--urls=http://127.0.0.1:0"]);
        var keyFile = Path.GetTempFileName();
        await File.WriteAllTextAsync(keyFile, new string('7', 64), TestContext.Current.CancellationToken);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            [RegisterOptions.DatabaseName] = founded.Database.Application,
            [RegisterOptions.KeyFileName] = keyFile,
        });
        builder.Logging.ClearProviders();
        await using var host = RegisterHost.Build(builder);
        await host.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = new Uri(host.Urls.First()) };

        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/me");
        request.Headers.Add(header, string.Format(null, value, TestGroup.Secretariat));
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(status);
        using var people = await client.GetAsync("/api/v1/demo/people", TestContext.Current.CancellationToken);
        people.IsSuccessStatusCode.ShouldBe(environment == "Development");

        await host.StopAsync(TestContext.Current.CancellationToken);
        File.Delete(keyFile);
    }
}
