using ActionRegister.Application.Commands;
using ActionRegister.Application.Reading;
using ActionRegister.Application.Tracing;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Erasures;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;
using ActionRegister.EventStore.Erasing;
using ActionRegister.IntegrationTests.Application;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Tracing;

/// <summary>What was erased says so in every form of a why-graph and in blame, and nowhere what it was; as of then, too.</summary>
public sealed class ErasedTests(FoundedRegister founded) : IClassFixture<FoundedRegister>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private RunningRegister Register => founded.Register;

    [Fact]
    public async Task What_was_erased_says_so_in_every_form_and_nowhere_what_it_was()
    {
        var (entry, comment, then) = await Commented();
        (await Forms(entry, AsOf.Now)).ShouldAllBe(form => form.Contains("Canary", StringComparison.Ordinal));
        var words = await Erase(comment, ErasedPart.Private);
        var actor = await Erase(comment, ErasedPart.Actor);

        foreach (var asOf in new[] { AsOf.Now, new AsOf(Position: then) })
        {
            foreach (var form in await Forms(entry, asOf))
            {
                form.ShouldNotContain("Canary");
                form.ShouldContain($"erased by event {words}");
                form.ShouldContain($"erased by event {actor}");
            }

            var origin = (await Register.Get<BlameOf>().Find(entry, null, asOf, Cancellation))!.Origins.Values.Single(o => o.Comments.Count > 0);
            origin.Comments.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
                c => c.Words.ErasedBy.ShouldBe(words), c => c.By.ShouldBeNull());
        }
    }

    // Text, picture, PROV-JSON and Turtle of the words that the comment led to.
    private async Task<IReadOnlyList<string>> Forms(EntryId entry, AsOf asOf)
    {
        var graph = (await Register.Get<WhyOf>().Find(entry, "Quite another", asOf, Cancellation)).ShouldNotBeNull();
        var english = new WhyEnglish(graph.Group);
        return
        [
            string.Join('\n', graph.Answer.Select(english.Say)),
            string.Join('\n', WhyChain.Of(graph).SelectMany(step => step.Lines(english.Say))),
            WhySvg.Draw(graph, english.Say),
            ProvJson.Write(graph, english.Say).ToJsonString(),
            ProvTurtle.Write(graph, english.Say),
        ];
    }

    private async Task<(EntryId Entry, long Comment, long Then)> Commented()
    {
        var entry = Register.NewEntry();
        var content = Decision("An open text");
        (await Register.Propose(EntryKind.Decision, r => new ProposeDecision(entry, r, null, content, [], []), Holder(Wales)))
            .ShouldBeOfType<Handled.Recorded>();
        await Register.Recorded(new GiveEarlyNotice(entry, content.Hash, null, []), Secretariat);
        var made = await Register.Recorded(
            new MakeComment(entry, null, content.Hash, null, PrivateText.Of("Canary: make it another text")), Holder(Seats[0]));
        await Register.Recorded(new AnswerComment(entry, null, 1, Answer.Accepted, PrivateText.Of("Done.")), Holder(Wales));
        var revised = await Register.Recorded(
            new ReviseProposal(entry, content.Hash, Decision("Quite another text"), [1], true, []), Holder(Wales));
        return (entry, made.First, revised.Last);
    }

    private async Task<long> Erase(long position, ErasedPart part)
    {
        await Register.Recorded(new AskErasure(position, part, "A request under article 17."), Secretariat);
        await Register.Recorded(new AuthoriseErasure(position, part), CentralCoChair);
        await Register.Recorded(new AuthoriseErasure(position, part), LocalCoChair);
        var carriedOut = await Register.Recorded(
            new CarryOutErasure(position, part, "A request under article 17."), null, new Capacity.Operator());
        await new PartErasure(founded.Database.Administrator, founded.Database.Application)
            .Erase(position, Erasure.Word(part), carriedOut.Last, Cancellation);
        return carriedOut.Last;
    }
}
