using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.UnitTests.Deciding;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.Scenario;
using static ActionRegister.UnitTests.Deciding.TheEntry;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Rounds;

public sealed class ConsentTests
{
    private static readonly GiveConsent _give = new(Id, null, Quarterly.Hash, PrivateText.Of("Gladly."), null);
    private static readonly RefuseConsent _refuse = new(Id, null, Quarterly.Hash, PrivateText.Of("Not yet."));
    private static readonly WithdrawConsent _withdraw = new(Id, null, Quarterly.Hash, PrivateText.Of("I was wrong."));

    [Fact]
    public void A_consent_binds_the_statement_of_exactly_this_text() =>
        Given(Proposed().Notice().Ledger).At("2026-06-16").By(CentralCoChair).When(_give).Then(new CoChairConsentGiven(
            null, Side.Central, CentralCoChair, Quarterly.Hash,
            new Statement(Ledger().Group.Origin, Id, null, StatementAct.Agree, null, Quarterly.Hash).Hash,
            Proof: null, InterestDeclared: false, PrivateText.Of("Gladly."), null));

    [Fact]
    public void The_statement_of_an_amendment_names_the_amendment_the_act_and_the_texts_before_and_after()
    {
        var after = Decision("Dispersal is reviewed every month.");
        var amended = Amended(Agreed().Ledger, Id, after).Notice().Wait();

        Given(amended.Ledger).At(amended.At).By(LocalCoChair).When(_give with { Amendment = 1, Seen = after.Hash }).Then(facts =>
            facts.Single().Event.ShouldBeOfType<CoChairConsentGiven>().Statement.ShouldBe(
                new Statement(Ledger().Group.Origin, Id, 1, StatementAct.Amend, Quarterly.Hash, after.Hash).Hash));
    }

    [Fact]
    public void Giving_and_taking_back_twice_records_each_once() =>
        Given(Proposed().Notice().Ledger).At("2026-06-16").By(CentralCoChair).When(_give).When(_give).ThenAlreadySo()
            .When(_withdraw).Then(new ConsentWithdrawn(null, Side.Central, CentralCoChair, Quarterly.Hash, PrivateText.Of("I was wrong.")))
            .When(_withdraw).ThenAlreadySo();

    [Fact]
    public void A_refusal_takes_the_place_of_a_consent_and_a_consent_of_a_refusal() =>
        Given(Proposed().Notice().Ledger).At("2026-06-16").By(CentralCoChair).When(_give).When(_refuse)
            .Then(new CoChairConsentRefused(null, Side.Central, CentralCoChair, Quarterly.Hash, PrivateText.Of("Not yet.")))
            .When(_give).ThenAccepted();

    [Theory]
    [InlineData(3)] // the secretariat
    [InlineData(4)] // the auditor
    [InlineData(5)] // an assistant
    [InlineData(6)] // somebody who holds nothing
    [InlineData(11)] // a member
    public void Nobody_but_a_co_chair_consents_refuses_or_takes_back(int person)
    {
        foreach (var command in new ICommand[] { _give, _refuse, _withdraw })
            Given(Proposed().Notice().Ledger).At("2026-06-16").By(Person(person)).When(command).ThenRefused("", RefusalKind.NotPermitted, "Focus 5");
    }

    [Fact]
    public void The_assistant_of_a_co_chair_does_not_consent_for_the_co_chair() =>
        Given(Proposed().Notice().Record(StreamName.Group, new AssistantNamed(Party.CoChair(Side.Central), Newcomer)).Ledger)
            .At("2026-06-16").By(Newcomer).When(_give).ThenNotPermitted();

    [Fact]
    public void The_operator_does_not() => Given(Proposed().Notice().Ledger).At("2026-06-16").ByOperator().When(_give).ThenNotPermitted();

    [Fact]
    public void One_co_chair_does_not_consent_in_the_other_office() =>
        Given(Proposed().Notice().Ledger).At("2026-06-16").By(CentralCoChair, CoChair(Side.Local)).When(_give)
            .ThenNotPermitted("You do not act as the local co-chair now.");

    [Fact]
    public void A_new_co_chair_consents_once_confirmed()
    {
        var appointed = Proposed().Notice().Record(StreamName.Group, Decisions.J7BothSidesTests.Appointed(Newcomer));

        Given(appointed.Ledger).At("2026-06-16").By(Newcomer).When(_give).ThenNotPermitted("You have not been confirmed as co-chair yet")
            .By(CentralCoChair).When(_give).ThenNotPermitted("you may not give, refuse or withdraw a co-chair's consent");
        Given(appointed.Record(StreamName.Group, Decisions.J7BothSidesTests.Confirmed(Newcomer)).Ledger)
            .At("2026-06-16").By(Newcomer).When(_give).ThenAccepted();
    }

    [Fact]
    public void Whoever_changed_sides_does_not_count_for_both_and_may_consent_in_the_new_office_once_the_old_one_is_taken()
    {
        var moved = Proposed().Notice().On("2026-06-16").Consents(Side.Central).Record(
            StreamName.Group,
            Decisions.J7BothSidesTests.Appointed(Newcomer), Decisions.J7BothSidesTests.Confirmed(Newcomer),
            Decisions.J7BothSidesTests.Appointed(CentralCoChair) with { Side = Side.Local },
            Decisions.J7BothSidesTests.Confirmed(CentralCoChair) with { Side = Side.Local })
            .Ask().Seats();

        Given(moved.Consents(Side.Local).Ledger).By(Secretariat).When(new RecordJointAgreement(Id, Quarterly.Hash))
            .ThenUnmet("J7", "Focus 5", "The central co-chair who consented has left office since");
        Given(moved.Consents(Side.Central).Ledger).By(Secretariat).When(new RecordJointAgreement(Id, Quarterly.Hash)).ThenAccepted();
    }

    [Fact]
    public void Whoever_saw_another_text_is_told_so()
    {
        foreach (var command in new ICommand[] { _give with { Seen = new("ab") }, _refuse with { Seen = new("ab") }, _withdraw with { Seen = new("ab") } })
            Given(Proposed().Notice().Ledger).At("2026-06-16").By(CentralCoChair).When(command).ThenRefused("The text has changed", RefusalKind.ContentChanged);
    }

    [Fact]
    public void After_agreement_nothing_changes() =>
        Given(Agreed().Ledger).By(CentralCoChair).When(_withdraw).ThenRefused("D-2026-0014 is agreed.", cite: "[Arrangements] 8");
}
