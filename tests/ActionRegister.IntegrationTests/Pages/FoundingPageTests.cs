using ActionRegister.IntegrationTests.Http;
using ActionRegister.IntegrationTests.Postgres;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Pages;

/// <summary>Confirming the founding: the first thing that the two co-chairs do, and all that can be done until they have.</summary>
public sealed class FoundingPageTests(PostgresServer server) : IAsyncLifetime
{
    private readonly HttpRegister _register = new(server) { Confirming = [] };

    [Fact]
    public async Task Each_co_chair_confirms_what_is_shown_and_the_register_opens_with_the_second()
    {
        using var central = Visitor.As(CentralCoChair, _register);
        await central.Open("/");
        (await central.Follow("Confirm the founding of this register")).Seeing(200).Address.ShouldBe("/founding");
        central.Words.ShouldContain("Fingerprint of the founding");
        central.Words.ShouldContain("Focus 5");
        central.Words.ShouldContain("Wales");
        (await central.Press("Confirm the founding")).Seeing(200).Heading.ShouldBe("Recorded");
        await central.Open("/founding");
        central.Words.ShouldContain("This is recorded already.");
        central.Words.ShouldContain("Has not confirmed");

        using var local = Visitor.As(LocalCoChair, _register);
        await local.Open("/founding");
        await local.Press("Confirm the founding", ("seen", new string('0', 64)));
        local.Seeing(422).Errors!.ShouldContain("read it again");
        (await local.Press("Confirm the founding")).Seeing(200).Heading.ShouldBe("Recorded");
        await local.Open("/founding");
        local.Words.ShouldNotContain("Has not confirmed");
    }

    [Fact]
    public async Task Whoever_is_no_co_chair_reads_it_and_has_no_button()
    {
        using var visitor = Visitor.As(Secretariat, _register);
        (await visitor.Open("/founding")).Seeing(200);
        visitor.Words.ShouldContain("You cannot do this in any office that you hold.");
        visitor.Document.QuerySelectorAll("main form").ShouldBeEmpty();
        using var stranger = Visitor.As(null, _register);
        (await stranger.Open("/founding")).Heading.ShouldBe("Sign in");
    }

    public ValueTask InitializeAsync() => _register.InitializeAsync();

    public ValueTask DisposeAsync() => _register.DisposeAsync();
}
