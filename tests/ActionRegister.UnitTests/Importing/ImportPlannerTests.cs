using System.Text;
using ActionRegister.Application.Importing;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Importing;
using ActionRegister.Domain.Membership;
using ActionRegister.UnitTests.Deciding;
using Shouldly;
using Xunit;

namespace ActionRegister.UnitTests.Importing;

/// <summary>What a file is told before anything of it is recorded, on a register that holds no import yet.</summary>
public sealed class ImportPlannerTests
{
    private const string Header = "id,entry,happened,on,source,office,kind,old_reference,title,text,reasons,owners,due,under,supersedes";

    private const string Good = Header + """

        r1,D1,agreed,2019-05-03,minutes 4,seat:wales,decision,Minute 12,Reviewing dispersal,"Each year, ""in May"".
        Always.",Numbers change.,,,,
        r2,D1,amended,2020-02-27,minutes 9,,,,,Each quarter.,,,,,
        r3,A1,agreed,2019-06-01,minutes 5,,action,,The review,=SUM(A1:A9),,seat:wales;body:lga,2019-09-01,D1,
        r4,A1,progress,2019-07-01,report 1,,,,,Half of it is written.,,,,,
        r5,A1,completed,2019-08-01,report 2,,,,,Published.,,,,,
        r6,D2,agreed,2021-01-05,minutes 14,,decision,,Reviewing dispersal again,Each month.,,,,,D1
        """;

    [Fact]
    public void A_good_file_is_all_new_and_has_one_entry_for_each_name()
    {
        var plan = Csv(Good);

        plan.Good.ShouldBeTrue(Told(plan));
        plan.Rows.Select(row => (row.Line, row.Verdict)).ShouldBe(
            [(2, RowVerdict.New), (4, RowVerdict.New), (5, RowVerdict.New), (6, RowVerdict.New), (7, RowVerdict.New), (8, RowVerdict.New)]);
        plan.Entries.Select(entry => (entry.Key, entry.Rows.Count)).ShouldBe([("D1", 2), ("A1", 3), ("D2", 1)]);
        plan.Id.ShouldBe(ImportId.Of(plan.Hash, 1));
    }

    [Fact]
    public void What_is_written_is_read_as_it_is_written()
    {
        var plan = Csv(Good);

        var (first, amended, action) = (plan.Rows[0].Row!, plan.Rows[1].Row!, plan.Rows[2].Row!);
        first.Content!.Text.ShouldBe("Each year, \"in May\".\nAlways.");
        first.OldReference.ShouldBe("Minute 12");
        amended.Content!.Title.ShouldBe("Reviewing dispersal", "what an amendment leaves empty stays");
        amended.Content.EffectiveFrom.ShouldBe(new DateOnly(2020, 2, 27));
        action.Content!.Text.ShouldBe("=SUM(A1:A9)", "a cell that looks like a formula is a text");
        action.Content.Owners.ShouldBe([new Party("seat:wales"), new Party("body:lga")]);
        action.Content.Due.ShouldBe(new Due(new(2019, 9, 1), null));
        plan.Rows[5].Row!.Supersedes.ShouldBe(["D1"]);
    }

    [Fact]
    public void A_byte_order_mark_and_line_ends_of_another_system_make_no_difference()
    {
        var windows = Good.Replace("\n", "\r\n", StringComparison.Ordinal);
        var plan = Plan("minutes.CSV", [0xef, 0xbb, 0xbf, .. Encoding.UTF8.GetBytes(windows)]);
        plan.Good.ShouldBeTrue(Told(plan));
        plan.Hash.ShouldBe(Csv(Good).Hash);
    }

    [Fact]
    public void Lines_of_json_say_the_same()
    {
        const string Json = """
            {"id":"r1","entry":"D1","happened":"agreed","on":"2019-05-03","source":"minutes 4","office":null,"kind":"decision","title":"A title","text":"A text"}

            {"id":"r2","entry":"A1","happened":"agreed","on":"2019-05-03","source":"minutes 4","kind":"action","title":"A title","text":"A text","owners":["seat:wales","body:lga"],"under":"D1"}
            """;
        const string Csv = "id,entry,happened,on,source,kind,title,text,owners,under\n"
            + "r1,D1,agreed,2019-05-03,minutes 4,decision,A title,A text,,\nr2,A1,agreed,2019-05-03,minutes 4,action,A title,A text,seat:wales;body:lga,D1\n";
        var plan = Plan("minutes.ndjson", Encoding.UTF8.GetBytes(Json));
        plan.Good.ShouldBeTrue(Told(plan));
        plan.Rows.Select(row => row.Line).ShouldBe([1, 3]);
        plan.Hash.ShouldBe(ImportPlannerTests.Csv(Csv).Hash);
    }

