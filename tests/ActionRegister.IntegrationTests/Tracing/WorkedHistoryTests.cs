using ActionRegister.Application.Reading;
using ActionRegister.Application.Tracing;
using ActionRegister.Domain.Amendments;
using ActionRegister.IntegrationTests.Demo;
using Shouldly;
using Xunit;

namespace ActionRegister.IntegrationTests.Tracing;

/// <summary>The worked example has one decision with everything that can lead to words, and why tells all of it.</summary>
[Collection(ExampleCollection.Name)]
public sealed class WorkedHistoryTests(ExampleRegister example)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_comments_changed_it_one_did_not_and_each_was_answered()
    {
        var entry = await Entry();

        entry.Comments.Select(c => (c.NamedBy is not null, c.AnswerReasons is not null)).ShouldBe([(true, true), (true, true), (false, true)]);
    }

    [Fact]
    public async Task An_objection_was_resolved_by_a_change_that_voided_every_consent_and_all_were_given_again()
    {
        var entry = await Entry();
        var why = await Why();

        entry.State.Proposal!.Objections.ShouldHaveSingleItem().AnsweredAt.ShouldNotBeNull(); // it was proposed
        var objection = why.Nodes.Single(n => n.Says.Key == "PositionObjection");
        var change = why.Nodes.Single(n => n.Text == 3).Id;
        why.Edges.Where(e => e.To == change && e.Reason == WhyReason.VoidedBy).Select(e => e.From).ShouldContain(objection.Id);
        why.Nodes.Count(n => n is { Kind: WhyKind.Consent, Amendment: null }).ShouldBe(4);
        why.Edges.Count(e => e.To == change && e.Reason == WhyReason.VoidedBy).ShouldBe(14 + 2);
    }

    [Fact]
    public async Task One_amendment_corrected_it_one_was_adopted_and_one_is_blocked()
    {
        var entry = await Entry();

        entry.Amendments.Select(a => (a.Kind, a.Stage)).ShouldBe(
        [
            (AmendmentKind.Correct, AmendmentStage.Adopted), (AmendmentKind.Amend, AmendmentStage.Adopted), (AmendmentKind.Amend, AmendmentStage.SeekingConsent),
        ]);
        var page = await example.Get<RequirementsOf>().Find(entry.Row.Id, 3, AsOf.Now, Cancellation);
        page.ShouldNotBeNull().Requirements.Where(r => !r.Met).Select(r => $"{r.Code}: {r.Standing}")
            .ShouldBe(["M4: The central co-chair has refused consent to this text."]);
    }

    private async Task<EntryPage> Entry()
    {
        var rows = (await example.Get<RegisterAsAt>().Find(new RegisterFilter(), AsOf.Now, null, RegisterAsAt.MostRows, Cancellation)).Rows;
        return (await example.Get<EntryAsAt>().Find(rows.Single(r => r.Title == "Notice to councils before a hotel is opened").Id, AsOf.Now, Cancellation)).ShouldNotBeNull();
    }

    private async Task<WhyGraph> Why() => (await example.Get<WhyOf>().Find((await Entry()).Row.Id, null, AsOf.Now, Cancellation)).ShouldNotBeNull();
}
