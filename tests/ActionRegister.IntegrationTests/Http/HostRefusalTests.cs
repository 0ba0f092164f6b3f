using ActionRegister.Application.Hosting;
using ActionRegister.IntegrationTests.Postgres;
using Npgsql;
using Shouldly;
using Xunit;

namespace ActionRegister.IntegrationTests.Http;

/// <summary>Whatever the host lacks, it ends with 3 and says in one line what is wrong and what to do. Each test starts the real program.</summary>
public sealed class HostRefusalTests(PostgresServer server) : IAsyncLifetime
{
    private readonly RegisterDatabase _database = new(server);
    private readonly string _keyFile = Path.GetTempFileName();

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        await File.WriteAllTextAsync(_keyFile, new string('7', 64));
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        File.Delete(_keyFile);
    }

    [Theory]
    [InlineData(RegisterOptions.DatabaseName)]
    [InlineData(RegisterOptions.KeyFileName)]
    public async Task Without_a_required_option_it_names_the_option(string missing) => await Refused(
        missing == RegisterOptions.DatabaseName ? null : _database.Application,
        missing == RegisterOptions.KeyFileName ? "" : _keyFile, // empty is as good as missing
        $"{missing} is not set");

    [Theory]
    [InlineData(RegisterOptions.SigningKeyFileName)]
    [InlineData(RegisterOptions.SigningFolderName)]
    public async Task What_it_signs_with_goes_together(string alone) =>
        await Refused(_database.Application, _keyFile, "go together: set both or none", $"--{alone}=somewhere");

    [Fact]
    public void Every_option_is_tried_above() => typeof(RegisterOptions).GetProperties().Select(property => property.Name)
        .ShouldBe(
            [
                nameof(RegisterOptions.Database), nameof(RegisterOptions.KeyFile), nameof(RegisterOptions.SigningKeyFile),
                nameof(RegisterOptions.SigningFolder),
            ],
            ignoreOrder: true);

    [Fact]
    public async Task An_option_that_cannot_be_used_is_named()
    {
        await Refused("neither=this;nor=that", _keyFile, "ACTIONREGISTER_DATABASE is no connection string");
        await File.WriteAllTextAsync(_keyFile, "too short", TestContext.Current.CancellationToken);
        await Refused(_database.Application, _keyFile, "The key file cannot be used");
        await Refused(_database.Application, _keyFile + ".missing", _keyFile + ".missing");
    }

    [Fact]
    public async Task A_database_that_cannot_be_reached_is_said_so()
    {
        var there = new NpgsqlConnectionStringBuilder(_database.Application);
        await Refused(With(c => c.Host = "/nowhere"), _keyFile, "PostgreSQL cannot be reached");
        await Refused(With(c => c.Password = "wrong"), _keyFile, "PostgreSQL refused the connection");
        await Refused(new NpgsqlConnectionStringBuilder(server.Administrator) { Database = "nothing_here" }.ConnectionString, _keyFile, "register migrate");

        string With(Action<NpgsqlConnectionStringBuilder> change)
        {
            var other = new NpgsqlConnectionStringBuilder(there.ConnectionString);
            change(other);
            return other.ConnectionString;
        }
    }

    [Theory] // case 44
    [InlineData("delete from log.migration where number = 7", "register migrate")]
    [InlineData("insert into log.migration (number, name, sha256) values (9999, '9999_later', 'x')", "the program is too old")]
    [InlineData("drop schema log cascade", "register migrate")]
    [InlineData("alter table log.head disable trigger all; delete from log.head", "exactly one head row; it has 0")]
    [InlineData("alter table log.head disable trigger all; alter table log.head drop constraint head_pkey; insert into log.head select * from log.head",
        "exactly one head row; it has 2")]
    public async Task A_schema_or_log_that_it_would_misread_is_refused(string damage, string because)
    {
        await _database.AsAdministrator(damage.StartsWith("drop", StringComparison.Ordinal) || damage.Contains("log.head")
            ? damage
            : $"alter table log.migration disable trigger all; {damage}");
        await Refused(_database.Application, _keyFile, because);
    }

    private static async Task Refused(string? database, string keyFile, string because, params string[] arguments)
    {
        var (exit, said) = await HostProcess.Run("Development", database, keyFile, arguments);
        exit.ShouldBe(3, said);
        var line = said.Trim().Split('\n').ShouldHaveSingleItem();
        line.ShouldStartWith("The register cannot start. ");
        line.ShouldContain(because);
    }
}
