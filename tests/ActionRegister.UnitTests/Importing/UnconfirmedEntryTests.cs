using ActionRegister.Domain.Actions;
using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Proposals;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.TheGroup;
using static ActionRegister.UnitTests.Importing.Imports;

namespace ActionRegister.UnitTests.Importing;

public sealed class UnconfirmedEntryTests
{
    private const string Unconfirmed = "imported and not confirmed yet by both co-chairs";

    private static readonly Content _stands = OfTheDecision[1].Content!;
    private static readonly Content _after = _stands with { Text = "Dispersal is reviewed each week." };
    private static readonly ProposeAmendment _amend = new(D1, AmendmentKind.Amend, null, _stands.Hash, _after, [], null);

    [Fact]
    public void Until_it_is_confirmed_nothing_is_recorded_on_it()
    {
        var scenario = Completed().By(CentralCoChair).When(Confirm).By(Holder(Wales));
        scenario.When(_amend).ThenRefused($"D-2026-0014 is {Unconfirmed}", cite: "[Arrangements] 8");
        scenario.When(new ReviewOutcome(D1, PrivateText.Of("Good."))).ThenRefused(Unconfirmed);
        scenario.By(Secretariat).When(new CorrectRecord(D1, 0, PrivateText.Of("Wrong."))).ThenRefused(Unconfirmed);
        scenario.By(Holder(Wales)).When(new ReportProgress(A1, null, PrivateText.Of("Half."))).ThenRefused(Unconfirmed);
        scenario.When(new DisputeCompletion(A1, 1, PrivateText.Of("No."))).ThenRefused(Unconfirmed);
        scenario.When(new RecordJointAgreement(D1, _stands.Hash)).ThenRefused(Unconfirmed);
    }

    [Fact]
    public void Until_it_is_confirmed_nothing_relies_on_it()
    {
        var scenario = Completed().By(Holder(Wales));
        var text = Text("New.") with { EffectiveFrom = null };
        scenario.When(new ProposeDecision(Id.Entry("new"), new("D-2026-0050"), null, text with { Supersedes = [new("D-2026-0014")] }, [D1], []))
            .ThenRefused("D-2026-0014 is not agreed, so it cannot be superseded.");
        scenario.When(new ProposeAction(Id.Entry("new"), new("A-2026-0050"), null, D1, Task("New.") with { EffectiveFrom = null }, [], []))
            .ThenRefused($"D-2026-0014 is {Unconfirmed}; an action carries out a decision that stands.");
        scenario.When(new ProposeDecision(Id.Entry("other"), new("D-2026-0051"), null, text, [], [])).ThenAccepted()
            .When(new ClaimConflict(Id.Entry("other"), D1, PrivateText.Of("It changes it.")))
            .ThenRefused("A conflict is claimed with an entry that is agreed.");
    }

    [Fact]
    public void What_was_withdrawn_is_withdrawn() => Completed().ByOperator().When(Withdraw).By(Holder(Wales)).When(_amend)
        .ThenRefused("D-2026-0014 is withdrawn; only an agreed entry can be amended.", cite: "[Arrangements] 8");

    // Case B35.
    [Fact]
    public void Once_confirmed_it_is_locked_like_any_other()
    {
        var scenario = Confirmed().By(Holder(Wales)).When(_amend).ThenAccepted();
        scenario.When(new AdoptAmendment(D1, 1, _after.Hash)).ThenNotPermitted();
        scenario.By(Secretariat).When(new AdoptAmendment(D1, 1, _after.Hash)).ThenRefused("M2", cite: "[Arrangements] 8");
        scenario.ThenRefused("M4: ").ThenRefused("M5: ");
        scenario.Ledger.Entry(D1).Imported.ShouldBeTrue();
        scenario.Ledger.Entry(D1).Amendments[1].Number.ShouldBe(1, "what was amended before the register has no number here");
    }
}
