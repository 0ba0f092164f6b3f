using System.Text.Json;
using ActionRegister.IntegrationTests.Application;
using ActionRegister.IntegrationTests.Cli;
using ActionRegister.IntegrationTests.Postgres;
using Shouldly;
using Xunit;

namespace ActionRegister.IntegrationTests.Replaying;

public sealed class ReplayTests(RegisterDatabase database) : IClassFixture<RegisterDatabase>
{
    [Fact]
    public async Task What_readers_are_shown_is_what_the_log_makes_and_what_was_altered_by_hand_is_named()
    {
        await using (var register = await RunningRegister.StartFounded(database))
            await new Story(register).Happen();

        var good = (await Executable.Run(database, "replay", "--json")).ShouldEndWith(0).Json;
        good.GetProperty("good").GetBoolean().ShouldBeTrue();
        good.GetProperty("entries").GetInt32().ShouldBeGreaterThan(1);
        good.GetProperty("events").GetInt64().ShouldBe(await database.Ask<long>("select size from log.head"));
        (await Executable.Run(database, "replay", "--to", "40")).ShouldEndWith(0).Out.ShouldContain("what readers are shown is what the log says");

        await NoMoment();

        // A title and a text, a day on which something is in force, a status, an entry that nobody proposed, one taken away.
        await Altered(
            "update read.entry_text set title = 'Forged'", "update read.entry_text set title = content::jsonb ->> 'title'",
            "title", "\"Forged\"");
        await Altered(
            "update read.entry_text set content = replace(content, '\"text\":\"', '\"text\":\"Forged. ')",
            "update read.entry_text set content = replace(content, 'Forged. ', '')",
            "text.text", "Forged.");
        await Altered(
            "update read.entry_version set eff_from = eff_from - 1 where eff_to = 'infinity'",
            "update read.entry_version set eff_from = eff_from + 1 where eff_to = 'infinity'",
            "effectiveFrom", "20");
        await Altered(
            "update read.entry_state set stage = 'withdrawn' where stage = 'agreed'",
            "update read.entry_state set stage = 'agreed' where stage = 'withdrawn'",
            "stage", "\"withdrawn\"");
        await Altered(
            "update read.entry_standing set stage = 'withdrawn' where stage = 'agreed'",
            "update read.entry_standing set stage = 'agreed' where stage = 'withdrawn'",
            "counted.stage", "\"withdrawn\"");
        await Altered("update read.entry set sponsor = 'body:nobody' where sponsor is not null", null, "sponsor", "\"body:nobody\"");

        await database.AsAdministrator(
            "insert into read.entry select gen_random_uuid(), 3, 'D-1999-0001', null, null, kind, sponsor, false, proposed_on from read.entry limit 1; "
            + "insert into read.entry_state select e.entry, 3, 9223372036854775807, 'agreed', t.hash, null, null, 0, null, null, null, 0 "
            + "from read.entry e, (select hash from read.entry_text limit 1) t where e.reference = 'D-1999-0001'");
        var invented = (await Executable.Run(database, "replay")).ShouldEndWith(1).Out;
        invented.ShouldContain("D-1999-0001: readers are shown it, and the log does not have it.");
        invented.ShouldContain("makes the read models anew");

        await database.AsAdministrator("delete from read.entry where reference like 'A-%'");
        (await Executable.Run(database, "replay")).ShouldEndWith(1).Out.ShouldContain(": readers are not shown it, and the log has it.");
    }

    private async Task NoMoment()
    {
        await Executable.Run(database, "replay", "--to", "2019-01-01").Ends(1, "the first event was recorded at");
        await Executable.Run(database, "replay", "--to", "999999").Ends(1, "Positions go from 0 to");
        await Executable.Run(database, "replay", "--to", "2999-01-01").Ends(1, "has not come yet");
        await Executable.Run(database, "replay", "--to", "yesterday").Ends(2, "is no moment");
        await Executable.Run("replay").Ends(3, "ACTIONREGISTER_DATABASE is not set");
    }

    private async Task Altered(string by, string? back, string member, string value)
    {
        await database.AsAdministrator(by);
        var first = (await Executable.Run(database, "replay", "--json")).ShouldEndWith(1).Json.GetProperty("differences")[0];
        first.GetProperty("member").GetString().ShouldBe(member);
        first.GetProperty("answered").GetString().ShouldNotBeNull().ShouldContain(value);
        first.GetProperty("folded").GetString().ShouldNotBe(first.GetProperty("answered").GetString());
        first.GetProperty("reference").ValueKind.ShouldBe(JsonValueKind.String);
        if (back is not null) await database.AsAdministrator(back);
    }
}
