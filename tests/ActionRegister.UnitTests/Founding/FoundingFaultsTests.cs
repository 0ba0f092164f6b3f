using ActionRegister.Domain.Founding;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.UnitTests.Deciding;
using Xunit;
using static ActionRegister.UnitTests.Deciding.TheGroup;
using static ActionRegister.UnitTests.Founding.Foundings;

namespace ActionRegister.UnitTests.Founding;

public sealed class FoundingFaultsTests
{
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
                with
            { Secretariat = [Secretariat, Newcomer, SecondNewcomer] },
            _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
        };
    }

    private static FoundingTerms Dated(DateOnly day) =>
        TheGroup.Founding.Terms[0] with { Terms = ReadyMadeTerms.Arcseg2022 with { Dated = TermsDate.Undated.WithDay(day, "letter") } };
}
