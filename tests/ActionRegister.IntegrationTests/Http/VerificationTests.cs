using ActionRegister.Domain.People;
using ActionRegister.IntegrationTests.EventStore;
using Npgsql;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Http;

/// <summary>Verifying the log over HTTP.</summary>
public sealed class VerificationTests(HttpRegister register) : IClassFixture<HttpRegister>
{
    private const string Path = "/log/verification";

    [Fact]
    public async Task It_is_for_auditors()
    {
        (await register.Get(null, Path)).BeingProblem(401, "not-signed-in");
        (await register.Post(null, Path, new { })).BeingProblem(401, "not-signed-in");
        foreach (var person in new[] { Secretariat, CentralCoChair, Holder(Wales) })
        {
            (await register.Get(person, Path)).BeingProblem(403, "not-permitted");
            (await register.Post(person, Path, new { })).BeingProblem(403, "not-permitted");
        }
    }

    [Fact]
    public async Task An_auditor_starts_it_sees_how_far_it_is_and_reads_what_it_found()
    {
        var auditor = await Auditor();
        (await register.Get(auditor, Path)).BeingProblem(404, "not-found");
        await Eventually.Holds("something is signed", async () => (await register.Get(auditor, "log/checkpoint")).Status == 200);
        var size = register.LogSize();
        await using (var connection = new NpgsqlConnection(register.Database.Administrator))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
            await using var held = new NpgsqlCommand("lock table log.node in access exclusive mode", connection, transaction);
            await held.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

            var started = (await register.Post(auditor, Path, new { })).Being(202).Json;
            $"{started["phase"]} {started["by"]}".ShouldBe($"beginning {auditor}");
            $"{(await register.Post(auditor, Path, new { })).Being(202).Json["startedAt"]}".ShouldBe($"{started["startedAt"]}");
            (await register.Get(auditor, Path)).Being(200).Json["result"].ShouldBeNull();
        }

        Answer answer = await register.Get(auditor, Path);
        await Eventually.Holds("it has ended", async () => $"{(answer = await register.Get(auditor, Path)).Json["phase"]}" == "ended");
        var result = answer.Json["result"]!;
        result["good"]!.GetValue<bool>().ShouldBeTrue(answer.Text);
        result["events"]!.GetValue<long>().ShouldBe(size);
        result["origin"]!.GetValue<string>().ShouldBe("register.test/arcseg");
        result["proved"]!.GetValue<long>().ShouldBeInRange(1, size);
        result["findings"]!.AsArray().ShouldBeEmpty();
        answer.Json["endedAt"].ShouldNotBeNull();
    }

    private async Task<PersonId> Auditor()
    {
        var auditor = (await register.Post(Secretariat, "/people", new { name = "Auditor" })).Being(200).Json["person"]!.GetValue<Guid>();
        foreach (var coChair in new[] { CentralCoChair, LocalCoChair })
            (await register.Post(coChair, "/auditors", new { person = auditor })).Being(200);
        return new(auditor);
    }
}
