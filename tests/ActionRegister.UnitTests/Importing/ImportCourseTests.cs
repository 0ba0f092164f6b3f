using ActionRegister.Domain.Importing;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Importing.Imports;

namespace ActionRegister.UnitTests.Importing;

public sealed class ImportCourseTests
{
    [Fact]
    public void Rows_of_an_entry_come_in_the_order_of_their_days() =>
        Refusal(OfTheDecision, Row("r9", "D1", Happened.Amended, 299) with { Content = Text("Again.", 299) })
            .ShouldBe("It is out of order: \"D1\" has a row of 27 February 2020, and this one is of 26 February 2020.");

    [Fact]
    public void An_entry_is_agreed_once() =>
        Refusal(OfTheDecision, OfTheDecision[0]).ShouldBe("\"D1\" was agreed by an earlier row; what changed it is \"amended\".");

    [Fact]
    public void A_change_changes_something() =>
        Refusal(OfTheDecision, OfTheDecision[1] with { Id = "r9" }).ShouldBe("It changes nothing.");

    [Fact]
    public void A_decision_is_not_carried_out() =>
        Refusal(OfTheDecision, Row("r9", "D1", Happened.Completed, 400) with { Note = "Done." }).ShouldBe("\"D1\" is a decision; only an action is carried out.");

    [Fact]
    public void An_action_is_done_once() =>
        Refusal(OfTheAction, Row("r9", "A1", Happened.Progress, 40) with { Note = "More." }).ShouldBe("\"A1\" was done by then.");

    [Fact]
    public void Decision_and_action_are_not_mixed() =>
        Refusal(OfTheAction, Row("r9", "A1", Happened.Amended, 40) with { Content = Text("Again.", 40) }).ShouldBe("Decision and action are not mixed.");

    private static string? Refusal(IReadOnlyList<ImportRow> before, ImportRow row) =>
        ImportCourse.Refusal(before.Aggregate((ImportCourse?)null, ImportCourse.After), row);
}
