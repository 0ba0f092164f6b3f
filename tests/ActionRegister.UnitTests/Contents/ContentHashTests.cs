using System.Text;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.TermsOfReference;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.TheEntry;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Contents;

/// <summary>The hashes here were computed by another program from the rule alone; people consent to such hashes, so they never change.</summary>
public sealed class ContentHashTests
{
    private static readonly Content _full = new(
        EntryKind.Action,
        "List of \"hotels\"",
        "Wales lists its hotels.\nEvery quarter — ŵ.",
        "Nobody knows.",
        new DateOnly(2026, 7, 1),
        "none, because each side uses the staff that it has",
        [Party.Of(Wales), Party.CoChair(Side.Central)],
        new Due(new DateOnly(2026, 12, 1), null),
        new Contributors(["Home Office"], ["Wales", "London"], null),
        [new("A-2026-0007")],
        [],
        new Carried(new SettingChange(SettingName.EarlyNotice, "14", "10"), null),
        [new Annex("list.pdf", string.Concat(Enumerable.Repeat("ab", 32)))]);

    private static readonly Content _least = new(EntryKind.Decision, "T", "X", null, null, null, [], null, null, null, [], null, []);

    [Fact]
    public void A_full_content_is_written_in_one_way()
    {
        Encoding.UTF8.GetString(_full.Canonical()).ShouldBe((
            "{'annexes':[{'name':'list.pdf','sha256':'abababababababababababababababababababababababababababababababab'}],"
            + "'carries':{'setting':{'from':'14','name':'early-notice','to':'10'},'terms':null},"
            + "'contributors':{'central':['Home Office'],'local':['Wales','London'],'whyOneSide':null},"
            + "'due':{'noneBecause':null,'on':'2026-12-01'},'effectiveFrom':'2026-07-01','fallsWithIt':[],"
            + "'impact':'none, because each side uses the staff that it has','kind':'action',"
            + "'owners':['seat:wales','office:co-chair-central'],'reasons':'Nobody knows.','supersedes':['A-2026-0007'],"
            + "'text':'Wales lists its hotels.\\nEvery quarter — ŵ.','title':'List of \\'hotels\\''}").Replace('\'', '"'));
        _full.Hash.Value.ShouldBe("65d18874cc6b4e51732e12970990ffc5b4dfa705eea207377329eedf65596df9");
    }

    [Fact]
    public void What_is_not_said_yet_is_written_as_null()
    {
        Encoding.UTF8.GetString(_least.Canonical()).ShouldBe((
            "{'annexes':[],'carries':null,'contributors':null,'due':null,'effectiveFrom':null,'fallsWithIt':[],'impact':null,"
            + "'kind':'decision','owners':[],'reasons':null,'supersedes':null,'text':'X','title':'T'}").Replace('\'', '"'));
        _least.Hash.Value.ShouldBe("0f23b1257e97a26c64a4f254ee9dd999826e7489054da446621ec7bb15d15394");
    }

    [Fact]
    public void An_overturn_says_that_it_is_one_why_from_when_and_what_falls()
    {
        var overturn = Content.Overturning(
            EntryKind.Decision, "Overturned", "It did not work.", new DateOnly(2026, 10, 1), [new("A-2026-0031")]);

        Encoding.UTF8.GetString(overturn.Canonical()).ShouldBe(
            """{"effectiveFrom":"2026-10-01","fallsWithIt":["A-2026-0031"],"overturned":true,"reasons":"It did not work."}""");
        overturn.Hash.Value.ShouldBe("1a4cfb448d1534a96f19566565f940dfb713443ad0ada0396921ccd49b92c666");
    }

    public static TheoryData<string> EveryMember =>
    [
        "kind", "title", "text", "reasons", "effective", "impact", "owners", "due", "contributors", "supersedes", "falls",
        "carries", "annexes", "line end", "space", "composed",
    ];

    [Theory]
    [MemberData(nameof(EveryMember))]
    public void A_change_of_one_character_anywhere_is_another_content(string member)
    {
        var before = _full.Hash; // and a copy takes no stale hash along
        var changed = member switch
        {
            "kind" => _full with { Kind = EntryKind.Decision },
            "title" => _full with { Title = "List of 'hotels'" },
            "text" => _full with { Text = "Wales lists its hotels.\nEvery quarter — w." },
            "reasons" => _full with { Reasons = "Nobody knows" },
            "effective" => _full with { EffectiveFrom = new DateOnly(2026, 7, 2) },
            "impact" => _full with { Impact = null },
            "owners" => _full with { Owners = [Party.CoChair(Side.Central), Party.Of(Wales)] },
            "due" => _full with { Due = new Due(null, "2026-12-01") },
            "contributors" => _full with { Contributors = new Contributors(["Home Office"], ["Wales, London"], null) },
            "supersedes" => _full with { Supersedes = [] },
            "falls" => _full with { FallsWithIt = [new("A-2026-0008")] },
            "carries" => _full with { Carries = new Carried(new SettingChange(SettingName.EarlyNotice, "14", "11"), null) },
            "annexes" => _full with { Annexes = [] },
            "line end" => _full with { Text = "Wales lists its hotels.\r\nEvery quarter — ŵ." },
            "space" => _full with { Text = "Wales lists its hotels. \nEvery quarter — ŵ." },
            _ => _full with { Text = "Wales lists its hotels.\nEvery quarter — w\u0302." },
        };

        changed.Hash.ShouldNotBe(before);
        changed.ShouldNotBe(_full);
    }

    [Fact]
    public void A_copy_with_nothing_changed_is_the_same_content()
    {
        var copy = _full with { Title = _full.Title };

        copy.ShouldNotBeSameAs(_full);
        copy.ShouldBe(_full);
        copy.GetHashCode().ShouldBe(_full.GetHashCode());
    }

    [Fact]
    public void Nothing_superseded_and_not_said_yet_are_two_things() =>
        (_least with { Supersedes = [] }).Hash.ShouldNotBe(_least.Hash);

    [Fact]
    public void Terms_are_hashed_with_every_clause_and_every_place()
    {
        var terms = ReadyMadeTerms.Arcseg2022;
        var carries = Carrying(new(null, new("aasc-era", terms)));
        var summary = Carrying(new(null, new("aasc-era", terms with { Wording = [.. terms.Wording.SkipLast(1), terms.Wording[^1] with { Summary = "." }] })));
        var unlocked = Carrying(new(null, new("aasc-era", terms with { Places = terms.Places with { ChangeLock = null } })));

        new[] { carries.Hash, summary.Hash, unlocked.Hash }.Distinct().Count().ShouldBe(3);
    }
}
