using ActionRegister.Application.Commands;
using ActionRegister.Application.Waiting;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Erasures;
using ActionRegister.Domain.People;
using ActionRegister.EventStore.Erasing;
using ActionRegister.IntegrationTests.Http;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Pages;

/// <summary>
/// What may not be seen today is not shown by why and blame, in whatever form, to whomever, as of whenever, although it was shown
/// before; and the place where it was says so.
/// </summary>
public sealed class ErasedWhyPagesTests(HttpRegister register) : IClassFixture<HttpRegister>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Erased_words_and_who_said_them_are_in_no_form_of_why_and_blame_for_anybody_now_or_as_of_then()
    {
        var (path, comment, then) = await Commented();
        foreach (var (_, body) in await Everything(path, then)) body.ShouldContain("canary-words");
        var words = await Erase(comment, ErasedPart.Private);
        await Erase(comment, ErasedPart.Actor);

        foreach (var (asked, body) in await Everything(path, then))
        {
            body.ShouldNotContain("canary-words", Case.Insensitive, asked);
            (body.Contains($"erased by event {words}", StringComparison.Ordinal) || body.Contains("erased", StringComparison.OrdinalIgnoreCase)).ShouldBeTrue(asked);
        }

        using var visitor = Visitor.As(Holder(Wales), register);
        var said = (await visitor.Open($"{path}/why")).Seeing(200).Words;
        said.ShouldContain("comments by somebody (erased by event");
        said.ShouldNotContain($"{SeatName} commented");
    }

    private const string SeatName = "East Midlands";

    // Every form for a member, a co-chair and the secretariat, now and as of a position before the erasure.
    private async Task<IReadOnlyList<(string Asked, string Body)>> Everything(string path, long then)
    {
        var found = new List<(string, string)>();
        foreach (var person in new[] { Holder(Wales), CentralCoChair, Secretariat })
        {
            foreach (var page in new[] { "/why", "/why?phrase=three", "/blame" })
            {
                using var visitor = Visitor.As(person, register);
                found.Add(($"{person} {page}", (await visitor.Open($"{path}{page}")).Seeing(200).Document.DocumentElement.OuterHtml));
            }

            foreach (var form in new[] { "/why?", "/why?phrase=three&", "/why?format=prov-json&", "/why?format=turtle&", "/why?format=svg&", "/blame?" })
            {
                foreach (var asOf in new[] { "", $"asOf={then}" })
                    found.Add(($"{person} {form}{asOf}", (await register.Get(person, $"{path}{form}{asOf}".TrimEnd('&', '?'))).Being(200).Text));
            }
        }

        return found;
    }

    private async Task<(string Path, long Comment, long Then)> Commented()
    {
        var text = await new Journey(register).Propose(Journey.Content("Told", "Councils are told two weeks before."));
        (await new Journey(register).Notice(text)).Being(200);
        var author = Seats.First(seat => seat.Value == "east-midlands");
        (await register.Post(Holder(author), $"{text.Path}/comments", new { contentHash = text.Hash, words = "Three, say canary-words." })).Being(200);
        var comment = await register.Database.Ask<long>("select max(pos) from log.event");
        (await register.Post(Holder(Wales), $"{text.Path}/comments/1/answer", new { answer = "accepted", reasons = "Three it is." })).Being(200);
        var content = Journey.Plain(Journey.Content("Told", "Councils are told three weeks before."));
        (await register.Post(Holder(Wales), $"{text.Path}/revisions", new { contentHash = text.Hash, content, comments = new[] { 1 } })).Being(200);
        return (text.Path, comment, await register.Database.Ask<long>("select max(pos) from log.event"));
    }

    private async Task<long> Erase(long position, ErasedPart part)
    {
        await Do(new AskErasure(position, part, "A request."), Secretariat);
        foreach (var coChair in new[] { CentralCoChair, LocalCoChair }) await Do(new AuthoriseErasure(position, part), coChair);
        var by = await Do(new CarryOutErasure(position, part, "A request."), null, new Capacity.Operator());
        await new PartErasure(register.Database.Administrator, register.Database.Application).Erase(position, Erasure.Word(part), by, Cancellation);
        return by;
    }

    private async Task<long> Do(ICommand command, PersonId? by, Capacity? capacity = null)
    {
        var services = register.Host.Services;
        var id = Guid.CreateVersion7(services.GetRequiredService<TimeProvider>().GetUtcNow());
        var recorded = (await services.GetRequiredService<CommandHandler>().Handle(command, new Request(id, by, capacity, "test", default), Cancellation))
            .ShouldBeOfType<Handled.Recorded>();
        await services.GetRequiredService<ReadYourWrites>().WaitFor(recorded.Last, Cancellation);
        return recorded.Last;
    }
}
