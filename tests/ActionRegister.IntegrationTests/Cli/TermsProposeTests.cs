using ActionRegister.Domain.TermsOfReference;
using ActionRegister.IntegrationTests.Http;
using ActionRegister.IntegrationTests.Postgres;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Cli;

/// <summary>The entry that would carry new terms is drafted by the real executable, and taken by the real host.</summary>
public sealed class TermsProposeTests(HttpRegister register, PostgresServer server) : IClassFixture<HttpRegister>
{
    private static readonly string[] _reasons =
        ["--reasons", "The review asked for it.", "--impact", "None.", "--central", "Home Office", "--local", "Wales", "LGA"];

    private static readonly string[] _new = ["--name", "arcseg-2031", "--short-name", "ARCSEG, March 2031", .. _reasons];

    [Fact]
    public async Task Under_the_lock_the_draft_is_an_amendment_that_the_API_takes_as_it_is_printed()
    {
        using var terms = TermsDocumentFile.Arcseg(date: "March 2031");
        var size = register.LogSize();
        var run = (await Draft(register.Database, terms, [.. _new, "--json"])).ShouldEndWith(0);
        register.LogSize().ShouldBe(size);
        run.Error.ShouldContain("Nothing was recorded.");
        run.Error.ShouldNotContain("Not said yet");

        var path = Path(run, "amendments");
        var made = (await register.Post(Holder(Wales), path, run.Out)).Being(200).Json;

        var requirements = (await register.Get(Secretariat, $"{path}/{made["made"]!["amendment"]}/requirements")).Being(200);
        requirements.Unmet.ShouldBe(["M2", "M4", "M5"]); // nothing that a draft could have said is missing
        run.Json.GetProperty("content").GetProperty("text").GetString().ShouldNotBeNull().ShouldContain("Focus 5. The words of Focus 5.");
    }

    [Fact]
    public async Task Without_the_lock_the_draft_is_a_decision_and_a_ready_made_version_brings_its_own_provisions()
    {
        await using var earlier = new HttpRegister(server)
        {
            Terms = ReadyMadeTerms.AascEra with { Dated = ReadyMadeTerms.AascEra.Dated.WithDay(new(2019, 9, 1), "the contracts began") },
        };
        await earlier.InitializeAsync();
        using var terms = TermsDocumentFile.Arcseg();
        var run = (await Draft(earlier.Database, terms, [.. _reasons, "--json"])).ShouldEndWith(0);
        run.Error.ShouldContain("a decision, since the terms in force have no lock");
        run.Json.GetProperty("content").GetProperty("carries").GetProperty("terms").GetProperty("to").GetProperty("places")
            .GetProperty("changeLock").GetString().ShouldBe("[Arrangements] 8");

        var made = (await earlier.Post(CentralCoChair, Path(run, "decisions"), run.Out)).Being(201).Json;
        (await earlier.Get(Secretariat, $"/entries/{made["reference"]}/requirements")).Unmet.ShouldNotContain("J10");
    }

    [Fact]
    public async Task People_read_what_it_would_be_what_is_not_said_yet_and_where_it_goes()
    {
        using var terms = TermsDocumentFile.Arcseg(date: "March 2031");
        var run = (await Draft(register.Database, terms, _new[..4])).ShouldEndWith(0);

        run.Out.ShouldContain("Drafted: an amendment of D-");
        run.Out.ShouldContain("Nothing was recorded.");
        run.Out.ShouldContain("Not said yet, and needed before the group can be asked: the reasons; the impact on councils and partners");
        run.Out.ShouldContain("check that [Arrangements] 8 says what the rules rely on (changeLock)");
        run.Out.ShouldContain($"POST /api/v1/entries/D-{register.Today.Year}-0001/amendments.");
    }

    [Fact]
    public async Task Provisions_move_a_place_and_silence_another()
    {
        using var terms = TermsDocumentFile.Arcseg(date: "March 2031", clausesLeftOut: 1);
        var all = "[Arrangements] 9";
        using var file = new OperatorsFile($$"""
            {
              // The last clause went, and what it said went into the one before.
              "places": { "subGroupAgreement": "{{all}}", "meetings": "{{all}}", "extraMeetings": null, "agreementToExtraMeetings": null },
              "summaries": { "{{all}}": "Sub-groups, and when the group meets." },
            }
            """);
        var run = (await Draft(register.Database, terms, [.. _new, "--provisions", file.Path, "--json"])).ShouldEndWith(0);

        var to = run.Json.GetProperty("content").GetProperty("carries").GetProperty("terms").GetProperty("to");
        to.GetProperty("places").GetProperty("meetings").GetString().ShouldBe(all);
        to.GetProperty("wording").EnumerateArray().Last().GetProperty("summary").GetString().ShouldBe("Sub-groups, and when the group meets.");
        (await register.Post(Holder(Wales), Path(run, "amendments"), run.Out)).Being(200);
    }

