using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.Scenario;
using static ActionRegister.UnitTests.Deciding.TheEntry;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Amendments;

public sealed class WithdrawAmendmentTests
{
    private static readonly Content _after = Decision("Dispersal is reviewed every month.");
    private static readonly WithdrawAmendment _withdraw = new(Id, 1, _after.Hash, PrivateText.Of("No longer wanted."));

    [Fact]
    public void The_sponsor_takes_it_back_and_the_entry_stays_as_it_was() =>
        Given(Amended(Agreed().Ledger, Id, _after).Ready().Ledger).By(Holder(London)).When(_withdraw)
            .Then(new AmendmentWithdrawn(1, _after.Hash, PrivateText.Of("No longer wanted.")))
            .Ledger.Entry(Id).LastAgreed!.Content.ShouldBe(Quarterly);

    [Fact]
    public void Taking_back_twice_records_it_once() =>
        Given(Amended(Agreed().Ledger, Id, _after).Ledger).By(Holder(London)).When(_withdraw).When(_withdraw).ThenAlreadySo();

    [Fact]
    public void Nobody_else_takes_it_back() =>
        Given(Amended(Agreed().Ledger, Id, _after).Ledger).By(CentralCoChair).When(_withdraw).ThenNotPermitted("London only");

    [Fact]
    public void An_adopted_amendment_is_not_taken_back() =>
        Given(Amended(Agreed().Ledger, Id, _after).Ready().Adopt().Ledger).By(Holder(London)).When(_withdraw)
            .ThenRefused("D-2026-0014 amendment 1 is adopted; nothing more can be recorded on it.", cite: "[Arrangements] 8");
}
