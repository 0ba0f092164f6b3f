using ActionRegister.IntegrationTests.Application;
using ActionRegister.IntegrationTests.Importing;
using Shouldly;
using Xunit;

namespace ActionRegister.IntegrationTests.Cli;

/// <summary>`register import` and `register imports`, as an operator types them.</summary>
public sealed class ImportTests(FoundedRegister founded) : IClassFixture<FoundedRegister>
{
    [Fact]
    public async Task A_dry_run_tells_of_each_row_and_records_nothing_and_a_run_records_it_once()
    {
        var file = await FileOf(ImportFiles.Small("cli"));
        var files = new ImportFiles(founded.Register.Services);
        var size = await files.Size();

        var dry = (await Executable.Run(founded.Database, "import", file, "--dry-run")).ShouldEndWith(0);
        dry.Out.ShouldContain("line 2: new: cli-r1 (cli-D1 agreed)");
        dry.Out.ShouldContain("6 new, 0 unchanged, 0 changed, 0 warning, 0 error.");
        dry.Out.ShouldContain("6 rows on 3 entries would be recorded");
        (await files.Size()).ShouldBe(size);

        var run = (await Executable.Run(founded.Database, "import", file, "--json")).ShouldEndWith(0).Json;
        run.GetProperty("recorded").GetBoolean().ShouldBeTrue();
        run.GetProperty("counts").GetProperty("new").GetInt32().ShouldBe(6);
        var recorded = await files.Size();
        recorded.ShouldBe(size + 6 + 3 + 2); // rows, references, begun and complete

        (await Executable.Run(founded.Database, "import", file)).ShouldEndWith(0).Out.ShouldContain("There is nothing to import");
        (await files.Size()).ShouldBe(recorded);
        (await Executable.Run(founded.Database, "imports", "list")).ShouldEndWith(0).Out.ShouldContain("unconfirmed, 6 of 6 rows on 3 entries");

        var id = run.GetProperty("import").GetString()!;
        (await Executable.Run(founded.Database, "imports", "withdraw", id, "--reasons", "wrong file")).ShouldEndWith(0).Out.ShouldContain("is withdrawn");
        (await Executable.Run(founded.Database, "imports", "withdraw", id, "--reasons", "wrong file")).ShouldEndWith(0).Out.ShouldContain("was withdrawn before");
    }

    [Fact]
    public async Task What_cannot_be_imported_is_told_by_line_and_nothing_is_recorded()
    {
        var files = new ImportFiles(founded.Register.Services);
        var size = await files.Size();
        var bad = await FileOf(ImportFiles.Small("bad").Replace("2020-02-27", "2020-02-30", StringComparison.Ordinal));

        var run = (await Executable.Run(founded.Database, "import", bad)).ShouldEndWith(1);
        run.Out.ShouldContain("line 3: error: The calendar has no day 2020-02-30 (on).");
        run.Error.ShouldContain("Nothing was recorded");
        (await Executable.Run(founded.Database, "import", bad, "--dry-run", "--json")).ShouldEndWith(1)
            .Json.GetProperty("counts").GetProperty("error").GetInt32().ShouldBe(1);
        (await files.Size()).ShouldBe(size);
    }

    [Fact]
    public async Task A_file_that_is_not_there_or_of_another_kind_is_told()
    {
        (await Executable.Run(founded.Database, "import", "/nowhere/minutes.csv")).ShouldEndWith(3);
        (await Executable.Run(founded.Database, "import", "minutes.xlsx")).ShouldEndWith(2).Error.ShouldContain("neither .csv nor .ndjson");
        (await Executable.Run(founded.Database, "import")).ShouldEndWith(2);
        (await Executable.Run(founded.Database, "imports", "withdraw", "0198c0de-0000-8000-8000-000000000001", "--reasons", "x")).ShouldEndWith(1)
            .Error.ShouldContain("There is no such import.");
    }

    private static async Task<string> FileOf(string text)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory().FullName, "minutes.csv");
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        return file;
    }
}
