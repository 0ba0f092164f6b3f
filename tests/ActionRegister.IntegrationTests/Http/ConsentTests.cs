using System.Text.Json.Nodes;
using ActionRegister.Domain.Membership;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Http;

/// <summary>What consents are bound to, and who can give them.</summary>
public sealed class ConsentTests(HttpRegister register) : IClassFixture<HttpRegister>
{
    private readonly Journey _journey = new(register);

    // Case 16: one character changed, and every consent is void.
    [Fact]
    public async Task A_revision_by_one_character_voids_every_consent_and_says_whose()
    {
        var text = await _journey.ReadyToAgree(Journey.Content("One character", "Councils are told."));
        var revised = (await register.Post(Holder(Wales), $"{text.Path}/revisions", new
        {
            contentHash = text.Hash,
            content = Journey.Plain(Journey.Content("One character", "Councils are told!")),
        })).Being(200);
        var after = text with { Hash = $"{revised.Json["contentHash"]}" };
        (await _journey.Agree(after)).BeingProblem(422, "requirements-unmet").Unmet.ShouldBe(["J3", "J5", "J6", "J7"]);
        (await _journey.Agree(text)).BeingProblem(409, "content-changed");

        var voided = (await register.Get(Secretariat, $"{text.Path}/history?limit=200")).Json["events"]!.AsArray()
            .Single(e => $"{e!["type"]}" == "proposal-revised.v1")!["facts"]!["voids"]!.AsArray().Select(v => $"{v}").ToList();
        voided.ShouldContain("office:co-chair-central");
        voided.ShouldContain("seat:wales");
        voided.Count.ShouldBe(Seats.Count + 2);
    }

    // Case 17: a consent names log, entry, amendment and act; on another entry with the same words it is another statement.
    [Fact]
    public async Task A_consent_cannot_be_carried_to_another_entry_with_the_same_words()
    {
        var one = await _journey.ReadyToAgree(Journey.Content("The same words"));
        var other = await _journey.Propose(Journey.Content("The same words"));
        other.Hash.ShouldBe(one.Hash);
        (await _journey.Agree(other)).BeingProblem(422, "requirements-unmet").Unmet.ShouldContain("J7");
        (await Statements(one)).ShouldHaveSingleItem(); // both co-chairs agreed to one statement
        (await Statements(other)).ShouldBeEmpty();
    }

    // Case 18: one person cannot be both co-chairs.
    [Fact]
    public async Task One_person_cannot_hold_both_co_chair_offices()
    {
        var body = new { person = CentralCoChair.Value, from = Day(0), notice = Letter("lga") };
        (await register.Post(Secretariat, "/co-chairs/local", body)).BeingProblem(422, "refused").Json["clause"].ShouldNotBeNull();
    }

    // Cases 19, 34: neither a substitute, an assistant, the secretariat nor a seat can consent as co-chair.
    [Fact]
    public async Task Nobody_else_consents_in_a_co_chairs_place()
    {
        var text = await _journey.ReadyToAgree(Journey.Content("In person"));
        var assistant = await Person("An assistant");
        (await register.Post(CentralCoChair, "/assistants", new { @for = "office:co-chair-central", person = assistant })).Being(200);
        (await register.Post(new(assistant), $"{text.Path}/consent", Journey.Seen(text), ("X-Acting-As", "assistant:office:co-chair-central")))
            .BeingProblem(403, "not-permitted");
        (await register.Post(Secretariat, $"{text.Path}/consent", Journey.Seen(text))).BeingProblem(403, "not-permitted");
        (await register.Post(Secretariat, $"{text.Path}/consent", Journey.Seen(text), ("X-Acting-As", "co-chair:central"))).BeingProblem(403, "not-permitted");
        (await register.Post(Holder(Wales), $"{text.Path}/consent", Journey.Seen(text))).BeingProblem(403, "not-permitted");
    }

    // Case 21: the seats that may answer are frozen when the round is opened; the seat answers, by whoever holds it then.
    [Fact]
    public async Task A_successor_answers_for_a_seat_in_the_round_and_an_answer_outlives_its_giver()
    {
        var seat = Seats[2];
        var text = await _journey.Propose(Journey.Content("Successors"));
        (await _journey.Notice(text)).Being(200);
        await register.Pass(15);
        (await _journey.OpenRound(text)).Being(200);
        var electorate = (await Round(text))["electorate"]!.AsArray().Select(s => $"{s}").ToList();
        electorate.Count.ShouldBe(Seats.Count);

        var successor = await Person("A successor");
        await Seat(seat, successor);
        (await _journey.Position(text, seat)).BeingProblem(403, "not-permitted"); // who left holds nothing
        (await register.Post(new(successor), $"{text.Path}/positions", new { contentHash = text.Hash, position = "consent" })).Being(200);
        (await Round(text))["electorate"]!.AsArray().Select(s => $"{s}").ShouldBe(electorate);
        await Seat(seat, Holder(seat).Value);
        (await Round(text))["positions"]!.AsArray().Select(p => $"{p!["seat"]}").ShouldContain(seat.Value);
    }

