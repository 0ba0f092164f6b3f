using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Proposals;
using ActionRegister.UnitTests.Deciding;
using Xunit;
using static ActionRegister.UnitTests.Deciding.Scenario;
using static ActionRegister.UnitTests.Deciding.TheEntry;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Decisions;

public sealed class J1StandingTests
{
    [Fact]
    public void A_proposal_that_was_withdrawn_is_not_agreed()
    {
        var ready = Proposed().Ready().Do(new WithdrawProposal(Id, Quarterly.Hash, PrivateText.Of("No longer wanted.")), Holder(Wales));

        Given(ready.Ledger)
            .By(Secretariat)
            .When(new RecordJointAgreement(Id, Quarterly.Hash))
            .ThenUnmet("J1", "Focus 5", "D-2026-0014 is withdrawn.");
    }

    [Fact]
    public void A_proposal_that_lapsed_is_not_agreed()
    {
        var ready = Proposed().Ready().Record(new ProposalLapsed(180));

        Given(ready.Ledger)
            .By(Secretariat)
            .When(new RecordJointAgreement(Id, Quarterly.Hash))
            .ThenUnmet("J1", "Focus 5", "D-2026-0014 is lapsed.");
    }

    [Fact]
    public void A_proposal_that_is_agreed_is_not_agreed_again() =>
        Given(Agreed().Ledger)
            .By(Secretariat)
            .When(new RecordJointAgreement(Id, Quarterly.Hash))
            .ThenAlreadySo();

    [Fact]
    public void A_text_that_no_longer_stands_is_not_agreed()
    {
        var later = Decision("Dispersal is reviewed every month.");
        var revised = Proposed().Ready().Do(new ReviseProposal(Id, Quarterly.Hash, later, [], false, []), Holder(Wales));

        Given(revised.Ledger)
            .By(Secretariat)
            .When(new RecordJointAgreement(Id, Quarterly.Hash))
            .ThenRefused("The text has changed", RefusalKind.ContentChanged);
    }
}