    [Theory]
    [InlineData("", "line 1: The file is empty.")]
    [InlineData("id,entry,happened,on,source\n", "line 1: The file has no rows.")]
    [InlineData("id;entry;happened;on;source\n1;2;3;4;5\n", "line 1: The columns are separated by semicolons.")]
    [InlineData("id,entry,happened,on\n1,2,3,4\n", "line 1: The column \"source\" is missing.")]
    [InlineData("id,entry,happened,on,source,colour\n1,2,3,4,5,6\n", "line 1: There is no column \"colour\". There are: id, entry, happened")]
    [InlineData("id,entry,happened,on,source,source\n1,2,3,4,5,6\n", "line 1: The column \"source\" is named twice.")]
    [InlineData("id,entry,happened,on,source,seat\n1,2,3,4,5,6\n", "an import changes no seats, offices, settings or terms")]
    [InlineData("id,entry,happened,on,source,early_notice_setting\n1,2,3,4,5,6\n", "an import changes no seats, offices, settings or terms")]
    public void A_file_that_cannot_be_read_says_why(string text, string says) => Told(Csv(text)).ShouldContain(says);

    [Theory]
    [InlineData("r1,D1,agreed,2019-05-03,m", "line 2: It has more or fewer cells than the first line names columns.")]
    [InlineData("r1,D1,agreed,2019-05-03,m,,decision,,a \"title,text,,,,,", "line 2: A quotation mark stands where none may")]
    [InlineData("r1,D1,agreed,2019-05-03,m,,decision,,title,\"text,,,,,", "line 2: A cell begins with a quotation mark that is never closed")]
    [InlineData("r1,D1,agreed,3/5/2019,m,,decision,,title,text,,,,,", "line 2: \"3/5/2019\" (on) is no day as the register writes it: 2019-05-03.")]
    [InlineData("r1,D1,agreed,2019-02-30,m,,decision,,title,text,,,,,", "line 2: The calendar has no day 2019-02-30 (on).")]
    [InlineData("r1,D1,agreed,0019-05-03,m,,decision,,title,text,,,,,", "3 May 0019 is too long ago to be believed.")]
    [InlineData("r1,D1,decided,2019-05-03,m,,decision,,title,text,,,,,", "\"decided\" is nothing that an import records. There are: agreed, amended, overturned, progress, completed.")]
    [InlineData("r1,D1,agreed,2019-05-03,,,decision,,title,text,,,,,", "line 2: It has no source.")]
    [InlineData("r1,D1,agreed,2019-05-03,m,,,,title,text,,,,,", "line 2: It has no kind")]
    [InlineData("r1,D1,agreed,2019-05-03,m,,order,,title,text,,,,,", "The kind \"order\" is neither \"decision\" nor \"action\".")]
    [InlineData("r1,D1,agreed,2019-05-03,m,seat:atlantis,decision,,title,text,,,,,", "\"seat:atlantis\" is no seat, body or office of the group.")]
    [InlineData("r1,D1,agreed,2019-05-03,m,,decision,,,text,,,,,", "It needs at least a title and a text.")]
    [InlineData("r1,D1,agreed,2019-05-03,m,,decision,,title,text,,seat:wales,,,", "Owners and a due date belong to an action, not to a decision.")]
    [InlineData("r1,D1,amended,2019-05-03,m,,,,title,text,,,,,", "an import begins each entry with a row \"agreed\" and writes to no other entry.")]
    [InlineData("r1,D1,agreed,2019-05-03,m,,decision,,title,text,,,,,D9", "It replaces \"D9\", which is no entry of this import before this row")]
    [InlineData("r1,A1,agreed,2019-05-03,m,,action,,title,text,,,,D-2026-0001,", "It carries out \"D-2026-0001\", which is no entry of this import before this row")]
    public void A_row_that_cannot_be_recorded_says_why(string row, string says) => Told(Csv($"{Header}\n{row}\n")).ShouldContain(says);

