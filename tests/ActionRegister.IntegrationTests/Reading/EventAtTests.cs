using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ActionRegister.Application.Audit;
using ActionRegister.Application.Commands;
using ActionRegister.Application.Reading;
using ActionRegister.Application.Waiting;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Erasures;
using ActionRegister.Domain.People;
using ActionRegister.EventStore.Erasing;
using ActionRegister.EventStore.TamperEvidence;
using ActionRegister.IntegrationTests.EventStore;
using ActionRegister.IntegrationTests.Http;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Reading;

/// <summary>One event, whole, under a signer.</summary>
public sealed class EventAtTests(HttpRegister register) : IClassFixture<HttpRegister>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_event_shows_its_parts_its_neighbours_and_what_is_hashed_of_it()
    {
        var text = await new Journey(register).Propose(Journey.Content("Seen ŵhole"));
        var position = await register.Database.Ask<long>("select max(pos) from log.event where type = 'decision-proposed.v1'");

        var found = (await Get<EventAt>().Find(position, true, Cancellation)).ShouldNotBeNull();

        found.Row.Reference!.Value.Value.ShouldBe(text.Reference);
        found.Parts.Select(p => p.Name).ShouldBe(["data", "text", "actor"]);
        found.Parts[1].Json.ShouldNotBeNull().ShouldContain("Seen ŵhole");
        JsonNode.Parse(found.Parts[0].Json!)!["hash"]!.GetValue<string>().Length.ShouldBe(64);
        found.Entry.ShouldBe(Encoding.ASCII.GetString(await register.Database.Ask<byte[]>($"select entry from log.event where pos = {position}")));
        found.LeafHash.ShouldBe(Convert.ToBase64String(SHA256.HashData([0, .. Encoding.ASCII.GetBytes(found.Entry!)]))); // RFC 6962 §2.1
        found.Parts.ShouldAllBe(p => found.Entry!.Contains($"\"{p.Name}\":\"{p.Commitment}\"", StringComparison.Ordinal));
        (found.Previous, found.First, found.Last).ShouldBe((null, position - 1, position)); // its reference was allotted by the same command

        await new Journey(register).Notice(text);
        (await Get<EventAt>().Find(position, true, Cancellation))!.Following.ShouldNotBeNull().ShouldBeGreaterThan(position);
        (await Get<EventAt>().Find(position, false, Cancellation))!.Entry.ShouldBeNull();
        (await Get<EventAt>().Find(1_000_000, true, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Its_receipt_is_not_ready_yet_then_ready_and_proves_it()
    {
        var recorded = (await register.Post(Secretariat, "/people", new { name = "Somebody" })).Being(200);
        var position = recorded.Json["events"]![0]!["position"]!.GetValue<long>();
        var states = new List<EventReceipt>();
        await Eventually.Holds("a checkpoint covers it", async () =>
        {
            states.Add(await Get<Receipts>().Find(position, Cancellation));
            return states[^1] is EventReceipt.Ready;
        });

        states.SkipLast(1).ShouldAllBe(s => s is EventReceipt.NotYet);
        var ready = states[^1].ShouldBeOfType<EventReceipt.Ready>();
        ready.Origin.ShouldBe("register.test/arcseg");
        ready.Size.ShouldBeGreaterThan(position);
        var proof = LogProof.TryParse(Encoding.UTF8.GetBytes(ready.Text)).ShouldNotBeNull();
        proof.Inclusion.Select(hash => $"{hash}").ShouldBe(ready.Inclusion);
        (await Get<Receipts>().Find(position + 1000, Cancellation)).ShouldBeOfType<EventReceipt.NoSuchEvent>();
    }

    [Fact]
    public async Task An_erased_part_says_by_which_event_and_keeps_its_commitment()
    {
        var recorded = (await register.Post(Secretariat, "/people", new { name = "Canary Evans" })).Being(200);
        var position = recorded.Json["events"]![0]!["position"]!.GetValue<long>();
        var before = (await Get<EventAt>().Find(position, true, Cancellation))!;
        before.Parts.Single(p => p.Name == "private").Json.ShouldNotBeNull().ShouldContain("Canary Evans");

        var by = await Erase(position, ErasedPart.Private);
        await Erase(position, ErasedPart.Actor);

        var after = (await Get<EventAt>().Find(position, true, Cancellation))!;
        foreach (var (part, was) in after.Parts.Zip(before.Parts).Where(p => p.First.Name is "private" or "actor"))
            (part.Json, part.Commitment).ShouldBe((null, was.Commitment));
        after.Parts.Single(p => p.Name == "private").ErasedBy.ShouldBe(by);
        after.Row.Kept.Attribution.ShouldBeNull();
        after.Row.Name.ShouldBeNull();
        after.Row.ActorErasedBy.ShouldNotBeNull().ShouldBeGreaterThan(by);
        (after.Entry, after.LeafHash).ShouldBe((before.Entry, before.LeafHash));
    }

    [Fact]
    public async Task Entries_are_for_auditors()
    {
        (await Get<LogReaders>().MayReadEntries(Secretariat, Cancellation)).ShouldBeFalse();
        (await Get<LogReaders>().MayReadEntries(CentralCoChair, Cancellation)).ShouldBeFalse();
        var auditor = (await register.Post(Secretariat, "/people", new { name = "Auditor" })).Being(200).Json["person"]!.GetValue<Guid>();
        foreach (var coChair in new[] { CentralCoChair, LocalCoChair })
            (await register.Post(coChair, "/auditors", new { person = auditor })).Being(200);
        (await Get<LogReaders>().MayReadEntries(new PersonId(auditor), Cancellation)).ShouldBeTrue();
    }

    private T Get<T>()
        where T : notnull => register.Host.Services.GetRequiredService<T>();

    private async Task<long> Erase(long position, ErasedPart part)
    {
        await Do(new AskErasure(position, part, "A request."), Secretariat);
        foreach (var coChair in new[] { CentralCoChair, LocalCoChair })
            await Do(new AuthoriseErasure(position, part), coChair);
        var by = await Do(new CarryOutErasure(position, part, "A request."), null, new Capacity.Operator());
        await new PartErasure(register.Database.Administrator, register.Database.Application)
            .Erase(position, Erasure.Word(part), by, Cancellation);
        return by;
    }

    private async Task<long> Do(ICommand command, PersonId? by, Capacity? capacity = null)
    {
        var id = Guid.CreateVersion7(Get<TimeProvider>().GetUtcNow());
        var recorded = (await Get<CommandHandler>().Handle(command, new Request(id, by, capacity, "test", default), Cancellation))
            .ShouldBeOfType<Handled.Recorded>();
        await Get<ReadYourWrites>().WaitFor(recorded.Last, Cancellation);
        return recorded.Last;
    }
}
