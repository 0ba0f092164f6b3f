using ActionRegister.IntegrationTests.Http;
using ActionRegister.IntegrationTests.Importing;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Pages;

/// <summary>The pages of imports: who sees them, what each co-chair checks and confirms, and how one is withdrawn.</summary>
public sealed class ImportPagesTests(HttpRegister register) : IClassFixture<HttpRegister>
{
    private readonly ImportFiles _files = new(register.Host.Services);

    [Fact]
    public async Task Each_co_chair_checks_and_confirms_it_and_then_its_entries_are_locked()
    {
        var plan = await _files.Import("to-confirm.csv", ImportFiles.Small("P"));
        using var central = Visitor.As(CentralCoChair, register);
        await central.Open("/awaiting");
        (await central.Follow("Read the import of to-confirm.csv, and confirm it or withdraw it")).Seeing(200).Heading.ShouldBe("Import to-confirm.csv");
        central.Words.ShouldContain("Imported, not witnessed by the register");
        central.Words.ShouldContain($"{plan.Hash}");
        central.Words.ShouldContain("3 entries, from 6 rows.");
        (await central.Follow("Confirm this import")).Seeing(200).Words.ShouldContain("with prior consultation and the consent of both co-chairs and of the group");
        await central.Press("Confirm exactly these rows", ("seen", new string('0', 64)));
        central.Seeing(422).Errors!.ShouldContain("read it again");
        (await central.Press("Confirm exactly these rows")).Seeing(200).Heading.ShouldBe("Recorded");
        (await central.Open($"/imports/{plan.Id}")).Words.ShouldContain("Confirmed on");

        using var local = Visitor.As(LocalCoChair, register);
        await local.Open("/register?q=P+minute+12");
        local.Words.ShouldContain("Imported, unconfirmed");
        await local.Open($"/imports/{plan.Id}/confirmation");
        (await local.Press("Confirm exactly these rows")).Seeing(200).Words.ShouldContain("what it brought is agreed and locked");
        await local.Open("/register?q=P+minute+12");
        local.Words.ShouldContain("Agreed");
        await local.Open("/exceptions");
        (await local.Follow("Earlier decisions imported and confirmed")).Seeing(200).Address.ShouldBe($"/imports/{plan.Id}");
        await local.Open("/");
        (await local.Follow("Earlier decisions imported and confirmed")).Seeing(200).Address.ShouldBe($"/imports/{plan.Id}");
        await local.Open($"/imports/{plan.Id}");
        local.Words.ShouldContain("it takes no further rows");
        local.Words.ShouldNotContain("Withdraw this import whole");
        (await register.Post(LocalCoChair, $"/imports/{plan.Id}/withdrawal", new { reasons = "Too late." })).Being(422);
    }

    [Fact]
    public async Task An_entry_says_that_it_is_unconfirmed_and_offers_nothing()
    {
        var plan = await _files.Import("minutes.csv", ImportFiles.Small("U"));
        using var member = Visitor.As(Holder(Wales), register);
        await member.Open("/register?q=U+minute+12");
        var link = member.Document.QuerySelector(".register-list__entry a")!.GetAttribute("href")!;
        (await member.Open(link)).Seeing(200);
        member.Words.ShouldContain("Imported, not witnessed by the register");
        member.Words.ShouldContain("Until they have, nothing can be done with it and nothing can rely on it.");
        member.Words.ShouldContain("U minute 12");
        (await member.Follow("The import that it came with")).Seeing(200).Address.ShouldBe($"/imports/{plan.Id}");
        member.Words.ShouldNotContain("Confirm this import");
        (await member.Open($"/imports/{plan.Id}/confirmation")).Seeing(200).Words.ShouldContain("You cannot do this in any office that you hold.");
        (await member.Send($"/imports/{plan.Id}/withdrawal", ("reasons", "x"))).Status.ShouldBeOneOf(400, 403);
        (await register.Post(Holder(Wales), $"/imports/{plan.Id}/confirmation", new { importHash = plan.Hash.Value })).Being(403);
    }

    [Fact]
    public async Task A_co_chair_withdraws_it_whole_and_says_why()
    {
        var plan = await _files.Import("minutes.csv", ImportFiles.Small("V"));
        using var local = Visitor.As(LocalCoChair, register);
        await local.Open($"/imports/{plan.Id}");
        await local.Follow("Withdraw this import whole");
        await local.Press("Withdraw all of it");
        local.Seeing(422).Errors!.ShouldContain("Say why");
        (await local.Press("Withdraw all of it", ("reasons", "It is another group's file."))).Seeing(200).Heading.ShouldBe("Recorded");
        (await local.Open($"/imports/{plan.Id}")).Words.ShouldContain("It is another group's file.");
        (await local.Open("/register?q=V+minute+12")).Words.ShouldContain("Withdrawn");
        (await local.Open("/imports")).Words.ShouldContain("Withdrawn");
    }

    [Fact]
    public async Task An_unfinished_import_is_told_of_on_every_page()
    {
        var plan = await _files.Plan("unfinished.csv", ImportFiles.Small("B"));
        await _files.RecordSome(plan, entries: 1);
        using var member = Visitor.As(Holder(Wales), register);
        foreach (var page in (string[])["/", "/awaiting", "/register", "/group", "/imports"])
        {
            (await member.Open(page)).Seeing(200);
            member.Document.Body!.TextContent.ShouldContain("An import is not finished");
            member.Document.Body!.TextContent.ShouldContain("unfinished.csv");
        }

        await _files.Withdraw(plan);
        (await member.Open("/")).Document.Body!.TextContent.ShouldNotContain("An import is not finished");
    }

    [Fact]
    public async Task Who_is_not_signed_in_sees_none_and_what_is_not_there_is_not_found()
    {
        using var stranger = Visitor.As(null, register);
        (await stranger.Open("/imports")).Heading.ShouldBe("Sign in");
        (await stranger.Open("/help/import")).Seeing(200).Words.ShouldContain("no_due_because");
        using var auditor = Visitor.As(Secretariat, register);
        (await auditor.Open("/imports")).Seeing(200);
        foreach (var page in (string[])["", "/confirmation", "/withdrawal"])
            (await auditor.Open($"/imports/{Guid.Empty}{page}")).Seeing(404);
        (await register.Get(Secretariat, $"/imports/{Guid.Empty}")).Being(404);
        (await register.Get(Secretariat, "/imports/nonsense")).Being(400);
        (await register.Get(Secretariat, "/imports")).Being(200);
    }
}
