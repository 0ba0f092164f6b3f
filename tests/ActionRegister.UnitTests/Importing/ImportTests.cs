using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Importing;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.TermsOfReference;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.TheGroup;
using static ActionRegister.UnitTests.Importing.Imports;

namespace ActionRegister.UnitTests.Importing;

public sealed class ImportTests
{
    [Fact]
    public void It_begins_with_what_it_will_bring() =>
        Deciding.Scenario.Given(Ledger()).ByOperator().When(Start).Then(new ImportStarted("minutes.csv", 5, 2, Hash, 1)).When(Start).ThenAlreadySo();

    [Fact]
    public void Its_id_follows_from_its_rows() => Deciding.Scenario.Given(Ledger()).ByOperator()
        .When(Start with { Id = ImportId.Of(new("another"), 1) }).ThenRefused("The id of an import follows from the fingerprint of its rows");

    [Fact]
    public void It_is_complete_only_with_every_row() => Begun().When(TheDecision).When(Complete with { Rows = 2, Entries = 1, Hash = HashOf(OfTheDecision) })
        .ThenRefused("announced 5 rows on 2 entries")
        .When(TheAction).When(Complete).Then(new ImportCompleted(5, 2, Hash)).When(Complete).ThenAlreadySo();

    [Fact]
    public void Both_co_chairs_confirm_it_each_personally()
    {
        var scenario = Completed().By(CentralCoChair).When(Confirm).Then(new ImportConfirmed(Side.Central, CentralCoChair, Hash, Both: false));
        scenario.When(Confirm).ThenAlreadySo();
        scenario.By(LocalCoChair).When(Confirm).Then(new ImportConfirmed(Side.Local, LocalCoChair, Hash, Both: true));
        scenario.When(Confirm).ThenAlreadySo();
    }

    [Fact]
    public void Nobody_else_confirms_it()
    {
        Completed().By(Holder(Wales)).When(Confirm).ThenNotPermitted("both co-chairs, each personally");
        Completed().ByOperator().When(Confirm).ThenNotPermitted("both co-chairs, each personally");
    }

    [Fact]
    public void A_co_chair_confirms_what_they_saw() => Completed().By(CentralCoChair).When(Confirm with { Seen = new("another") })
        .ThenRefused("You saw the rows another, and this import has", cite: "Focus 5");

    [Fact]
    public void It_cannot_be_confirmed_before_it_is_complete_or_after_it_was_withdrawn()
    {
        Begun().By(CentralCoChair).When(Confirm).ThenRefused("is not complete");
        Completed().By(CentralCoChair).When(Withdraw).When(Confirm).ThenRefused("was withdrawn");
    }

    [Fact]
    public void A_confirmation_counts_while_whoever_gave_it_holds_the_office()
    {
        var letter = Letter("home-office");
        var scenario = Completed().By(CentralCoChair).When(Confirm)
            .By(Secretariat).When(new AppointCoChair(Side.Central, Newcomer, new(2026, 1, 5), letter)).ThenAccepted()
            .By(LocalCoChair).When(new ConfirmCoChair(Side.Central, Newcomer)).ThenAccepted()
            .When(Confirm).Then(new ImportConfirmed(Side.Local, LocalCoChair, Hash, Both: false));

        scenario.By(Newcomer).When(Confirm).Then(new ImportConfirmed(Side.Central, Newcomer, Hash, Both: true));
    }

    [Fact]
    public void It_is_withdrawn_whole_before_both_have_confirmed_it()
    {
        Begun().ByOperator().When(Withdraw).Then(new ImportWithdrawn(Withdraw.Reasons)).When(Withdraw).ThenAlreadySo();
        Completed().By(CentralCoChair).When(Confirm).By(LocalCoChair).When(Withdraw).ThenAccepted();
        Completed().By(Secretariat).When(Withdraw).ThenNotPermitted("a co-chair; the operator");
        Confirmed().ByOperator().When(Withdraw).ThenRefused("Both co-chairs have confirmed the import", cite: "[Arrangements] 8");
    }

    [Fact]
    public void The_same_rows_come_again_only_after_a_withdrawal()
    {
        var again = Start with { Id = ImportId.Of(Hash, 2), Attempt = 2 };
        Completed().ByOperator().When(again).ThenRefused("only after their import before was withdrawn");
        Completed().ByOperator().When(Withdraw).When(again).ThenAccepted();
    }

    [Fact]
    public void The_fingerprint_of_an_import_is_of_every_row_in_any_order()
    {
        HashOf(OfTheAction, OfTheDecision).ShouldBe(Hash);
        HashOf(OfTheDecision).ShouldNotBe(Hash);
        HashOf((IReadOnlyList<ImportRow>)[OfTheDecision[0] with { Source = "another" }, OfTheDecision[1]], OfTheAction).ShouldNotBe(Hash);
        OfTheAction[1].Fingerprint(2).ShouldBe((OfTheAction[1] with { Note = "Other words." }).Fingerprint(2), "what can be erased cannot be guessed from a hash");
        OfTheDecision[0].Fingerprint(1).ShouldNotBe(OfTheDecision[0].Fingerprint(2));
    }
}