    [Theory]
    [InlineData("""{ "places": { "nonsense": "Focus 1" } }""", "There is no place \"nonsense\"")]
    [InlineData("""{ "places": { "jointAgreement": null } }""", "The place jointAgreement cannot be left out")]
    [InlineData("""{ "places": { "papers": "Focus 99" } }""", "The terms name Focus 99 as their clause on papers, but have no such clause.")]
    [InlineData("""{ "summaries": { "Focus 99": "Nothing." } }""", "the document has no such clause.")]
    [InlineData("""{ "summaries": { "Focus 1": " " } }""", "The clause Focus 1 does not say anything.")]
    [InlineData("""{ "composition": { "bodies": [], "seats": [], "coChairs": [] } }""", "The local side has no seat, so it could never consent.")]
    [InlineData("""{ "surplus": true }""", "cannot be read as a provisions file")]
    public async Task Each_fault_of_provisions_is_a_sentence_and_exit_code_1(string provisions, string sentence)
    {
        using var terms = TermsDocumentFile.Arcseg(date: "March 2031");
        using var file = new OperatorsFile(provisions);
        var run = (await Draft(register.Database, terms, [.. _new, "--provisions", file.Path, "--json"])).ShouldEndWith(1);
        run.Out.ShouldBeEmpty();
        run.Error.ShouldContain(sentence);
    }

    [Fact]
    public async Task What_cannot_be_drafted_is_refused_in_a_sentence()
    {
        using var same = TermsDocumentFile.Arcseg();
        using var undated = TermsDocumentFile.AascEra();
        using var other = TermsDocumentFile.Arcseg(date: "March 2031");
        using var shorter = TermsDocumentFile.Arcseg(date: "March 2031", clausesLeftOut: 1);
        await Refused(same, "The new terms bear the name of the old");
        await Refused(other, "name the one it is with --as, or call it a new one");
        await Refused(undated, "states no date");
        await Refused(shorter, "The terms name [Arrangements] 10 as their clause on meetings, but have no such clause.", _new);
        await Refused(other, "small letters, digits and hyphens", "--name", "The New", "--short-name", "New");

        async Task Refused(TermsDocumentFile terms, string because, params string[] options) =>
            (await Draft(register.Database, terms, options)).ShouldEndWith(1).Error.ShouldContain(because);
    }

    [Fact]
    public async Task A_misused_command_line_ends_with_2_and_what_is_not_there_with_3()
    {
        using var terms = TermsDocumentFile.Arcseg();
        (await Draft(register.Database, terms, "--name", "a")).ShouldEndWith(2).Error.ShouldContain("--short-name");
        (await Draft(register.Database, terms, "--as", "a", "--name", "a", "--short-name", "a")).ShouldEndWith(2);
        (await Draft(register.Database, terms, "--as", "nonsense")).ShouldEndWith(2);
        (await Draft(register.Database, terms, "--day", "2031-03-01")).ShouldEndWith(2).Error.ShouldContain("--basis");
        (await Draft(register.Database, terms, "--provisions", terms.Path)).ShouldEndWith(2).Error.ShouldContain("--name");
        (await Executable.Run("terms", "propose", terms.Path)).ShouldEndWith(3).Error.ShouldContain("ACTIONREGISTER_DATABASE");
        (await Executable.Run(register.Database, "terms", "propose", terms.Path + ".missing")).ShouldEndWith(3);
    }

    [Fact]
    public async Task Where_no_group_is_there_is_nothing_to_amend()
    {
        await using var empty = new RegisterDatabase(server);
        await empty.InitializeAsync();
        using var terms = TermsDocumentFile.Arcseg();
        (await Draft(empty, terms)).ShouldEndWith(1).Error.ShouldContain("There is no group yet");
    }

    private static Task<Run> Draft(RegisterDatabase database, TermsDocumentFile terms, params string[] options) =>
        Executable.Run(database, ["terms", "propose", terms.Path, .. options]);

    // The path as the tests write it, taken from the sentence that tells where to send it.
    private static string Path(Run run, string ending)
    {
        var path = run.Error.Trim().Split("POST /api/v1")[1].TrimEnd('.');
        path.ShouldEndWith(ending);
        return path;
    }
}

/// <summary>A file that an operator wrote by hand.</summary>
internal sealed class OperatorsFile : IDisposable
{
    public OperatorsFile(string text) => File.WriteAllText(Path, text);

    public string Path { get; } = System.IO.Path.GetTempFileName();

    public void Dispose() => File.Delete(Path);
}
