using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.UnitTests.Deciding;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.Scenario;
using static ActionRegister.UnitTests.Deciding.TheEntry;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Amendments;

public sealed class M1BaseTests
{
    private static readonly Content _after = Decision("Dispersal is reviewed every month.");
    private static readonly Content _other = Decision("Dispersal is reviewed every year.");

    [Fact]
    public void The_second_of_two_amendments_to_the_same_text_is_stale()
    {
        var ledger = Agreed().Ledger;
        var first = Amended(ledger, Id, _after).Ready();
        var second = Amended(ledger, Id, _other).Ready();
        first.Adopt();

        Given(ledger).By(Secretariat).When(new AdoptAmendment(Id, 2, second.Hash))
            .ThenUnmet("M1", "[Arrangements] 8", "It is stale: the entry was amended since. Revise it on the present text, or withdraw it.");
    }

    [Fact]
    public void The_adoption_says_which_amendments_it_makes_stale()
    {
        var ledger = Agreed().Ledger;
        var first = Amended(ledger, Id, _after).Ready();
        Amended(ledger, Id, _other);

        Given(ledger).At(first.At).By(Secretariat).When(new AdoptAmendment(Id, 1, first.Hash)).Then(facts =>
            facts.Single().Event.ShouldBeOfType<AmendmentAdopted>().Stale.ShouldBe([2]));
    }

    [Fact]
    public void A_stale_amendment_put_on_the_present_text_starts_anew_though_its_own_text_is_the_same()
    {
        var ledger = Agreed().Ledger;
        var first = Amended(ledger, Id, _after).Ready();
        var second = Amended(ledger, Id, _other).Ready();
        first.Adopt();
        second.Do(new ReviseAmendment(Id, 2, _other.Hash, _after.Hash, _other, [], []), Holder(London));

        var refused = Given(ledger).By(Secretariat).When(new AdoptAmendment(Id, 2, _other.Hash));
        refused.ThenRefused("M2: No consultation on this change has been opened.");
        refused.ThenRefused("M4: The central co-chair has not consented to this text.");
        refused.ThenRefused("M5: ");

        Given(second.Ready().Ledger).By(Secretariat).When(new AdoptAmendment(Id, 2, _other.Hash)).ThenAccepted();
    }

    [Fact]
    public void An_amendment_of_an_entry_that_was_superseded_is_refused()
    {
        var ready = Amended(Agreed().Ledger, Id, _after).Ready()
            .Record(new EntrySuperseded(Numbered(40), new("D-2026-0040"), new DateOnly(2026, 9, 20)));

        Given(ready.Ledger).By(Secretariat).When(new AdoptAmendment(Id, 1, _after.Hash))
            .ThenUnmet("M1", "[Arrangements] 8", "D-2026-0014 is superseded; only an agreed entry can be amended.");
    }

    [Fact]
    public void An_amendment_that_was_withdrawn_is_not_adopted()
    {
        var ready = Amended(Agreed().Ledger, Id, _after).Ready()
            .Do(new WithdrawAmendment(Id, 1, _after.Hash, PrivateText.Of("No longer.")), Holder(London));

        Given(ready.Ledger).By(Secretariat).When(new AdoptAmendment(Id, 1, _after.Hash))
            .ThenUnmet("M1", "[Arrangements] 8", "D-2026-0014 amendment 1 is withdrawn.");
    }

    [Fact]
    public void An_entry_that_is_not_in_force_yet_is_amended_on_its_last_agreed_text()
    {
        var later = Quarterly with { EffectiveFrom = new DateOnly(2027, 1, 1) };
        var amended = Amended(Agreed(later).Ledger, Id, _after).Ready();

        Given(amended.Ledger).By(Secretariat).When(new AdoptAmendment(Id, 1, _after.Hash)).Then(facts =>
            facts.Single().Event.ShouldBeOfType<AmendmentAdopted>().Before.ShouldBe(later.Hash));
    }
}
