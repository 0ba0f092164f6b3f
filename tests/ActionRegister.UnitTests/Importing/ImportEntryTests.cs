using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Importing;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.Proposals;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.TheGroup;
using static ActionRegister.UnitTests.Importing.Imports;

namespace ActionRegister.UnitTests.Importing;

public sealed class ImportEntryTests
{
    private static readonly ImportedRow _first = new("r1", 1, 2, "minutes of 3 May 2019, item 4", Party.Of(Wales));

    [Fact]
    public void A_row_agreed_makes_an_entry_and_the_rows_after_it_say_what_became_of_it() => Begun().When(TheDecision).Then(
        new ReferenceAllotted(D1),
        new EntryImported(
            new("D-2026-0014"), $"{Id}", "Minute 12", OfTheDecision[0].Content!.Hash, Agreed, "D1", null, _first, OfTheDecision[0].Content!),
        new AmendmentImported(
            _first with { Id = "r2", N = 2 }, AmendmentKind.Amend, OfTheDecision[0].Content!.Hash, OfTheDecision[1].Content!.Hash,
            Agreed.AddDays(300), OfTheDecision[1].Content!));

    [Fact]
    public void An_action_carries_out_a_decision_of_the_same_import()
    {
        var scenario = Begun().When(TheDecision).When(TheAction).Then(facts => facts.Select(fact => fact.Event.GetType().Name).ShouldBe(
            ["ReferenceAllotted", "EntryImported", "ProgressImported", "CompletionImported"]));

        var action = scenario.Ledger.Entry(A1);
        action.Under.ShouldBe(D1);
        action.Completion!.Disputed.ShouldBeFalse();
        action.Import.ShouldBe(action.Import! with { Key = "A1", Of = 3, Last = Agreed.AddDays(30) });
    }

    [Fact]
    public void Running_the_same_rows_again_is_already_so() => Recorded().When(TheDecision).ThenAlreadySo().When(TheAction).ThenAlreadySo();

    [Fact]
    public void An_entry_with_too_many_rows_is_continued_by_another_command()
    {
        var scenario = Begun().When(new ImportEntry(Id, new("D-2026-0014"), [OfTheDecision[0]], 1, 2)).ThenAccepted();
        scenario.Ledger.Entry(D1).Import!.Whole.ShouldBeFalse();

        scenario.When(new ImportEntry(Id, default, [OfTheDecision[1]], 2, 2)).ThenAccepted();
        scenario.Ledger.Entry(D1).Import!.Whole.ShouldBeTrue();
        scenario.Ledger.Entry(D1).Agreed.Count.ShouldBe(2);
    }

    [Fact]
    public void A_row_out_of_its_place_is_refused() => Begun()
        .When(new ImportEntry(Id, default, [OfTheDecision[1]], 2, 2))
        .ThenRefused("\"D1\" has 0 rows so far; these are its rows from 2 on, of 2.", cite: "[Arrangements] 8")
        .When(TheDecision).When(new ImportEntry(Id, default, [Row("r9", "D1", Happened.Progress, 400)], 3, 3))
        .ThenRefused("\"D1\" has 2 rows so far; these are its rows from 3 on, of 3.");

    [Fact]
    public void An_overturn_ends_an_entry()
    {
        IReadOnlyList<ImportRow> rows =
        [
            OfTheDecision[0],
            Row("r6", "D1", Happened.Overturned, 5) with
            {
                Content = Content.Overturning(EntryKind.Decision, "Reviewing dispersal", "The contracts ended.", Agreed.AddDays(5), []),
            },
        ];
        var scenario = Begun().When(Whole(Id, new("D-2026-0014"), rows)).ThenAccepted();
        scenario.Ledger.Entry(D1).Status.ShouldBe(EntryStatus.Overturned);
        scenario.When(new ImportEntry(Id, default, [OfTheDecision[1]], 3, 3)).ThenRefused("has 2 rows so far");

        Begun().When(new ImportEntry(Id, new("D-2026-0014"), [.. rows, OfTheDecision[1]], 1, 3))
            .ThenRefused("Row r2: \"D1\" had ended by then: it was overturned or replaced, and nothing follows.");
    }

