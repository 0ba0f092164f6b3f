using ActionRegister.Domain.Actions;
using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.UnitTests.Deciding;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.Scenario;
using static ActionRegister.UnitTests.Deciding.TheEntry;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Actions;

public sealed class ActionTests
{
    private static readonly EntryId _id = Numbered(31);
    private static readonly ReportProgress _report = new(_id, For: null, PrivateText.Of("Half of them."));
    private static readonly CompleteAction _complete = new(_id, PrivateText.Of("The list is on the website."));
    private static readonly DisputeCompletion _dispute = new(_id, 1, PrivateText.Of("One is missing."));

    [Fact]
    public void The_owner_says_how_it_is_going_and_the_content_stays() =>
        Given(Action()).By(Holder(Wales)).When(_report).Then(new ProgressReported(1, Party.Of(Wales), PrivateText.Of("Half of them.")))
            .When(_report).Then(new ProgressReported(2, Party.Of(Wales), PrivateText.Of("Half of them.")))
            .Ledger.Entry(_id).LastAgreed!.Content.ShouldBe(Hotels());

    [Fact]
    public void The_assistant_and_the_secretariat_report_for_the_owner_and_nobody_else_does()
    {
        Given(Action()).By(Assistant).When(_report).ThenAccepted();
        Given(Action()).By(Secretariat).When(_report with { For = Party.Of(Wales) }).ThenAccepted();
        Given(Action()).By(Secretariat).When(_report).ThenNotPermitted("Name the owner reported for: Wales.");
        Given(Action()).By(Holder(London)).When(_report).ThenNotPermitted("Wales only");
        Given(Action()).By(CentralCoChair).When(_report).ThenNotPermitted();
    }

    [Fact]
    public void An_action_of_a_body_is_reported_on_by_its_seats_and_one_of_an_office_by_its_holder()
    {
        var body = Proposed(Ledger(), _id, Hotels() with { Owners = [Party.Of(WalesPartnership)] }, Day).Ready().Agree().Ledger;
        var office = Proposed(Ledger(), _id, Hotels() with { Owners = [Party.CoChair(Side.Local)] }, Day).Ready().Agree().Ledger;

        Given(body).By(Holder(Wales)).When(_report).Then(new ProgressReported(1, Party.Of(WalesPartnership), PrivateText.Of("Half of them.")));
        Given(office).By(LocalCoChair).When(_complete).ThenAccepted();
        Given(office).By(CentralCoChair).When(_complete).ThenNotPermitted();
    }

    [Fact]
    public void The_owner_reports_it_done_with_evidence_and_it_may_be_disputed_for_fourteen_clear_days() =>
        Given(Action()).At("2026-10-20").By(Holder(Wales)).When(_complete)
            .Then(new ActionCompleted(1, Party.Of(Wales), new DateOnly(2026, 11, 3), PrivateText.Of("The list is on the website.")))
            .When(_complete).ThenAlreadySo();

    [Fact]
    public void The_secretariat_does_not_report_it_done() => Given(Action()).By(Secretariat).When(_complete).ThenNotPermitted();

    [Theory]
    [InlineData("2026-11-03T23:59:59Z", true)]
    [InlineData("2026-11-04T00:00:00Z", false)] // the clocks went back on 25 October
    public void Whoever_disputes_it_in_time_opens_it_again(string at, bool may)
    {
        var disputed = Given(Done()).At(at).By(Holder(London)).When(_dispute);

        if (may) disputed.Then(new CompletionDisputed(1, Party.Of(London), PrivateText.Of("One is missing."))).When(_dispute).ThenAlreadySo();
        else disputed.ThenRefused("until the end of 3 November 2026; reopening a done action is an amendment.", cite: "Focus 5");
    }

    [Fact]
    public void After_a_dispute_it_may_be_reported_done_again() =>
        Given(Done()).At("2026-10-21").By(CentralCoChair).When(_dispute).ThenAccepted()
            .By(Holder(Wales)).When(_complete).Then(facts => ((ActionCompleted)facts.Single().Event).Completion.ShouldBe(2))
            .By(Holder(London)).When(_dispute).ThenRefused("no standing report 1", RefusalKind.Unknown);

    [Fact]
    public void A_dispute_is_of_a_report_and_by_a_member_or_a_co_chair()
    {
        Given(Action()).By(Holder(London)).When(_dispute).ThenRefused("no standing report 1", RefusalKind.Unknown);
        Given(Done()).By(Secretariat).When(_dispute).ThenNotPermitted();
        Given(Done()).By(Assistant).When(_dispute).ThenNotPermitted();
    }

    [Fact]
    public void Only_an_agreed_action_is_carried_out()
    {
        Given(Proposed(Ledger(), _id, Hotels(), Day).Ledger).By(Holder(Wales)).When(_complete)
            .ThenRefused("A-2026-0031 is proposed; only an agreed action is carried out.", cite: "Focus 5");
        Given(Agreed().Ledger).By(Holder(Wales)).When(_complete with { Id = Id }).ThenRefused("D-2026-0014 is a decision");
        Given(Ledger()).By(Holder(Wales)).When(_complete).ThenRefused("There is no such entry.", RefusalKind.Unknown);
    }

    [Fact]
    public void Closing_it_not_done_or_changing_its_day_is_an_amendment()
    {
        var later = Hotels() with { Due = new Due(new DateOnly(2027, 3, 1), null) };
        var amended = Amended(Action(), _id, later);

        Given(amended.Ledger).By(Secretariat).When(new AdoptAmendment(_id, 1, later.Hash)).ThenRefused("M2: No consultation", cite: "[Arrangements] 8");
        amended.Ready().Adopt().Ledger.Entry(_id).LastAgreed!.Content.ShouldBe(later);
    }

    private static Ledger Action() => Proposed(Ledger(), _id, Hotels(), Day).Ready().Agree().Ledger;

    private static Ledger Done()
    {
        var ledger = Action();
        ledger.Do(_complete, Holder(Wales), Instant("2026-10-20"));
        return ledger;
    }
}
