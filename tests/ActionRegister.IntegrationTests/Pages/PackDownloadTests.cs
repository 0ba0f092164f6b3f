using System.IO.Compression;
using ActionRegister.Application.Events;
using ActionRegister.Application.Packs;
using ActionRegister.Domain.People;
using ActionRegister.IntegrationTests.EventStore;
using ActionRegister.IntegrationTests.Http;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Pages;

public sealed class PackDownloadTests(HttpRegister register) : IClassFixture<HttpRegister>
{
    [Fact]
    public async Task An_auditor_gets_the_pack_of_an_entry_from_its_page_and_nobody_else_does()
    {
        var text = await new Journey(register).Propose(Journey.Content("To be audited"));
        var (page, file) = ($"/entries/{text.Reference}", $"log/packs/{text.Reference}");
        (await register.Get(null, file)).BeingProblem(401, "not-signed-in");
        (await register.Get(Holder(Wales), file)).BeingProblem(403, "not-permitted");
        using var member = Visitor.As(Holder(Wales), register);
        (await member.Open(page)).Seeing(200).Words.ShouldNotContain("Audit pack");

        var person = (await register.Post(Secretariat, "/people", new { name = "Auditor" })).Being(200).Json["person"]!.GetValue<Guid>();
        foreach (var coChair in new[] { CentralCoChair, LocalCoChair })
            (await register.Post(coChair, "/auditors", new { person })).Being(200);
        var auditor = new PersonId(person);
        using var visitor = Visitor.As(auditor, register);
        (await visitor.Open(page)).Seeing(200);
        visitor.Document.QuerySelector($"a[href='/{file}']").ShouldNotBeNull().TextContent.ShouldContain("Audit pack");
        (await register.Get(auditor, "log/packs/D-1999-0001")).BeingProblem(404, "not-found");
        (await register.Get(auditor, "log/packs/nonsense")).BeingProblem(404, "not-found");

        await Eventually.Holds("a checkpoint covers it", async () => (await register.Get(auditor, file)).Status == 200);
        using var zip = new ZipArchive(new MemoryStream(await register.Bytes(auditor, file)));
        var files = zip.Entries.ToDictionary(entry => entry.FullName, Read, StringComparer.Ordinal);
        var report = await new PackCheck(EventCatalogue.All).Check(files, [], TestContext.Current.CancellationToken);
        report.Findings.ShouldBeEmpty();
        report.Header.ShouldNotBeNull().About.ShouldBeOfType<PackAbout.OneEntry>().Reference.Value.ShouldBe(text.Reference);
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var from = entry.Open();
        using var to = new MemoryStream();
        from.CopyTo(to);
        return to.ToArray();
    }
}
