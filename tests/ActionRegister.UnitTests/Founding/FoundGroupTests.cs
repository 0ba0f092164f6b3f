using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.UnitTests.Deciding;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.TheGroup;
using static ActionRegister.UnitTests.Founding.Foundings;

namespace ActionRegister.UnitTests.Founding;

public sealed class FoundGroupTests
{
    [Fact]
    public void A_founding_is_one_append_of_group_people_terms_members_and_offices() =>
        Found(TheGroup.Founding).Then(facts =>
        {
            facts.Count.ShouldBe(1 + 21 + 3 + 14 + 2 + 1 + 1);
            facts[0].Event.ShouldBeOfType<GroupFounded>().Hash.ShouldBe(TheGroup.Founding.Hash);
            facts.Count(f => f.Event is PersonRecorded).ShouldBe(21);
            facts.Count(f => f.Event is MemberAppointed).ShouldBe(14);
            facts.Select(f => f.Event).OfType<CoChairAppointed>().Select(e => e.Person).ShouldBe([CentralCoChair, LocalCoChair]);
            facts.ShouldNotContain(f => f.Event is SettingChosen);
        });

    [Fact]
    public void The_terms_become_an_imported_decision_that_carries_them()
    {
        var ledger = Found(TheGroup.Founding).ThenAccepted().Ledger;

        var entry = ledger.Entry(TermsEntry);
        entry.Imported.ShouldBeTrue();
        entry.Status.ShouldBe(EntryStatus.Agreed);
        entry.Reference.ShouldBe(TermsReference);
        entry.LastAgreed!.EffectiveFrom.ShouldBe(new(2022, 10, 1));
        entry.LastAgreed.Content.Kind.ShouldBe(EntryKind.Decision);
        entry.LastAgreed.Content.Text.ShouldContain("Focus 5. National actions on joint priorities are agreed jointly.");
        entry.LastAgreed.Content.Carries!.Terms!.To.ShouldBe(ReadyMadeTerms.Arcseg2022);
        ledger.Group.TermsAdoptedBy.ShouldBe(TermsEntry);
        ledger.Group.Rules.Number.ShouldBe(1);
    }

    [Fact]
    public void Earlier_terms_are_superseded_by_later_ones_in_order_of_effect() =>
        Found(OnBothTerms).Then(facts =>
        {
            var ledger = new Ledger();
            ledger.Record(Founded, facts);
            ledger.Group.Rules.Number.ShouldBe(2);
            ledger.Group.Rules.Terms.Name.ShouldBe("arcseg-2022");
            ledger.Group.TermsAdoptedBy.ShouldBe(TermsEntry);
            ledger.Entry(Era.Entry).Status.ShouldBe(EntryStatus.Superseded);
            ledger.Entry(TermsEntry).LastAgreed!.Content.Supersedes.ShouldBe([Era.Reference]);
            facts.Select(f => f.Event).OfType<EntrySuperseded>().ShouldHaveSingleItem().EffectiveFrom.ShouldBe(new(2022, 10, 1));
            facts.Select(f => f.Event).OfType<EntryImported>().ShouldAllBe(e => e.Batch == "founding");
        });

    [Fact]
    public void Seats_and_bodies_are_those_of_the_last_terms() =>
        Found(OnBothTerms).Then(facts =>
        {
            var founded = facts[0].Event.ShouldBeOfType<GroupFounded>();
            founded.Seats.Count.ShouldBe(14);
            founded.Bodies.Select(b => b.Id.Value).ShouldContain("northern-ireland-partnership");
        });

    [Fact]
    public void Sign_ins_given_at_founding_need_no_confirmation() =>
        Found(TheGroup.Founding with { People = [.. TheGroup.Founding.People.Select((p, i) => i == 0 ? p with { SignIn = Key('a') } : p)] })
            .Then(facts => facts.Select(f => f.Event).OfType<SignInBound>().ShouldHaveSingleItem()
                .ShouldBe(new SignInBound(Key('a'), NeedsConfirmation: false)));

    [Fact]
    public void The_hash_changes_with_anything_that_the_founding_says_but_names()
    {
        var founding = TheGroup.Founding;
        FoundingHash[] hashes =
        [
            founding.Hash,
            (founding with { Name = "Another" }).Hash,
            (founding with { Origin = "another" }).Hash,
            (founding with { Terms = [founding.Terms[0] with { Reference = new("D-2026-0002") }] }).Hash,
            (founding with { Terms = [founding.Terms[0] with { Document = new("terms.txt", Key('d')) }] }).Hash,
            (founding with { People = [.. founding.People.Skip(1)] }).Hash,
            (founding with { People = [founding.People[0] with { SignIn = Key('a') }, .. founding.People.Skip(1)] }).Hash,
            (founding with { Members = [.. founding.Members.Skip(1)] }).Hash,
            (founding with { Central = founding.Central with { From = new(2026, 1, 4) } }).Hash,
            (founding with { Local = founding.Local with { Notice = Letter("lga", "letter 2") } }).Hash,
            (founding with { Secretariat = [Secretariat, Newcomer] }).Hash,
            (founding with { Auditor = null }).Hash,
        ];

        hashes.Distinct().Count().ShouldBe(hashes.Length);
        (founding with { People = [.. founding.People.Select(p => p with { Name = "Erased" })] }).Hash.ShouldBe(founding.Hash);
    }

    [Fact]
    public void A_founded_register_is_not_founded_again() =>
        Scenario.Given(TheGroup.Ledger()).ByOperator().When(TheGroup.Founding)
            .ThenRefused("This log holds \"Asylum and Resettlement, Council Senior Engagement Group\" already.");

    [Fact]
    public void Only_an_operator_founds() =>
        Scenario.Given().At(Founded).By(CentralCoChair).When(TheGroup.Founding).ThenNotPermitted();
}
