using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.UnitTests.Deciding;
using Xunit;
using static ActionRegister.UnitTests.Deciding.Scenario;
using static ActionRegister.UnitTests.Deciding.TheEntry;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Decisions;

public sealed class J2CompleteTests
{
    public static TheoryData<string, string> WhatMayBeMissing => new()
    {
        { "reasons", "the reasons" },
        { "impact", "the impact on councils and partners (or \"none, because …\")" },
        { "supersedes", "what it supersedes (or \"none\")" },
        { "contributors", "who of each side contributed" },
        { "one side", "why only one side contributed" },
    };

    [Theory]
    [MemberData(nameof(WhatMayBeMissing))]
    public void A_decision_in_which_something_is_missing_is_not_agreed(string left, string because)
    {
        var content = left switch
        {
            "reasons" => Quarterly with { Reasons = " " },
            "impact" => Quarterly with { Impact = null },
            "supersedes" => Quarterly with { Supersedes = null },
            "contributors" => Quarterly with { Contributors = null },
            _ => Quarterly with { Contributors = new Contributors(["Home Office"], [], null) },
        };

        Given(AskedAnyway(content).Ledger)
            .By(Secretariat)
            .When(new RecordJointAgreement(Id, content.Hash))
            .ThenUnmet("J2", "Aims 3", $"Missing: {because}.");
    }

    public static TheoryData<string, string> WhatAnActionMayMiss => new()
    {
        { "owners", "who is to do it" },
        { "due", "by when (or \"none, because …\")" },
    };

    [Theory]
    [MemberData(nameof(WhatAnActionMayMiss))]
    public void An_action_has_owners_and_a_day_or_says_why_there_is_none(string left, string because)
    {
        var content = left switch
        {
            "owners" => Hotels() with { Owners = [] },
            _ => Hotels() with { Due = null },
        };

        Given(AskedAnyway(content).Ledger)
            .By(Secretariat)
            .When(new RecordJointAgreement(Id, content.Hash))
            .ThenUnmet("J2", "Aims 3", $"Missing: {because}.");
    }

    [Fact]
    public void An_action_is_owned_by_seats_bodies_or_offices_that_there_still_are()
    {
        var content = Hotels() with { Owners = [Party.Of(Wales), Party.Of(new BodyId("lga"))] };
        var ready = Proposed(content).Ready().Record(StreamName.Group, new BodyLeft(new("lga")));

        Given(ready.Ledger)
            .By(Secretariat)
            .When(new RecordJointAgreement(Id, content.Hash))
            .ThenUnmet("J2", "Aims 3", "an owner that the group has, in place of \"body:lga\"");
    }

    [Fact]
    public void Both_sides_or_the_reason_why_only_one_is_enough()
    {
        var oneSide = Quarterly with { Contributors = new Contributors([], ["Wales"], "The Home Office had nothing to add.") };
        var noDay = Hotels() with { Due = new Due(null, "none, because it is kept up for ever") };

        Given(Proposed(oneSide).Ready().Ledger)
            .By(Secretariat).When(new RecordJointAgreement(Id, oneSide.Hash)).ThenAccepted();
        Given(Proposed(noDay).Ready().Ledger)
            .By(Secretariat).When(new RecordJointAgreement(Id, noDay.Hash)).ThenAccepted();
    }

    [Fact]
    public void The_group_is_not_asked_about_an_incomplete_text()
    {
        var content = Quarterly with { Impact = null };
        var noticed = Proposed(content).Notice().Wait();

        Given(noticed.Ledger)
            .At(noticed.At)
            .By(Secretariat)
            .When(new OpenRound(Id, null, content.Hash, new DateOnly(2026, 6, 30)))
            .ThenUnmet("J2", "Aims 3", "Missing: the impact");
    }

    // Nobody can ask the group about an incomplete text; recorded as if somebody had.
    private static Course AskedAnyway(Content content)
    {
        var course = Proposed(content).Notice().Wait();
        return course.Record(Round(content.Hash)).Seats().CoChairs();
    }

    internal static RoundOpened Round(ContentHash hash, int number = 1, int? amendment = null) => new(
        amendment, number, hash, Seats, GroupConsent.EverySeat, WhoAgreesForASide.CoChair, new DateOnly(2026, 12, 31), []);
}
