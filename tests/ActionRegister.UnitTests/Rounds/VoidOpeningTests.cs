using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.UnitTests.Deciding;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.Scenario;
using static ActionRegister.UnitTests.Deciding.TheEntry;
using static ActionRegister.UnitTests.Deciding.TheGroup;
using static ActionRegister.UnitTests.Decisions.J8NothingFellAwayTests;

namespace ActionRegister.UnitTests.Rounds;

public sealed class VoidOpeningTests
{
    private static readonly VoidOpening _void = new(Id, null, Because: 77);

    [Fact]
    public void A_changed_length_voids_the_notice_the_round_and_what_was_given_and_the_event_lists_whose() =>
        Given(Asked().Record(StreamName.Group, Chosen(SettingName.EarlyNotice, "14", "21")).Ledger).ByRegister().When(_void).Then(
            new OpeningVoided(null, Quarterly.Hash, Notice: true, Round: 1, [Party.CoChair(Side.Central), Party.CoChair(Side.Local), Party.Of(Wales)], 77))
            .When(_void).ThenAlreadySo()
            .By(Secretariat).When(new RecordJointAgreement(Id, Quarterly.Hash)).ThenRefused("J3: No early notice of this text has been given. J5: ");

    [Fact]
    public void A_changed_rule_voids_the_round_with_its_consents_and_leaves_the_notice() =>
        Given(Asked().Record(StreamName.Group, Chosen(SettingName.GroupConsent, "every-seat", "no-objection-after-window")).Ledger)
            .ByRegister().When(_void).Then(facts => facts.Single().Event.ShouldBeOfType<OpeningVoided>().Notice.ShouldBeFalse())
            .By(Secretariat).When(new OpenRound(Id, null, Quarterly.Hash, new DateOnly(2026, 6, 30))).ThenAccepted()
            .When(new RecordJointAgreement(Id, Quarterly.Hash)).ThenRefused("J7: The central co-chair has not consented to this text.");

    [Fact]
    public void A_notice_shortened_by_the_setting_for_revisions_is_void_when_that_setting_changes()
    {
        var later = Decision("Dispersal is reviewed every month.");
        var noticed = Proposed().Record(StreamName.Group, Chosen(SettingName.NoticeAfterRevision, "full", "3")).Notice()
            .Do(new MakeComment(Id, null, Quarterly.Hash, null, PrivateText.Of("Monthly?")), Holder(London))
            .Do(new ReviseProposal(Id, Quarterly.Hash, later, [1], true, []), Holder(Wales)).Notice();
        Given(noticed.Ledger).ByRegister().When(_void).ThenAlreadySo();

        Given(noticed.Record(StreamName.Group, Chosen(SettingName.NoticeAfterRevision, "3", "5")).Ledger).ByRegister().When(_void).Then(
            new OpeningVoided(null, later.Hash, Notice: true, Round: null, [], 77));
    }

    [Fact]
    public void A_setting_that_has_nothing_to_do_with_it_voids_nothing() =>
        Given(Asked().Record(StreamName.Group, Chosen(SettingName.Lapse, "180", "90")).Ledger).ByRegister().When(_void).ThenAlreadySo();

    [Fact]
    public void What_has_ended_is_not_voided() =>
        Given(Agreed().Record(StreamName.Group, Chosen(SettingName.EarlyNotice, "14", "21")).Ledger).ByRegister().When(_void).ThenAlreadySo();

    [Fact]
    public void Nobody_but_the_register_does_it() =>
        Given(Asked().Ledger).By(Secretariat).When(_void).ThenNotPermitted("record what only follows from the rules");

    private static Course Asked() => Proposed().Notice().Wait().Ask().Seat(Wales, Position.Consent).CoChairs();
}
