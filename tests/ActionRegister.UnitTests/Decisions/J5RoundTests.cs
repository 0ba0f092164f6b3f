using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.UnitTests.Deciding;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.Scenario;
using static ActionRegister.UnitTests.Deciding.TheEntry;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Decisions;

public sealed class J5RoundTests
{
    [Fact]
    public void A_round_that_was_closed_is_not_enough()
    {
        var closed = Proposed().Ready().Do(new CloseRound(Id, null, Quarterly.Hash, PrivateText.Of("Asked too soon.")), Secretariat);

        Given(closed.Ledger)
            .By(Secretariat)
            .When(new RecordJointAgreement(Id, Quarterly.Hash))
            .ThenUnmet("J5", "Focus 5", "Round 1 has ended or was about an earlier text; a new round is needed.");
    }

    [Fact]
    public void Positions_in_a_closed_round_do_not_count_in_the_next()
    {
        var again = Proposed().Ready().Do(new CloseRound(Id, null, Quarterly.Hash, PrivateText.Of("Asked too soon.")), Secretariat).Ask();

        Given(again.Ledger)
            .By(Secretariat)
            .When(new RecordJointAgreement(Id, Quarterly.Hash))
            .ThenUnmet("J6", "Focus 5", "No seat of the central side has consented");
    }

    [Fact]
    public void A_round_about_a_text_put_back_to_what_it_was_is_over()
    {
        var other = Decision("Dispersal is reviewed every month.");
        var back = Proposed().Ready()
            .Do(new ReviseProposal(Id, Quarterly.Hash, other, [], false, []), Holder(Wales))
            .Do(new ReviseProposal(Id, other.Hash, Quarterly, [], false, []), Holder(Wales))
            .Notice().Wait();

        var refused = Given(back.Ledger).At(back.At).By(Secretariat).When(new RecordJointAgreement(Id, Quarterly.Hash));
        refused.ThenRefused("J5: Round 1 has ended or was about an earlier text; a new round is needed.");
        refused.ThenRefused("J7: The central co-chair has not consented to this text.");
    }

    [Fact]
    public void The_round_stores_what_it_was_opened_with()
    {
        var round = Proposed().Notice().Wait().Ask().Deliberation.OpenRound!;

        round.Electorate.ShouldBe(Seats, ignoreOrder: true);
        round.Rule.ShouldBe(GroupConsent.EverySeat);
        round.SideRule.ShouldBe(WhoAgreesForASide.CoChair);
        round.Hash.ShouldBe(Quarterly.Hash);
    }
}
