using System.Text;
using ActionRegister.IntegrationTests.Application;
using ActionRegister.IntegrationTests.Postgres;
using Shouldly;
using Xunit;

namespace ActionRegister.IntegrationTests.Http;

public sealed class FirstFormKeyTests(PostgresServer server) : IAsyncLifetime
{
    private readonly RegisterDatabase _database = new(server);

    public ValueTask InitializeAsync() => _database.InitializeAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Hosts_that_start_at_once_make_one_key_for_forms_and_the_database_cannot_read_it()
    {
        await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ =>
        {
            await using var host = new KestrelHost(_database, new MovableClock());
            await host.Start();
        }));

        (await _database.Ask<long>("select count(*) from form.key where name like 'key-%'")).ShouldBe(1);
        Encoding.Latin1.GetString(await _database.Ask<byte[]>("select sealed from form.key")).ShouldNotContain("masterKey");
    }
}
