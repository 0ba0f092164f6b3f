using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Proposals;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.Scenario;
using static ActionRegister.UnitTests.Deciding.TheEntry;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Contents;

public sealed class ReferenceTests
{
    [Theory]
    [InlineData(EntryKind.Decision, 2026, 14, "D-2026-0014")]
    [InlineData(EntryKind.Action, 2026, 31, "A-2026-0031")]
    [InlineData(EntryKind.Decision, 2026, 12345, "D-2026-12345")]
    public void A_reference_is_a_letter_a_year_and_four_digits_or_more(EntryKind kind, int year, int number, string reference) =>
        Reference.Of(kind, year, number).Value.ShouldBe(reference);

    [Fact]
    public void A_withdrawn_proposal_keeps_its_number() =>
        Given(Proposed().Do(new WithdrawProposal(Id, Quarterly.Hash, PrivateText.Of("No.")), Holder(Wales)).Ledger)
            .By(Holder(London)).When(new ProposeDecision(Numbered(15), ReferenceOf(Id), null, Quarterly, [], []))
            .ThenRefused("The number D-2026-0014 is taken");
}
