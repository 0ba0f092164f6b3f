using System.Security.Cryptography;
using ActionRegister.IntegrationTests.Postgres;
using Npgsql;
using Shouldly;
using Xunit;

namespace ActionRegister.IntegrationTests.Cli;

public sealed class ExitCodeTests(PostgresServer server)
{
    [Theory]
    [InlineData("status")]
    [InlineData("as-of", "now")]
    [InlineData("history", "D-2026-0001")]
    [InlineData("requirements", "D-2026-0001")]
    [InlineData("rebuild")]
    [InlineData("demo")]
    [InlineData("migrate")]
    public async Task Without_a_database_it_names_what_is_not_set(params string[] arguments) =>
        (await Executable.Run(arguments)).ShouldEndWith(3).Error.ShouldContain("ACTIONREGISTER_DATABASE");

    [Fact]
    public async Task A_database_that_is_not_migrated_or_not_there_is_said_in_one_sentence()
    {
        await using var database = new RegisterDatabase(server);
        await database.InitializeAsync();
        await database.AsAdministrator("drop schema log cascade");
        (await Executable.Run(database, "status")).ShouldEndWith(3).Error.ShouldContain("register migrate");

        var nowhere = new NpgsqlConnectionStringBuilder(database.Application) { Host = "/nowhere" }.ConnectionString;
        var run = await Executable.Run(
            new Dictionary<string, string?>
            {
                ["ACTIONREGISTER_DATABASE"] = nowhere,
                ["ACTIONREGISTER_KEY_FILE"] = RandomNumberGenerator.GetHexString(64, lowercase: true),
            },
            "status");
        run.ShouldEndWith(3).Error.ShouldContain("cannot be reached");
        run.Error.Trim().Split('\n').ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_terms_document_is_shown_without_any_register()
    {
        using var terms = TermsDocumentFile.Arcseg();
        var run = (await Executable.Run("terms", "read", terms.Path, "--json")).ShouldEndWith(0);
        run.Json.GetProperty("clauseCount").GetInt32().ShouldBe(19);
        run.Json.GetProperty("version").GetString().ShouldBe("arcseg-2022");

        (await Executable.Run("terms", "read", terms.Path + ".missing")).ShouldEndWith(3);
        await File.WriteAllTextAsync(terms.Path, "", TestContext.Current.CancellationToken);
        (await Executable.Run("terms", "read", terms.Path)).ShouldEndWith(1).Error.ShouldContain("The document is empty.");
    }
}
