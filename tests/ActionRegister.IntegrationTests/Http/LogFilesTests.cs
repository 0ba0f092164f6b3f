using System.Text;
using ActionRegister.Domain.People;
using ActionRegister.EventStore.Signing;
using ActionRegister.EventStore.TamperEvidence;
using ActionRegister.IntegrationTests.EventStore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Http;

/// <summary>Evidence over HTTP: hashes and proofs for everybody, entries for auditors.</summary>
public sealed class LogFilesTests(HttpRegister register) : IClassFixture<HttpRegister>
{
    private NoteKey Key
    {
        get
        {
            using var keys = SigningKeys.Read(register.SigningKeyFile);
            return NoteKey.Of("register.test/arcseg", keys.First.Public);
        }
    }

    [Fact]
    public async Task A_command_has_its_receipt_within_a_second_or_so()
    {
        var began = TimeProvider.System.GetTimestamp();
        var recorded = (await register.Post(Secretariat, "/people", new { name = "Somebody" })).Being(200);
        var position = recorded.Json["events"]![0]!["position"]!.GetValue<long>();
        Answer answer;
        while ((answer = await register.Get(Holder(Wales), $"log/proof/{position}")).Status == 503)
        {
            answer.BeingProblem(503, "not-ready-yet").Headers["Retry-After"].ShouldBe("1");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        TimeProvider.System.GetElapsedTime(began).ShouldBeLessThan(TimeSpan.FromSeconds(5)); // 1 s, on a machine that does other things, too
        var receipt = LogProof.TryParse(Encoding.UTF8.GetBytes(answer.Being(200).Text)).ShouldNotBeNull();
        var entry = await register.Database.Ask<byte[]>($"select entry from log.event where pos = {position}");
        receipt.Proves(entry, Key).ShouldBeTrue();
        (await register.Get(Secretariat, $"log/proof/{position + 1000}")).BeingProblem(404, "not-found");
    }

    [Fact]
    public async Task The_hashes_of_the_tree_add_up_to_the_checkpoint()
    {
        var checkpoint = await Checkpoint();
        var tile = Tile.In(checkpoint.Size, 0, 0).ShouldNotBeNull();
        var hashes = await register.Bytes(Holder(Wales), $"log/{tile.Path}");
        TreeNode.Root(checkpoint.Size, node => Tile.HashOf(node, hashes)).ShouldBe(checkpoint.Root);
        (await register.Get(Holder(Wales), $"log/{tile.Path}")).Headers["Cache-Control"].ShouldContain("no-store"); // a partial tile will go
        var proof = (await register.Get(Holder(Wales), $"log/proof/consistency/3/{checkpoint.Size}")).Being(200).Text;
        var lines = proof.TrimEnd('\n').Split('\n').Select(line => CanonicalText.TryHash(line)!.Value).ToList();
        TreeProof.Extends(TreeNode.Root(3, node => Tile.HashOf(node, hashes)), 3, checkpoint.Root, checkpoint.Size, lines).ShouldBeTrue();
    }

    [Theory]
    [InlineData("log/tile/0/001")]
    [InlineData("log/tile/0/000.p/0")]
    [InlineData("log/tile/0/nonsense")]
    [InlineData("log/tile/7/000.p/1")]
    [InlineData("log/proof/consistency/9/3")]
    [InlineData("log/proof/consistency/1/999999")]
    public async Task What_is_not_signed_is_not_found(string path) =>
        (await register.Get(Holder(Wales), path)).BeingProblem(404, "not-found");

    [Fact]
    public async Task Entries_are_for_auditors()
    {
        var size = (await Checkpoint()).Size;
        var path = $"log/{TilePath.OfEntries(0, (int)size)}";
        (await register.Get(null, path)).BeingProblem(401, "not-signed-in");
        (await register.Get(Holder(Wales), path)).BeingProblem(403, "not-permitted");
        (await register.Get(Secretariat, path)).BeingProblem(403, "not-permitted");
        var auditor = (await register.Post(Secretariat, "/people", new { name = "Auditor" })).Being(200).Json["person"]!.GetValue<Guid>();
        foreach (var coChair in new[] { CentralCoChair, LocalCoChair })
            (await register.Post(coChair, "/auditors", new { person = auditor })).Being(200);

        var entries = EntryBundle.TryRead(await register.Bytes(new PersonId(auditor), path)).ShouldNotBeNull();
        entries.Count.ShouldBe((int)size);
        entries[0].ToArray().ShouldBe(await register.Database.Ask<byte[]>("select entry from log.event where pos = 0"));
    }

    [Fact] // case 14
    public async Task A_log_that_does_not_match_makes_the_register_read_only()
    {
        var status = register.Host.Services.GetRequiredService<SigningStatus>();
        status.Refuse("The log was rewritten.");
        try
        {
            (await register.Post(Secretariat, "/people", new { name = "Nobody" })).BeingProblem(503, "log-does-not-match-checkpoint")
                .Text.ShouldContain("Read-only: the log does not continue what was signed, and nothing is recorded until an operator has answered for that. The log was rewritten.");
            foreach (var page in new[] { "sign-in", "problems/busy" })
                (await register.Get(null, page)).Being(200).Text.ShouldContain("Read-only: the log does not continue what was signed");
            var health = (await register.Get(null, "health/ready")).Being(200); // people are to find the page that says why
            health.Json["status"]!.GetValue<string>().ShouldBe("read-only");
            health.Text.ShouldContain("rewritten");
            (await register.Get(Holder(Wales), "/entries")).Being(200);
        }
        finally
        {
            status.Good();
        }

        (await register.Get(null, "sign-in")).Being(200).Text.ShouldNotContain("Read-only");
    }

    private async Task<Checkpoint> Checkpoint()
    {
        Checkpoint? found = null;
        await Eventually.Holds("there is a checkpoint", async () =>
            (await register.Get(Holder(Wales), "log/checkpoint")) is { Status: 200 } answer
            && SignedCheckpoint.TryParse(Encoding.UTF8.GetBytes(answer.Text)) is { } signed
            && signed.IsSignedBy(Key)
            && (found = signed.Checkpoint).Size > 3);
        return found.ShouldNotBeNull();
    }
}
