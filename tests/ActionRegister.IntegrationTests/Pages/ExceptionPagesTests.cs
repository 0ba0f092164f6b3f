using ActionRegister.IntegrationTests.Http;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Pages;

/// <summary>What was out of the ordinary, on the first page and on its own; the register is this class's, which changes a co-chair.</summary>
public sealed class ExceptionPagesTests(HttpRegister register) : IClassFixture<HttpRegister>
{
    private readonly Journey _journey = new(register);

    [Fact]
    public async Task An_exception_of_many_texts_is_one_line_and_leads_to_all_of_them()
    {
        await _journey.Propose(Journey.Content("Open when the co-chair changes"));
        var last = await _journey.Propose(Journey.Content("Open then, too"));
        var person = (await register.Post(Secretariat, "/people", new { name = "The next co-chair" })).Being(200).Json["person"]!.GetValue<Guid>();
        var notice = new { from = "home-office", dated = $"{register.Today:yyyy-MM-dd}", document = "a letter" };
        (await register.Post(Secretariat, "/co-chairs/central", new { person, from = $"{register.Today:yyyy-MM-dd}", notice })).Being(200);
        using var visitor = Visitor.As(Holder(Wales), register);
        await visitor.Open("/");
        visitor.Words.ShouldContain($"Co-chair changed while a text was open: {last.Reference} and 1 more");
        visitor.Words.ShouldContain("The next co-chair took the office");
        (await visitor.Follow("All exceptions (2)")).Seeing(200).Words.ShouldContain("The next co-chair took the office");
    }
}
