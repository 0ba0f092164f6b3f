using ActionRegister.IntegrationTests.Application;
using ActionRegister.IntegrationTests.Postgres;
using Shouldly;
using Xunit;

namespace ActionRegister.IntegrationTests.Cli;

// Case A13.
public sealed class CompareTests(RegisterDatabase database) : IClassFixture<RegisterDatabase>
{
    [Fact]
    public async Task Rows_edited_deleted_or_added_by_hand_are_named_and_nothing_is_changed()
    {
        await using (var register = await RunningRegister.StartFounded(database))
            await new Story(register).Happen();

        var untouched = (await Executable.Run(database, "rebuild", "--compare", "--json")).ShouldEndWith(0).Json;
        untouched.GetProperty("good").GetBoolean().ShouldBeTrue();
        untouched.GetProperty("compared").GetArrayLength().ShouldBe(6);

        await database.AsAdministrator("update read.entry set sponsor = 'body/nobody' where reference like 'A-%'");
        await database.AsAdministrator("delete from read.entry_state where rec_from = (select min(rec_from) from read.entry_state)");
        await database.AsAdministrator("insert into read.sign_in values ('forged', '00000000-0000-7000-8000-000000000001', true)");
        await database.AsAdministrator("update read.awaited set of_party = 'seat/nobody' where rec_from = (select max(rec_from) from read.awaited)");

        var found = (await Executable.Run(database, "rebuild", "--compare", "--json")).ShouldEndWith(1).Json;
        found.GetProperty("good").GetBoolean().ShouldBeFalse();
        var differences = found.GetProperty("compared").EnumerateArray().SelectMany(model => model.GetProperty("differences").EnumerateArray())
            .Select(row => $"{row.GetProperty("table")} {row.GetProperty("kind")}").Distinct();
        differences.ShouldBe(
            ["awaited extra", "awaited missing", "sign_in extra", "entry altered", "entry_state missing"], ignoreOrder: true);

        var told = (await Executable.Run(database, "rebuild", "--compare", "register", "people")).ShouldEndWith(1).Out;
        told.ShouldContain("sponsor is \"body/nobody\", should be \"");
        told.ShouldContain("No event makes this row of sign_in: {\"key\":\"forged\"");
        (await database.Ask<long>("select count(*) from read.sign_in where key = 'forged'")).ShouldBe(1);
        (await database.Ask<long>("select count(*) from pg_namespace where nspname like 'read\\_compared%'")).ShouldBe(0);
    }
}
