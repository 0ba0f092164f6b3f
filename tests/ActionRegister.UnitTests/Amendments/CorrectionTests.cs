using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Rounds;
using ActionRegister.UnitTests.Deciding;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.Scenario;
using static ActionRegister.UnitTests.Deciding.TheEntry;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Amendments;

public sealed class CorrectionTests
{
    private static readonly Content _wrong = Quarterly with { EffectiveFrom = new DateOnly(2026, 7, 1), Text = "Dispersal is reviewd every quarter." };

    [Fact]
    public void A_correction_takes_effect_from_the_day_of_the_text_that_it_corrects()
    {
        var correction = Correction();

        Given(correction.Ready().Ledger).By(Secretariat).When(new AdoptAmendment(Id, 1, correction.Hash)).Then(facts =>
        {
            var adopted = facts.Single().Event.ShouldBeOfType<AmendmentAdopted>();
            adopted.Kind.ShouldBe(AmendmentKind.Correct);
            adopted.EffectiveFrom.ShouldBe(new DateOnly(2026, 7, 1));
        });
    }

    [Fact]
    public void A_spelling_mistake_needs_the_same_consultation_and_the_same_consents() =>
        Given(Correction().Ledger).By(Secretariat).When(new AdoptAmendment(Id, 1, Quarterly.Hash)).ThenRefused(
            "M2: No consultation on this change has been opened. M4: The central co-chair has not consented to this text. "
            + "The local co-chair has not consented to this text. M5: The group has not been asked about this text.",
            cite: "[Arrangements] 8");

    [Fact]
    public void A_correction_is_a_statement_of_its_own() =>
        Correction().Ready().Ledger.Log.Select(r => r.Event).OfType<CoChairConsentGiven>().Last().Statement.ShouldBe(new Statement(
            TheGroup.Ledger().Group.Origin, Id, 1, StatementAct.Correct, _wrong.Hash, Quarterly.Hash).Hash);

    private static Course Correction()
    {
        var ledger = Agreed(_wrong).Ledger;
        var source = new CorrectionSource(ledger.Entry(Id).LastAgreed!.Position, "The paper of 1 June has \"reviewed\".");
        return Amended(ledger, Id, Quarterly, AmendmentKind.Correct, source: source);
    }
}
