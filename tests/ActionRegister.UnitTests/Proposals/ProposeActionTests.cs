using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.TermsOfReference;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.Scenario;
using static ActionRegister.UnitTests.Deciding.TheEntry;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Proposals;

public sealed class ProposeActionTests
{
    private static readonly EntryId _id = Numbered(31);
    private static readonly ProposeAction _propose =
        new(_id, ReferenceOf(_id, EntryKind.Action), Sponsor: null, Under: null, Hotels(), Supersedes: [], InformedBy: []);

    [Fact]
    public void A_member_puts_an_action_forward_on_its_own() =>
        Given(Ledger()).By(Holder(Wales)).When(_propose).Then(
            new ReferenceAllotted(_id),
            new ActionProposed(new("A-2026-0031"), Party.Of(Wales), Hotels().Hash, null, [], [], Hotels()));

    [Fact]
    public void Or_under_a_decision() =>
        Given(Agreed().Ledger).By(Holder(Wales)).When(_propose with { Under = Id }).ThenAccepted()
            .Ledger.Entry(_id).Under.ShouldBe(Id);

    [Fact]
    public void Proposing_twice_records_it_once() =>
        Given(Ledger()).By(Holder(Wales)).When(_propose).When(_propose).ThenAlreadySo();

    [Fact]
    public void It_is_an_action() =>
        Given(Ledger()).By(Holder(Wales)).When(_propose with { Content = Quarterly }).ThenRefused("of the other kind", cite: "Focus 5");

    [Fact]
    public void It_carries_out_a_decision_that_there_is_and_that_stands()
    {
        var withdrawn = Proposed().Do(new WithdrawProposal(Id, Quarterly.Hash, PrivateText.Of("No.")), Holder(Wales)).Ledger;

        Given(Ledger()).By(Holder(Wales)).When(_propose with { Under = Id }).ThenRefused("There is no such decision", RefusalKind.Unknown);
        Given(withdrawn).By(Holder(Wales)).When(_propose with { Under = Id }).ThenRefused("D-2026-0014 is withdrawn");
        Given(Ledger()).By(Holder(Wales)).When(_propose).When(_propose with { Id = Numbered(32), Reference = new("A-2026-0032"), Under = _id })
            .ThenRefused("A-2026-0031 is an action; an action carries out a decision.");
    }

    public static TheoryData<string, string> WhatDoesNotFit => new()
    {
        { "person", "\"person:somebody\" is no seat, body or office of the group" },
        { "seat", "\"seat:atlantis\" is no seat, body or office of the group" },
        { "twice", "An owner is named twice." },
        { "no due", "A due date is a day, or the reason why there is none: one of the two." },
        { "both", "A due date is a day, or the reason why there is none: one of the two." },
    };

    [Theory]
    [MemberData(nameof(WhatDoesNotFit))]
    public void Owners_and_due_day_are_what_they_can_be(string what, string because) =>
        Given(Ledger()).By(Holder(Wales)).When(_propose with
        {
            Content = what switch
            {
                "person" => Hotels() with { Owners = [new Party("person:somebody")] },
                "seat" => Hotels() with { Owners = [new Party("seat:atlantis")] },
                "twice" => Hotels() with { Owners = [Party.Of(Wales), Party.Of(Wales)] },
                "no due" => Hotels() with { Due = new Due(null, " ") },
                _ => Hotels() with { Due = new Due(new DateOnly(2026, 12, 1), "none, because it is kept up for ever") },
            },
        }).ThenRefused(because, cite: "Focus 5");

    [Fact]
    public void Bodies_and_offices_own_actions_too() =>
        Given(Ledger()).By(Holder(Wales))
            .When(_propose with { Content = Hotels() with { Owners = [Party.Of(new BodyId("lga")), Party.CoChair(Side.Central), Party.Secretariat] } })
            .ThenAccepted();
}
