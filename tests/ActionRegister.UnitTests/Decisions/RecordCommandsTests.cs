using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.TermsOfReference;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.Scenario;
using static ActionRegister.UnitTests.Deciding.TheEntry;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Decisions;

public sealed class RecordCommandsTests
{
    private static readonly ReviewOutcome _review = new(Id, PrivateText.Of("Two hotels closed."));
    private static readonly ConfirmCorrection _confirm = new(Id, 1);

    [Fact]
    public void What_came_of_an_agreed_entry_is_looked_back_at_and_its_content_stays() =>
        Given(Agreed().Ledger).By(Holder(Wales)).When(_review).Then(new OutcomeReviewed(1, PrivateText.Of("Two hotels closed.")))
            .When(_review).Then(new OutcomeReviewed(2, PrivateText.Of("Two hotels closed.")))
            .Ledger.Entry(Id).LastAgreed!.Content.ShouldBe(Quarterly);

    [Fact]
    public void There_is_nothing_to_look_back_at_before_agreement()
    {
        Given(Proposed().Ledger).By(Holder(Wales)).When(_review).ThenRefused("is not agreed; there is no outcome to review", cite: "Focus 6");
        Given(Agreed().Ledger).By(Auditor).When(_review).ThenNotPermitted();
        Given(Ledger()).By(Holder(Wales)).When(_review).ThenRefused("There is no such entry.", RefusalKind.Unknown);
    }

    [Fact]
    public void A_record_that_is_not_content_is_put_right_beside_the_original_and_a_co_chair_confirms()
    {
        var agreed = Agreed();
        var correct = new CorrectRecord(Id, agreed.Ledger.Entry(Id).Recordings[3], PrivateText.Of("It was paper 2."));

        Given(agreed.Ledger).By(Secretariat).When(correct).Then(new RecordCorrected(1, correct.Of, PrivateText.Of("It was paper 2.")))
            .By(Holder(London)).When(_confirm).ThenNotPermitted()
            .By(CentralCoChair).When(_confirm).Then(new RecordCorrectionConfirmed(1, Side.Central)).When(_confirm).ThenAlreadySo()
            .When(_confirm with { Correction = 2 }).ThenRefused("There is no correction 2", RefusalKind.Unknown)
            .Ledger.Entry(Id).LastAgreed!.Content.ShouldBe(Quarterly);
    }

    [Fact]
    public void The_sponsor_puts_the_own_record_right_and_only_an_event_of_this_entry()
    {
        var agreed = Agreed();
        var correct = new CorrectRecord(Id, agreed.Ledger.Entry(Id).Recordings[3], PrivateText.Of("It was paper 2."));

        Given(agreed.Ledger).By(Holder(Wales)).When(correct).ThenAccepted();
        Given(agreed.Ledger).By(Holder(London)).When(correct).ThenNotPermitted("Wales only");
        Given(agreed.Ledger).By(Secretariat).When(correct with { Of = 1 }).ThenRefused("Event 1 is not one of D-2026-0014.", RefusalKind.Unknown);
    }
}