    [Fact]
    public void An_entry_may_replace_earlier_ones_of_the_same_import()
    {
        var later = Row("r7", "D2", Happened.Agreed, 400) with { Content = Text("Dispersal is reviewed each month.", 400), Supersedes = ["D1"] };
        var scenario = Begun().When(TheDecision).When(Whole(Id, new("D-2026-0015"), [later])).Then(facts =>
            facts[^1].ShouldBe(new Fact(StreamName.Of(D1), new EntrySuperseded(Id.Entry("D2"), new("D-2026-0015"), Agreed.AddDays(400)))));

        scenario.Ledger.Entry(D1).Status.ShouldBe(EntryStatus.Superseded);
        scenario.Ledger.Entry(Id.Entry("D2")).Agreed[0].Content.Supersedes.ShouldBe([new Reference("D-2026-0014")]);
        scenario.When(Whole(Id, new("D-2026-0016"), [later with { Id = "r8", Entry = "D3" }]))
            .ThenRefused("Row r8: It replaces \"D1\", which had ended before.");
    }

    [Fact]
    public void It_names_no_entry_but_its_own()
    {
        Begun().When(Whole(Id, new("A-2026-0002"), [OfTheAction[0] with { Under = "D-2026-0001" }]))
            .ThenRefused("It carries out \"D-2026-0001\", which is no entry of this import before this row; an import names no other entry.", cite: "[Arrangements] 8");
        Begun().When(Whole(Id, new("D-2026-0014"), [OfTheDecision[0] with { Supersedes = ["D-2026-0001"] }]))
            .ThenRefused("It replaces \"D-2026-0001\", which is no entry of this import before this row; an import writes to no other entry.");
        Begun().When(new ImportEntry(Id, new("D-2026-0014"), [OfTheDecision[1]], 1, 1))
            .ThenRefused("an import begins each entry with a row \"agreed\" and writes to no other entry.");
    }

    [Fact]
    public void Another_import_cannot_reach_its_entries()
    {
        var other = ImportId.Of(Hash, 2);
        other.Entry("D1").ShouldNotBe(D1);
        Recorded().When(Whole(other, new("D-2026-0015"), OfTheDecision)).ThenRefused("There is no such import.", RefusalKind.Unknown);
    }

    [Fact]
    public void It_takes_no_rows_once_complete()
    {
        var more = Whole(Id, new("D-2026-0099"), [OfTheDecision[0] with { Entry = "D9" }]);
        Completed().ByOperator().When(more).ThenRefused("is complete and takes no further rows", cite: "[Arrangements] 8");
        Confirmed().ByOperator().When(more).ThenRefused(
            "it takes no further rows. What it brought is locked: change it by an amendment, with prior consultation and the consent of both co-chairs and of the group.",
            cite: "[Arrangements] 8");
        Begun().When(Withdraw).When(more).ThenRefused("was withdrawn; it takes nothing more.");
    }

    [Fact]
    public void Nothing_is_imported_but_by_the_operator() =>
        Begun().By(Secretariat).When(TheDecision).ThenNotPermitted("It is for the operator.");

    [Fact]
    public void A_number_that_is_taken_is_not_given_again() => Begun()
        .When(Whole(Id, TermsReference, OfTheDecision)).ThenRefused($"The number {TermsReference} is taken; the next one is tried.");

    [Fact]
    public void An_import_changes_neither_terms_nor_settings()
    {
        var carried = Ledger().Entry(TermsEntry).LastAgreed!.Content.Carries;
        Begun().When(Whole(Id, new("D-2026-0014"), [OfTheDecision[0] with { Content = OfTheDecision[0].Content! with { Carries = carried } }]))
            .ThenRefused("An import changes neither settings nor terms.");
    }
}
