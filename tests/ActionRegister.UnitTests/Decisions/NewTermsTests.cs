using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.UnitTests.Deciding;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.Scenario;
using static ActionRegister.UnitTests.Deciding.TheEntry;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Decisions;

public sealed class NewTermsTests
{
    private static readonly TermsVersion _next = ReadyMadeTerms.Arcseg2022 with
    {
        Name = "arcseg-2027",
        ShortName = "ARCSEG, 2027",
        Composition = ReadyMadeTerms.Arcseg2022.Composition with
        {
            Bodies = [.. ReadyMadeTerms.Arcseg2022.Composition.Bodies.Where(b => b.Key != "dluhc"), new("mhclg", "Housing Ministry", Side.Central)],
            Seats =
            [
                .. ReadyMadeTerms.Arcseg2022.Composition.Seats.Where(s => s.Key != "dluhc"),
                new("mhclg", "Housing Ministry", Side.Central, "mhclg", "mhclg"),
            ],
        },
    };

    [Fact]
    public void Over_terms_without_a_lock_new_terms_are_agreed_and_bodies_and_seats_change_in_the_same_append() =>
        Given(Proposed(TheEarlierGroup.Ledger(), Id, TheEarlierGroup.NewTerms, Day).Ready().Ledger)
            .By(Secretariat).When(new RecordJointAgreement(Id, TheEarlierGroup.NewTerms.Hash)).Then(facts =>
            {
                facts[1].Event.ShouldBeOfType<TermsOfReferenceAdopted>().Number.ShouldBe(2);
                facts.Skip(2).Select(f => f.Event).ShouldBe(
                [
                    new BodyAdmitted(new(new("dluhc"), "Department for Levelling Up, Housing and Communities", Side.Central)),
                    new BodyAdmitted(new(new("northern-ireland-partnership"), "Northern Ireland Regional Strategic Migration Partnership", Side.Local)),
                    new SeatCreated(new(new("dluhc"), "Department for Levelling Up, Housing and Communities", Side.Central, new("dluhc"))),
                    new SeatCreated(new(new("northern-ireland"), "Northern Ireland", Side.Local, new("northern-ireland-partnership"))),
                ]);
            })
            .Ledger.Group.TermsAdoptedBy.ShouldBe(Id);

    [Fact]
    public void Over_terms_with_the_lock_new_terms_amend_the_entry_that_adopted_those_and_seats_end_in_the_same_append()
    {
        var amended = Amended(Ledger(), TermsEntry, Carrying(new(null, new("arcseg-2022", _next)))).Ready();

        var group = Given(amended.Ledger).By(Secretariat).When(new AdoptAmendment(TermsEntry, 1, amended.Hash)).Then(facts =>
            facts.Select(f => f.Event.GetType().Name).ShouldBe(
            [
                nameof(AmendmentAdopted), nameof(TermsOfReferenceAdopted), nameof(BodyAdmitted), nameof(SeatCreated),
                nameof(SeatEnded), nameof(BodyLeft),
            ])).Ledger.Group;
        group.Rules.Terms.Name.ShouldBe("arcseg-2027");
        group.StandingSeats.Select(s => s.Seat.Id.Value).ShouldContain("mhclg");
        group.StandingSeats.Select(s => s.Seat.Id.Value).ShouldNotContain("dluhc");
        group.TermsAdoptedBy.ShouldBe(TermsEntry);
    }

    [Fact]
    public void The_lock_on_the_terms_themselves_is_not_picked_by_terms_without_one()
    {
        var amended = Amended(Ledger(), TermsEntry, Carrying(new(null, new("arcseg-2022", ReadyMadeTerms.AascEra)))).Notice().Wait().Ask().Seats();

        Given(amended.Ledger).By(Secretariat).When(new AdoptAmendment(TermsEntry, 1, amended.Hash))
            .ThenUnmet("M4", "[Arrangements] 8", "The central co-chair has not consented to this text.");
    }

    [Fact]
    public void Terms_are_never_overturned()
    {
        var overturn = Content.Overturning(EntryKind.Decision, "Overturned", "Why.", null, []);
        var amended = Amended(Ledger(), TermsEntry, overturn, AmendmentKind.Overturn).Ready();

        Given(amended.Ledger).By(Secretariat).When(new AdoptAmendment(TermsEntry, 1, amended.Hash))
            .ThenUnmet("M7", "[Arrangements] 8", "Terms of reference are replaced by others, never overturned.");
    }

    [Fact]
    public void New_terms_start_from_those_in_force_and_bear_a_name_of_their_own()
    {
        Refused(new("arcseg-2021", _next), "The proposal starts from the terms \"arcseg-2021\"; \"arcseg-2022\" are in force.");
        Refused(new("arcseg-2022", _next with { Name = "arcseg-2022" }), "a new version has its own name");
    }

    [Fact]
    public void New_terms_are_whole_and_move_no_seat()
    {
        var faulty = Carrying(new(null, new("arcseg-2022", _next with { Wording = [] })));
        Given(Ledger()).By(Holder(London)).When(new ProposeAmendment(
            TermsEntry, AmendmentKind.Amend, null, Ledger().Entry(TermsEntry).LastAgreed!.Content.Hash, faulty, [], null))
            .ThenRefused("The terms name ", cite: "[Arrangements] 8");
        Refused(
            new("arcseg-2022", _next with
            {
                Composition = _next.Composition with
                {
                    Seats = [.. _next.Composition.Seats.Select(s => s.Key == "wales" ? s with { NominatingBody = "lga" } : s)],
                },
            }),
            "The seat wales exists with another side or nominating body");
    }

    [Fact]
    public void A_seat_that_new_terms_ended_keeps_the_position_that_it_took()
    {
        var ledger = Ledger();
        var asked = Proposed(ledger, Id, Quarterly, "2026-09-16").Notice().Wait().Ask().Seats().CoChairs();
        ledger.Record(asked.At, new Fact(StreamName.Group, new SeatEnded(Dluhc)));

        Given(ledger).At(asked.At).By(Secretariat).When(new RecordJointAgreement(Id, Quarterly.Hash)).ThenAccepted();
    }

    private static void Refused(TermsChange change, string because)
    {
        var amended = Amended(Ledger(), TermsEntry, Carrying(new(null, change))).Ready();
        Given(amended.Ledger).By(Secretariat).When(new AdoptAmendment(TermsEntry, 1, amended.Hash)).ThenUnmet("M7", "[Arrangements] 8", because);
    }
}
