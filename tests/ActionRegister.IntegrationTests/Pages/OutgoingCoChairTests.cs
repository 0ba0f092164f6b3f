using ActionRegister.IntegrationTests.Http;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Pages;

/// <summary>What somebody sees whose office has gone to another; in a register of its own, because the others need their co-chairs.</summary>
public sealed class OutgoingCoChairTests(HttpRegister register) : IClassFixture<HttpRegister>
{
    [Fact]
    public async Task An_outgoing_co_chair_is_led_to_the_one_thing_that_is_asked_and_sees_nothing_else()
    {
        var successor = (await register.Post(Secretariat, "/people", new { name = "Successor" })).Being(200).Json["person"]!.GetValue<Guid>();
        var day = $"{register.Today:yyyy-MM-dd}";
        var notice = new { from = "home-office", dated = day, document = "letter 3" };
        (await register.Post(Secretariat, "/co-chairs/central", new { person = successor, from = day, notice })).Being(200);
        using var outgoing = Visitor.As(CentralCoChair, register);
        (await outgoing.Open("/")).Seeing(200).Address.ShouldBe("/awaiting");
        outgoing.Words.ShouldContain("Confirm who holds this office now: Co-chair, central government");
        (await outgoing.Open("/forward-plan")).Seeing(403);
    }
}
