using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.UnitTests.Deciding;
using Xunit;
using static ActionRegister.UnitTests.Deciding.Scenario;
using static ActionRegister.UnitTests.Deciding.TheEntry;
using static ActionRegister.UnitTests.Deciding.TheGroup;
using static ActionRegister.UnitTests.Decisions.J8NothingFellAwayTests;

namespace ActionRegister.UnitTests.Amendments;

public sealed class M6NothingFellAwayTests
{
    private static readonly Content _after = Decision("Dispersal is reviewed every month.");
    private static readonly AdoptAmendment _adopt = new(Id, 1, _after.Hash);

    [Fact]
    public void A_consultation_opened_for_another_length_than_the_one_in_force_is_void() =>
        Given(Ready(SettingName.Consultation, "14", "21").Ledger).By(Secretariat).When(_adopt)
            .ThenUnmet("M6", "[Arrangements] 8", "It was opened for 14 clear days, and the rules have asked for 21 clear days since.");

    [Fact]
    public void A_round_opened_by_another_rule_than_the_one_in_force_is_void() =>
        Given(Ready(SettingName.GroupConsent, "every-seat", "no-objection-after-window").Ledger).By(Secretariat).When(_adopt)
            .ThenUnmet("M6", "[Arrangements] 8", "The rule for the group's consent has changed since the round was opened");

    [Fact]
    public void The_length_of_early_notice_is_nothing_to_an_amendment() =>
        Given(Ready(SettingName.EarlyNotice, "14", "21").Ledger).By(Secretariat).When(_adopt).ThenAccepted();

    [Fact]
    public void What_was_opened_under_terms_without_the_lock_stands_when_the_length_is_the_same_under_it()
    {
        var course = Amended(Agreed().Ledger, Id, _after).Ready();
        course.Record(StreamName.Group, new TermsOfReferenceAdopted(Numbered(91), new("D-2026-0091"), 2, ReadyMadeTerms.AascEra));

        Given(course.Ledger).By(Secretariat).When(_adopt).ThenAccepted();
    }

    private static Course Ready(SettingName name, string from, string to) =>
        Amended(Agreed().Ledger, Id, _after).Ready().Record(StreamName.Group, Chosen(name, from, to));
}