    [Fact]
    public void An_id_is_used_once() => Told(Csv(Good.Replace("r4,", "r1,", StringComparison.Ordinal))).ShouldContain("line 6: The id r1 is that of line 2 too.");

    [Fact]
    public void Rows_out_of_order_are_told() =>
        Told(Csv(Good.Replace("2019-07-01", "2019-05-31", StringComparison.Ordinal))).ShouldContain("line 6: It is out of order: \"A1\" has a row of 1 June 2019, and this one is of 31 May 2019.");

    [Fact]
    public void What_stands_on_a_row_with_an_error_is_told_so_once_for_each() =>
        Told(Csv(Good.Replace("seat:wales,decision", "seat:nowhere,decision", StringComparison.Ordinal)))
            .ShouldContain("line 4: It stands on line 2, which has an error.");

    [Fact]
    public void A_text_that_is_too_long_is_told() =>
        Told(Csv(Good.Replace("Each quarter.", new string('x', 100_001), StringComparison.Ordinal))).ShouldContain("line 4: Its text has 100001 characters; at most 100000 are taken.");

    [Fact]
    public void An_action_without_owner_and_a_day_to_come_are_warned_of()
    {
        var plan = Csv($"{Header}\nr1,A1,agreed,2031-05-03,m,,action,,title,text,,,,,\n");
        plan.Good.ShouldBeTrue();
        plan.Rows.ShouldHaveSingleItem().Verdict.ShouldBe(RowVerdict.Warning);
        Told(plan).ShouldContain("The action has no owner: nobody will be asked for it. It takes effect on a day still to come.");
    }

    [Theory]
    [InlineData("[1]\n", "line 1: It is no JSON object.")]
    [InlineData("{\"id\":\"1\"\n", "line 1: It is no JSON object:")]
    [InlineData("{\"id\":1}\n", "line 1: \"id\" is a text.")]
    [InlineData("{\"id\":\"1\",\"id\":\"2\"}\n", "line 1: It is no JSON object:")]
    [InlineData("{\"colour\":\"red\"}\n", "There is no column \"colour\".")]
    [InlineData("{\"owners\":[1]}\n", "line 1: \"owners\" is a list of texts.")]
    [InlineData("\n", "line 1: The file is empty.")]
    public void A_line_of_json_that_cannot_be_read_says_why(string text, string says) =>
        Told(Plan("minutes.ndjson", Encoding.UTF8.GetBytes(text))).ShouldContain(says);

    [Fact]
    public void Another_encoding_is_told_with_its_line()
    {
        Told(Plan("a.csv", [0xff, 0xfe, 0x69, 0x00])).ShouldContain("line 1: The file is written in UTF-16.");
        Told(Plan("a.csv", [.. Encoding.UTF8.GetBytes($"{Header}\n"), 0x92, 0x0a])).ShouldContain("line 2: The file is not written in UTF-8 from here on.");
        Told(Plan("a.csv", [.. Encoding.UTF8.GetBytes($"{Header}\nr1"), 0x00])).ShouldContain("line 2: The file is not a text");
    }

    [Fact]
    public void A_character_that_is_no_part_of_a_text_is_told()
    {
        Told(Csv(Good.Replace("Always.", "Always\u0007.", StringComparison.Ordinal))).ShouldContain("line 2: Its text has a character that is no part of a text.");
        Told(Plan("a.ndjson", """{"id":"r1","entry":"D1","happened":"agreed","on":"2019-05-03","source":"m","kind":"decision","title":"\ud800","text":"t"}"""u8.ToArray()))
            .ShouldContain("line 1:");
    }

    private static ImportPlan Csv(string text) => Plan("minutes.csv", Encoding.UTF8.GetBytes(text));

    private static ImportPlan Plan(string file, byte[] bytes) =>
        new ImportPlanner(KnownImports.None, TheGroup.Ledger().Group, new(2026, 6, 1)).Plan(file, bytes);

    private static string Told(ImportPlan plan) => string.Join('\n', plan.Rows.Select(row => $"line {row.Line}: {string.Join(' ', row.Says)}"));
}
