using System.Text;
using ActionRegister.Application.Events;
using ActionRegister.Application.Importing;
using ActionRegister.EventStore.Reading;
using ActionRegister.IntegrationTests.Application;
using ActionRegister.IntegrationTests.Postgres;
using Shouldly;
using Xunit;

namespace ActionRegister.IntegrationTests.Importing;

/// <summary>What was exported and imported again is the same: entries, texts, effective days, external ids.</summary>
public sealed class ImportExportTests(StoriedRegister storied, PostgresServer server) : IClassFixture<StoriedRegister>
{
    [Theory]
    [InlineData("agreed.csv")]
    [InlineData("agreed.ndjson")]
    public async Task An_export_comes_back_as_it_was(string file)
    {
        var here = new ImportFiles(storied.Register.Services);
        if (!(await here.Known()).Imports.Any()) await here.Import("minutes.csv", ImportFiles.Small("X"));
        var exported = await Export(storied.Register);
        exported.Rows.Select(row => row.Id).ShouldBeUnique();
        exported.Entries.ShouldBeGreaterThan(3, "what the register has witnessed itself is in it, too");

        await using var database = new RegisterDatabase(server);
        await database.InitializeAsync();
        await using var elsewhere = await RunningRegister.StartFounded(database);
        await elsewhere.Pass((int)storied.Register.Clock.Ahead.TotalDays); // what took effect here is not still to come there
        var there = new ImportFiles(elsewhere.Services);
        var plan = await there.Import(file, Text(file, exported));

        var again = await Export(elsewhere);
        again.Entries.ShouldBe(exported.Entries);
        Prints(again).ShouldBe(Prints(exported));
        again.Rows.Select(row => row.Note).ShouldBe(exported.Rows.Select(row => row.Note));
        Text("again.csv", again).ShouldBe(Text("again.csv", exported), "another export is the same, letter by letter");
        (await there.Known()).RowsOf(plan.Id!.Value).Count.ShouldBe(exported.Rows.Count);
    }

    private static async Task<ExportedRegister> Export(RunningRegister register) => await ImportExport.Read(
        register.Get<EventReader>(), register.Get<EventTypes>(), await new ImportFiles(register.Services).Known(), TestContext.Current.CancellationToken);

    private static IEnumerable<string> Prints(ExportedRegister exported) => exported.Rows.Select(row => row.Fingerprint(1));

    private static string Text(string file, ExportedRegister exported)
    {
        using var stream = new MemoryStream();
        ImportFile.Write(file, stream, exported.Rows);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