    // Case 22: a co-chair who leaves office before adoption takes the consent along; the successor has to give one.
    [Fact]
    public async Task A_co_chair_who_left_no_longer_consents()
    {
        var agreed = await _journey.Agreed("Before the change");
        var amendment = await _journey.ReadyToAdopt(agreed, Journey.Content("After the change"));
        var successor = await Person("A new co-chair");
        (await register.Post(Secretariat, "/co-chairs/local", new { person = successor, from = Day(0), notice = Letter("lga") })).Being(200);
        (await _journey.Adopt(amendment)).BeingProblem(422, "requirements-unmet").Unmet.ShouldBe(["M4"]);
        (await register.Post(new(successor), $"{amendment.Path}/consent", Journey.Seen(amendment))).BeingProblem(403, "not-permitted"); // not confirmed
        (await register.Post(CentralCoChair, "/co-chairs/local/confirmation", new { person = successor })).Being(200);
        (await register.Post(new(successor), $"{amendment.Path}/consent", Journey.Seen(amendment))).Being(200);
        (await _journey.Adopt(amendment)).Being(200);

        // As it was, for the class's other tests.
        (await register.Post(Secretariat, "/co-chairs/local", new { person = LocalCoChair.Value, from = Day(0), notice = Letter("lga") })).Being(200);
        (await register.Post(CentralCoChair, "/co-chairs/local/confirmation", new { person = LocalCoChair.Value })).Being(200);
    }

    // Cases 25, 26, through the whole host (ConsentRaceTests runs them by the hundred): however consent, withdrawal and adoption race, it is adopted only with every consent at its position.
    [Fact]
    public async Task Racing_consents_withdrawals_and_adoptions_never_adopt_without_every_consent()
    {
        var agreed = await _journey.Agreed("Raced for");
        for (var round = 0; round < 5; round++)
        {
            var amendment = await _journey.Amend(agreed, Journey.Content($"Raced for, {round}"));
            (await _journey.Consult(amendment)).Being(200);
            await register.Pass(15);
            (await _journey.OpenRound(amendment)).Being(200);
            await _journey.EverySeatConsents(amendment);
            (await _journey.Consent(amendment, CentralCoChair, "co-chair:central")).Being(200);
            var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => (i % 4) switch
            {
                0 => _journey.Consent(amendment, LocalCoChair, "co-chair:local"),
                1 => register.Post(LocalCoChair, $"{amendment.Path}/consent/withdrawal", Journey.Seen(amendment)),
                _ => _journey.Adopt(amendment),
            }));
            answers.ShouldAllBe(a => a.Status == 200 || a.Status == 409 || a.Status == 422);

            var events = (await register.Get(Secretariat, $"{agreed.Path}/history?limit=200")).Json["events"]!.AsArray()
                .Where(e => $"{e!["amendment"]}" == amendment.Path.Split('/')[^1]).Select(e => $"{e!["type"]}").ToList();
            var adopted = events.IndexOf("amendment-adopted.v1");
            if (adopted >= 0)
            {
                events.Take(adopted).Last(t => t.StartsWith("co-chair-consent", StringComparison.Ordinal) || t.StartsWith("consent-", StringComparison.Ordinal))
                    .ShouldBe("co-chair-consent-given.v1");
                agreed = agreed with { Hash = amendment.Hash };
            }
        }
    }

    private async Task<List<string>> Statements(Text text) =>
    [
        .. (await register.Get(Secretariat, $"{text.Path}/history?limit=200")).Json["events"]!.AsArray()
            .Where(e => $"{e!["type"]}" == "co-chair-consent-given.v1").Select(e => $"{e!["facts"]!["statement"]}").Distinct(),
    ];

    private async Task<JsonNode> Round(Text text) => (await register.Get(Secretariat, text.Path)).Json["proposal"]!["round"]!;

    private async Task<Guid> Person(string name) =>
        (await register.Post(Secretariat, "/people", new { name })).Being(200).Json["person"]!.GetValue<Guid>();

    private async Task Seat(SeatId seat, Guid person)
    {
        var body = (await register.Get(Secretariat, "/group")).Json["seats"]!.AsArray().Single(s => $"{s!["id"]}" == seat.Value)!["nominatedBy"]!.GetValue<string>();
        (await register.Post(Secretariat, $"/seats/{seat}/nominations", new { person, notice = Letter(body) })).Being(200);
        (await register.Post(Secretariat, $"/seats/{seat}/member", new { person, from = Day(0) })).Being(200);
    }

    private object Letter(string from) => new { from, dated = Day(0), document = "letter 2" };

    private string Day(int ahead) => $"{register.Today.AddDays(ahead):yyyy-MM-dd}";
}
