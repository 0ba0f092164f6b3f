using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Proposals;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.Scenario;
using static ActionRegister.UnitTests.Deciding.TheEntry;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Proposals;

public sealed class WithdrawProposalTests
{
    private static readonly WithdrawProposal _withdraw = new(Id, Quarterly.Hash, PrivateText.Of("No longer wanted."));

    [Fact]
    public void The_sponsor_takes_it_back() =>
        Given(Proposed().Ledger).By(Holder(Wales)).When(_withdraw)
            .Then(new ProposalWithdrawn(Quarterly.Hash, PrivateText.Of("No longer wanted.")))
            .Ledger.Entry(Id).Status.ShouldBe(EntryStatus.Withdrawn);

    [Fact]
    public void Taking_it_back_twice_records_it_once() =>
        Given(Proposed().Ledger).By(Holder(Wales)).When(_withdraw).When(_withdraw).ThenAlreadySo();

    [Fact]
    public void Nobody_else_takes_it_back() =>
        Given(Proposed().Ledger).By(CentralCoChair).When(_withdraw).ThenNotPermitted("Wales only");

    [Fact]
    public void What_is_agreed_is_not_taken_back() =>
        Given(Agreed().Ledger).By(Holder(Wales)).When(_withdraw).ThenRefused("D-2026-0014 is agreed.", cite: "[Arrangements] 8");

    [Fact]
    public void Whoever_saw_another_text_is_told_so() =>
        Given(Proposed().Ledger).By(Holder(Wales)).When(_withdraw with { Seen = Decision("Monthly.").Hash })
            .ThenRefused("The text has changed", RefusalKind.ContentChanged);

    [Fact]
    public void Nothing_more_is_recorded_on_it() =>
        Given(Proposed().Do(_withdraw, Holder(Wales)).Ledger).By(Secretariat).When(new GiveEarlyNotice(Id, Quarterly.Hash, null, []))
            .ThenRefused("D-2026-0014 was withdrawn; nothing more can be recorded on it.", cite: "Focus 5");
}
