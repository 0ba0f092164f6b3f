using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Rounds;
using ActionRegister.UnitTests.Deciding;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.Scenario;
using static ActionRegister.UnitTests.Deciding.TheEntry;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Rounds;

public sealed class RecordPositionTests
{
    private static readonly RecordPosition _consent = new(Id, null, Quarterly.Hash, Position.Consent, null, null, null);
    private static readonly RecordPosition _object = _consent with { Position = Position.Objection, Reasons = PrivateText.Of("Too often.") };
    private static readonly RecordPosition _wait = _consent with { Position = Position.NeedsTime, NeedsUntil = new DateOnly(2026, 6, 20) };

    [Fact]
    public void The_holder_answers_for_the_seat() =>
        Given(Asked().Ledger).By(Holder(Wales)).When(_consent with { Interest = PrivateText.Of("My council hosts.") }).Then(new PositionRecorded(
            null, 1, Quarterly.Hash, Wales, Position.Consent, null, null, ActionRegister.Domain.Rounds.Given.InPerson, null, null,
            Holder(Wales), InterestDeclared: true, null, PrivateText.Of("My council hosts.")));

    [Fact]
    public void The_same_answer_twice_is_recorded_once_and_another_replaces_it() =>
        Given(Asked().Ledger).By(Holder(Wales)).When(_consent).When(_consent).ThenAlreadySo()
            .When(_consent with { Position = Position.NoObjection }).ThenAccepted()
            .When(_consent).ThenAccepted();

    [Fact]
    public void Each_objection_has_a_number_and_reasons() =>
        Given(Asked().Ledger).By(Holder(Wales)).When(_object with { Reasons = null }).ThenRefused("An objection gives its reasons.", cite: "Focus 5")
            .When(_object).When(_object).Then(facts => ((PositionRecorded)facts.Single().Event).Objection.ShouldBe(2));

    [Fact]
    public void Needs_time_names_a_day_to_come_and_nothing_else_names_one() =>
        Given(Asked().Ledger).By(Holder(Wales)).When(_wait).ThenAccepted()
            .When(_wait with { NeedsUntil = null }).ThenRefused("names the day until which")
            .When(_wait with { NeedsUntil = new DateOnly(2026, 6, 16) }).ThenRefused("after today")
            .When(_consent with { NeedsUntil = new DateOnly(2026, 6, 20) }).ThenRefused("Only \"needs time\" names a day.");

    [Fact]
    public void Only_the_holder_answers_and_only_for_the_own_seat()
    {
        Given(Asked().Ledger).By(Assistant).When(_consent).ThenNotPermitted("you may not record a position");
        Given(Asked().Ledger).By(CentralCoChair).When(_consent).ThenNotPermitted();
        Given(Asked().Ledger).By(Secretariat).When(_consent).ThenNotPermitted();
        Given(Asked().Ledger).By(Holder(Wales), HolderOf(London)).When(_consent).ThenNotPermitted("You do not act as member for London now.");
    }

    [Fact]
    public void A_co_chair_who_also_holds_a_seat_gives_two_separate_answers()
    {
        var both = Asked().Record(StreamName.Group, Decisions.J7BothSidesTests.Appointed(Holder(HomeOffice)), Decisions.J7BothSidesTests.Confirmed(Holder(HomeOffice)))
            .Seats(but: HomeOffice).CoChairs();

        Given(both.Ledger).By(Secretariat).When(new RecordJointAgreement(Id, Quarterly.Hash)).ThenUnmet("J6", "Focus 5", "Home Office (no answer)")
            .By(Holder(HomeOffice)).When(_consent).ThenAccepted()
            .By(Secretariat).When(new RecordJointAgreement(Id, Quarterly.Hash)).ThenAccepted();
    }

    [Fact]
    public void It_answers_a_round_that_is_open_on_the_text_that_the_person_saw()
    {
        Given(Proposed().Notice().Ledger).By(Holder(Wales)).When(_consent).ThenRefused("No round is open on this text");
        Given(Asked().Ledger).By(Holder(Wales)).When(_consent with { Seen = Decision("Monthly.").Hash })
            .ThenRefused("The text has changed", RefusalKind.ContentChanged);
        Given(Agreed().Ledger).By(Holder(Wales)).When(_consent with { Position = Position.Abstain }).ThenRefused("D-2026-0014 is agreed.");
    }

    [Fact]
    public void The_sponsor_answers_each_objection_and_the_objection_stands()
    {
        var answer = new AnswerObjection(Id, null, 1, PrivateText.Of("It is not."));
        var objected = Asked().Do(_object, Holder(London));

        Given(objected.Ledger).By(Holder(Wales)).When(answer).Then(new ObjectionAnswered(null, 1, London, PrivateText.Of("It is not.")))
            .Ledger.Entry(Id).Proposal!.OpenRound!.Positions[London].Position.ShouldBe(Position.Objection);
        Given(objected.Ledger).By(Assistant).When(answer).ThenAccepted();
        Given(objected.Ledger).By(Holder(London)).When(answer).ThenNotPermitted("Wales only");
        Given(objected.Ledger).By(Holder(Wales)).When(answer with { Objection = 2 }).ThenRefused("There is no objection 2", RefusalKind.Unknown);
    }

    private static Course Asked() => Proposed().Notice().Wait().Ask();
}
