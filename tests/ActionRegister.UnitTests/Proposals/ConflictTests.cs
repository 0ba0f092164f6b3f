using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.UnitTests.Deciding;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.Scenario;
using static ActionRegister.UnitTests.Deciding.TheEntry;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Proposals;

public sealed class ConflictTests
{
    private static readonly EntryId _proposal = Numbered(20);
    private static readonly Content _monthly = Decision("Dispersal is reviewed every month.");
    private static readonly ClaimConflict _claim = new(_proposal, Id, PrivateText.Of("It changes how often."));
    private static readonly WithdrawConflict _withdraw = new(_proposal, 1);
    private static readonly SettleConflict _settle = new(_proposal, 1, PrivateText.Of("It adds and does not change."));
    private static readonly RecordJointAgreement _agree = new(_proposal, _monthly.Hash);

    [Fact]
    public void Any_member_or_co_chair_claims_until_agreement_and_it_blocks()
    {
        var ready = Ready();

        Given(ready.Ledger).By(Holder(London)).When(_claim)
            .Then(new ConflictClaimed(1, Id, Party.Of(London), PrivateText.Of("It changes how often.")))
            .By(Secretariat).When(_agree).ThenUnmet("J4", "Focus 5", "Claim of conflict 1 is open");
        Given(ready.Ledger).By(CentralCoChair).When(_claim).ThenAccepted();
        Given(ready.Ledger).By(Secretariat).When(_claim).ThenNotPermitted("claim a conflict");
    }

    [Fact]
    public void Claiming_twice_records_it_once_and_each_has_a_claim_of_their_own() =>
        Given(Ready().Ledger).By(Holder(London)).When(_claim).When(_claim).ThenAlreadySo()
            .By(Holder(Wales)).When(_claim).Then(new ConflictClaimed(2, Id, Party.Of(Wales), PrivateText.Of("It changes how often.")));

    [Fact]
    public void It_is_with_an_entry_that_is_agreed() =>
        Given(Proposed().Ledger).By(Holder(London)).When(new ClaimConflict(Id, Numbered(77), PrivateText.Of("Why.")))
            .ThenRefused("A conflict is claimed with an entry that is agreed.", cite: "[Arrangements] 8");

    [Fact]
    public void Whoever_claimed_takes_it_back_and_nobody_else() =>
        Given(Claimed().Ledger).By(Holder(Wales)).When(_withdraw).ThenNotPermitted("only they take it back")
            .By(Holder(London)).When(_withdraw).Then(new ConflictWithdrawn(1)).When(_withdraw).ThenAlreadySo()
            .By(Secretariat).When(_agree).ThenAccepted();

    [Fact]
    public void A_claim_that_there_is_none_of_is_not_taken_back_nor_settled() =>
        Given(Ready().Ledger).By(Holder(London)).When(_withdraw).ThenRefused("There is no claim of conflict 1", RefusalKind.Unknown)
            .By(CentralCoChair).When(_settle).ThenRefused("There is no claim of conflict 1", RefusalKind.Unknown);

    [Fact]
    public void Both_co_chairs_settle_it_each_personally() =>
        Given(Claimed().Ledger)
            .By(CentralCoChair).When(_settle).Then(new ConflictSettled(1, Side.Central, CentralCoChair, PrivateText.Of("It adds and does not change.")))
            .When(_settle).ThenAlreadySo()
            .By(Secretariat).When(_agree).ThenUnmet("J4", "Focus 5", "Claim of conflict 1 is open")
            .By(LocalCoChair).When(_settle).ThenAccepted()
            .By(Secretariat).When(_agree).ThenAccepted();

    [Fact]
    public void Nobody_else_settles_it_nor_a_co_chair_not_confirmed_nor_one_person_for_both()
    {
        Given(Claimed().Ledger).By(Holder(London)).When(_settle).ThenNotPermitted();
        Given(Claimed().Record(StreamName.Group, Decisions.J7BothSidesTests.Appointed(Newcomer)).Ledger)
            .By(Newcomer).When(_settle).ThenNotPermitted("not been confirmed");
        Given(Claimed().Do(_settle, LocalCoChair).Record(
                StreamName.Group, Decisions.J7BothSidesTests.Appointed(LocalCoChair), Decisions.J7BothSidesTests.Confirmed(LocalCoChair)).Ledger)
            .By(LocalCoChair, CoChair(Side.Central)).When(_settle).ThenRefused("two people have to");
    }

    [Fact]
    public void Adding_the_link_settles_it_and_the_text_starts_anew()
    {
        var linked = Decision("Dispersal is reviewed every month.", ReferenceOf(Id));
        var revised = Claimed().Do(new ReviseProposal(_proposal, _monthly.Hash, linked, [], false, [Id]), Holder(Wales)).Ready();

        Given(revised.Ledger).By(Secretariat).When(new RecordJointAgreement(_proposal, linked.Hash)).ThenAccepted()
            .Ledger.Entry(Id).Status.ShouldBe(EntryStatus.Superseded);
    }

    [Fact]
    public void After_agreement_a_change_is_an_amendment_and_no_longer_a_claim() =>
        Given(Ready().Agree().Ledger).By(Holder(London)).When(_claim).ThenRefused("D-2026-0020 is agreed.");

    private static Course Ready() => Proposed(Agreed().Ledger, _proposal, _monthly, "2026-07-01").Ready();

    private static Course Claimed() => Ready().Do(_claim, Holder(London));
}
