using ActionRegister.IntegrationTests.Demo;
using Shouldly;
using Xunit;

namespace ActionRegister.IntegrationTests.Cli;

[Collection(ExampleCollection.Name)]
public sealed class AnswersTests(ExampleRegister example)
{
    public static TheoryData<string, int> Questions => new()
    {
        { "migrate", 0 },
        { "status", 0 },
        { "demo", 0 },
        { "as-of now", 0 },
        { "as-of 100", 0 },
        { "as-of now D-2026-0004", 0 },
        { "as-of now D-2026-0004 --effective-on 2030-01-01", 0 },
        { "as-of now D-2026-0004 --search notice", 2 },
        { "as-of now D-2026-0004 --stage agreed", 2 },
        { "as-of now D-2026-0004 --kind action --owner seat:wales", 2 },
        { "as-of now D-2026-0004 --overdue", 2 },
        { "as-of 999999", 1 },
        { "as-of someday", 2 },
        { "history {entry}", 0 },
        { "history D-1999-0001", 1 },
        { "history nonsense", 2 },
        { "why {entry}", 0 },
        { "why {entry} --as-of 10", 1 },
        { "why {entry} --phrase month", 0 },
        { "why {entry} --phrase nonsense", 1 },
        { "why {entry} --format prov-json", 0 },
        { "why {entry} --format turtle", 0 },
        { "why {entry} --format svg", 0 },
        { "why {entry} --format pdf", 2 },
        { "requirements {entry}", 0 },
        { "requirements {entry} --amendment 3", 0 },
        { "requirements {entry} --amendment 9", 1 },
        { "rebuild people", 0 },
        { "rebuild --compare people", 0 },
        { "rebuild nonsense", 2 },
        { "replay", 0 },
        { "replay --to 100", 0 },
        { "replay --to 999999", 1 },
        { "replay --to someday", 2 },
        { "audit-pack nonsense /tmp/never", 2 },
        { "check-pack /nowhere", 3 },
    };

    [Fact]
    public async Task One_entry_and_a_filter_are_refused_with_what_to_leave_out() =>
        (await Executable.Run(example.Database, "as-of", "now", "D-2026-0004", "--search", "notice", "--overdue")).ShouldEndWith(2).Error
            .ShouldContain("--search and --overdue would search the whole register, and D-2026-0004 is one entry: leave one of them out.");

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task A_command_writes_one_json_document_or_one_sentence_and_its_exit_code(string line, int code)
    {
        var rows = (await Executable.Run(example.Database, "as-of", "now", "--json")).ShouldEndWith(0).Json.GetProperty("entries");
        var entry = rows.EnumerateArray().First(row => row.GetProperty("openAmendments").GetInt32() == 2).GetProperty("reference").GetString();
        string[] arguments = [.. line.Replace("D-2026-0004", entry).Replace("{entry}", entry).Split(' '), "--json"];

        var run = (await Executable.Run(example.Database, arguments)).ShouldEndWith(code);

        if (code == 0)
        {
            run.Json.ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Object);
        }
        else
        {
            run.Out.ShouldBeEmpty();
            run.Error.Trim().ShouldEndWith(".");
        }
    }

    [Fact]
    public async Task The_whole_register_is_one_line_for_each_entry()
    {
        var run = (await Executable.Run(example.Database, "as-of", "now")).ShouldEndWith(0);

        run.Out.ShouldContain("in round       A template for regional pressure reports");
        run.Out.ShouldContain("(imported)");
        run.Out.ShouldContain("overdue");
    }

    [Fact]
    public async Task Requirements_name_the_clause_that_demands_them()
    {
        var rows = (await Executable.Run(example.Database, "as-of", "now", "--json")).Json.GetProperty("entries");
        var entry = rows.EnumerateArray().First(row => row.GetProperty("openAmendments").GetInt32() == 2).GetProperty("reference").GetString();

        var run = (await Executable.Run(example.Database, "requirements", entry!, "--amendment", "3")).ShouldEndWith(0); // every entry has one

        run.Out.ShouldContain("M4   NOT MET");
        run.Out.ShouldContain("ARCSEG, October 2022, [Arrangements] 8");
    }

    [Fact]
    public async Task A_register_that_has_a_group_is_not_founded_again()
    {
        using var terms = TermsDocumentFile.Arcseg();

        (await Executable.Run(example.Database, "found", "--terms", terms.Path))
            .ShouldEndWith(1).Error.ShouldContain("One register holds one group");
    }
}
