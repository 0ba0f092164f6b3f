using ActionRegister.IntegrationTests.Postgres;
using Shouldly;
using Xunit;

namespace ActionRegister.IntegrationTests.Cli;

public sealed class FoundTests(PostgresServer server)
{
    private const string People = """
        {
          "people": {
            "director": { "name": "A director", "signIn": { "issuer": "https://id.example", "subject": "1" } },
            "chief": { "name": "A chief executive" }, "office": { "name": "An officer" }, "wales": { "name": "A member" }
          },
          "members": [
            { "seat": "wales", "person": "wales", "from": "2024-04-01", "nomination": { "dated": "2024-03-20", "document": "letter 1" } }
          ],
          "coChairs": {
            "central": { "person": "director", "from": "2024-04-01", "notice": { "dated": "2024-03-20", "document": "letter 2" } },
            "local": { "person": "chief", "from": "2024-04-01", "notice": { "dated": "2024-03-20", "document": "letter 3" } }
          },
          "secretariat": ["office"],
          "auditor": null
        }
        """;

    [Fact]
    public async Task A_group_is_founded_on_its_documents_in_order_of_effect()
    {
        await using var database = await Empty();
        using var earlier = TermsDocumentFile.AascEra();
        using var revised = TermsDocumentFile.Arcseg();
        var people = Path.GetTempFileName();
        await File.WriteAllTextAsync(people, People, TestContext.Current.CancellationToken);

        var run = (await Executable.Run(
            database, "found", "--terms", earlier.Path, revised.Path, "--day", "2019-09-01", "--basis", "the contracts began",
            "--people", people, "--json")).ShouldEndWith(0);

        run.Json.GetProperty("members").GetInt32().ShouldBe(1);
        var terms = run.Json.GetProperty("terms").EnumerateArray().ToList();
        terms.Select(document => document.GetProperty("version").GetString()).ShouldBe(["aasc-era", "arcseg-2022"]);
        terms.ShouldAllBe(document => document.GetProperty("clauseCount").GetInt32() == 19);
        var cites = terms[0].GetProperty("clauses").EnumerateArray().Select(clause => clause.GetProperty("cite").GetString()).ToList();
        cites.ShouldContain("Aims 5(d)");
        (await Executable.Run(database, "as-of", "now", "D-" + Year() + "-0002")).ShouldEndWith(0).Out
            .ShouldContain("Focus 5. The words of Focus 5.");
    }

    [Fact]
    public async Task Without_a_people_file_seats_are_vacant_and_offices_go_by_their_names()
    {
        await using var database = await Empty();
        using var terms = TermsDocumentFile.Arcseg();

        var run = (await Executable.Run(database, "found", "--terms", terms.Path)).ShouldEndWith(0);

        run.Out.ShouldContain("[Arrangements] 10");
        run.Out.ShouldContain("0 of 14 seats are filled.");
        run.Out.ShouldContain("Not confirmed yet");
    }

    [Fact]
    public async Task What_cannot_be_founded_on_is_shown_and_refused_and_nothing_is_recorded()
    {
        await using var database = await Empty();
        using var undated = TermsDocumentFile.AascEra();
        using var other = TermsDocumentFile.Arcseg(date: "March 2031");
        using var incomplete = TermsDocumentFile.Arcseg(clausesLeftOut: 1);

        (await Executable.Run(database, "found", "--terms", undated.Path)).ShouldEndWith(1)
            .ShouldSatisfyAllConditions(run => run.Out.ShouldContain("Arrangements 9"), run => run.Error.ShouldContain("states no date"));
        (await Executable.Run(database, "found", "--terms", other.Path)).ShouldEndWith(1).Error.ShouldContain("--as");
        (await Executable.Run(database, "found", "--terms", incomplete.Path, "--as", "arcseg-2022")).ShouldEndWith(1)
            .Error.ShouldContain("it has no clause [Arrangements] 10");
        (await Executable.Run(database, "found", "--terms", other.Path, "--as", "nonsense")).ShouldEndWith(2);
        (await Executable.Run(database, "status")).Out.ShouldContain("The log is empty.");
    }

    private async Task<RegisterDatabase> Empty()
    {
        var database = new RegisterDatabase(server);
        await database.InitializeAsync();
        return database;
    }

    private static int Year() => Domain.Deciding.LondonDay.Of(TimeProvider.System.GetUtcNow()).Year;
}
