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

namespace ActionRegister.UnitTests.Founding;

public sealed class FoundGroupTests
{
    private static readonly FoundingTerms Era = new(
        new(new Guid("00000000-0000-7000-9000-000000000002")),
        new("D-2026-0001"),
        ReadyMadeTerms.AascEra with { Dated = TermsDate.Undated.WithDay(new(2017, 5, 1), "minutes of the first meeting") });

    private static FoundGroup OnBothTerms => TheGroup.Founding with
    {
        Terms = [Era, TheGroup.Founding.Terms[0] with { Reference = new("D-2026-0002") }],
    };

    private static Scenario Found(FoundGroup founding) => Scenario.Given().At(Founded).ByOperator().When(founding);

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

    public static TheoryData<string, string, string?> Faults() => new()
    {
        { "no terms", "founded on its terms of reference", null },
        { "no name", "The group needs a name.", null },
        { "a space in the origin", "The origin names the log for ever", null },
        { "another reference", "becomes D-2026-0001, not D-2026-0007", null },
        { "undated terms", "states no date: give the day", null },
        { "terms still to come", "is still to come: found on the terms in force", null },
        { "terms out of order", "took effect before the version named before it", null },
        { "terms twice", "Each version of the terms is given once", null },
        { "a person twice", "Somebody is recorded twice", null },
        { "a sign-in twice", "One sign-in is bound to two people", null },
        { "an e-mail address as sign-in", "64 lower-case hexadecimal digits", null },
        { "a member nobody recorded", "is not among the people recorded", null },
        { "an unknown seat", "The terms know no seat \"atlantis\".", "[Arrangements] 1" },
        { "a nomination by another body", "needs a letter from \"wales-partnership\"", "[Arrangements] 1" },
        { "a letter from the future", "dated 2026-02-01, which is still to come", "[Arrangements] 1" },
        { "a letter that cannot be found", "Say how the letter can be found.", "[Arrangements] 1" },
        { "a member from tomorrow", "Home Office: 2026-01-06 is still to come", null },
        { "a seat twice", "A seat is given to two people", "[Arrangements] 1" },
        { "two seats for one person", "one person holds at most one", "[Arrangements] 1" },
        { "a co-chair on another body's letter", "needs a letter from \"lga\"", "[Arrangements] 6" },
        { "a co-chair from tomorrow", "2026-01-06 is still to come", null },
        { "one person as both co-chairs", "One person cannot be both co-chairs", "[Arrangements] 6" },
        { "no secretariat", "founded with its secretariat", null },
        { "the secretariat twice", "named twice for the secretariat", null },
        { "a secretariat with a seat", "The secretariat holds no seat and no co-chair office.", null },
        { "a secretariat that is co-chair", "The secretariat holds no seat and no co-chair office.", null },
        { "an auditor with a seat", "The auditor holds no seat and no other office.", null },
        { "an auditor of the secretariat", "The auditor holds no seat and no other office.", null },
        { "too much for one append", "and one append takes 64", null },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_founding_is_refused_with(string fault, string because, string? cite) =>
        Found(With(fault)).ThenRefused(because, cite: cite);

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once() =>
        Found(TheGroup.Founding with { Name = " ", Secretariat = [] })
            .ThenRefused("The group needs a name. A group is founded with its secretariat");

    private static FoundGroup With(string fault)
    {
        var ok = TheGroup.Founding;
        FoundGroup Member(Func<FoundingMember, FoundingMember> change) =>
            ok with { Members = [.. ok.Members.Select(m => m.Seat == Wales ? change(m) : m)] };
        FoundGroup SignIns(params string[] keys) =>
            ok with { People = [.. ok.People.Select((p, i) => i < keys.Length ? p with { SignIn = keys[i] } : p)] };
        return fault switch
        {
            "no terms" => ok with { Terms = [] },
            "no name" => ok with { Name = "" },
            "a space in the origin" => ok with { Origin = "the register" },
            "another reference" => ok with { Terms = [ok.Terms[0] with { Reference = new("D-2026-0007") }] },
            "undated terms" => OnBothTerms with { Terms = [Era with { Terms = ReadyMadeTerms.AascEra }, OnBothTerms.Terms[1]] },
            "terms still to come" => ok with { Terms = [Dated(new(2026, 1, 6))] },
            "terms out of order" => OnBothTerms with { Terms = [Era, Dated(new(2016, 1, 1)) with { Reference = new("D-2026-0002") }] },
            "terms twice" => ok with { Terms = [ok.Terms[0], ok.Terms[0] with { Reference = new("D-2026-0002") }] },
            "a person twice" => ok with { People = [.. ok.People, ok.People[0]] },
            "a sign-in twice" => SignIns(Key('a'), Key('a')),
            "an e-mail address as sign-in" => SignIns("someone@example.org"),
            "a member nobody recorded" => Member(m => m with { Person = Stranger }),
            "an unknown seat" => Member(m => m with { Seat = new("atlantis") }),
            "a nomination by another body" => Member(m => m with { Nomination = Letter("lga") }),
            "a letter from the future" => Member(m => m with { Nomination = m.Nomination with { Dated = new(2026, 2, 1) } }),
            "a letter that cannot be found" => Member(m => m with { Nomination = m.Nomination with { Document = " " } }),
            "a member from tomorrow" => ok with { Members = [ok.Members[0] with { From = new(2026, 1, 6) }, .. ok.Members.Skip(1)] },
            "a seat twice" => ok with { Members = [.. ok.Members, ok.Members[0] with { Person = Newcomer }] },
            "two seats for one person" => Member(m => m with { Person = Holder(London) }),
            "a co-chair on another body's letter" => ok with { Local = ok.Local with { Notice = Letter("home-office") } },
            "a co-chair from tomorrow" => ok with { Local = ok.Local with { From = new(2026, 1, 6) } },
            "one person as both co-chairs" => ok with { Local = ok.Local with { Person = CentralCoChair } },
            "no secretariat" => ok with { Secretariat = [] },
            "the secretariat twice" => ok with { Secretariat = [Secretariat, Secretariat] },
            "a secretariat with a seat" => ok with { Secretariat = [Holder(Wales)] },
            "a secretariat that is co-chair" => ok with { Secretariat = [LocalCoChair] },
            "an auditor with a seat" => ok with { Auditor = Holder(Wales) },
            "an auditor of the secretariat" => ok with { Auditor = Secretariat },
            "too much for one append" => SignIns([.. Enumerable.Range(0, 21).Select(i => new string((char)('a' + i % 6), 60) + $"{i:0000}")])
                with { Secretariat = [Secretariat, Newcomer, SecondNewcomer] },
            _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
        };
    }

    private static FoundingTerms Dated(DateOnly day) =>
        TheGroup.Founding.Terms[0] with { Terms = ReadyMadeTerms.Arcseg2022 with { Dated = TermsDate.Undated.WithDay(day, "letter") } };

    private static string Key(char digit) => new(digit, 64);
}
