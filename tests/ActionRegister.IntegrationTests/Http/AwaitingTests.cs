using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Http;

/// <summary>Who is asked for what only time or the last consent has made possible.</summary>
public sealed class AwaitingTests(HttpRegister register) : IClassFixture<HttpRegister>
{
    private readonly Journey _journey = new(register);

    [Fact]
    public async Task What_is_ready_is_awaited_from_both_co_chairs_and_the_secretariat_until_it_is_recorded()
    {
        var text = await _journey.Propose(Journey.Content("Ready to be agreed"));
        (await _journey.Notice(text)).Being(200);
        await register.Pass(15);
        (await _journey.OpenRound(text)).Being(200);
        await _journey.EverySeatConsents(text);
        (await _journey.Consent(text, CentralCoChair, "co-chair:central")).Being(200);
        (await Asked(Secretariat)).ShouldBeEmpty(); // one consent is missing
        (await _journey.Consent(text, LocalCoChair, "co-chair:local")).Being(200);
        await ReadyFor(text.Reference, amendment: null);
        (await _journey.Agree(text)).Being(200);
        (await Asked(Secretariat)).ShouldBeEmpty();

        var amendment = await _journey.ReadyToAdopt(text, Journey.Content("Ready to be adopted"));
        await ReadyFor(text.Reference, amendment: 1);
        (await _journey.Adopt(amendment)).Being(200);
        foreach (var recorder in new[] { CentralCoChair, LocalCoChair, Secretariat }) (await Asked(recorder)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_erasure_is_awaited_from_each_co_chair_until_that_one_has_authorised_it()
    {
        var person = (await register.Post(Secretariat, "/people", new { name = "Somebody to forget" })).Being(200).Json["events"]![0]!["position"]!.GetValue<long>();
        var erasure = new { @event = person, part = "private" };
        (await register.Post(Secretariat, "/erasures", new { @event = person, part = "private", basis = "A request." })).Being(200);
        foreach (var coChair in new[] { CentralCoChair, LocalCoChair }) (await Asked(coChair)).ShouldBe([$"erasure of {person}-private"]);
        (await register.Post(CentralCoChair, "/erasures/authorisations", erasure)).Being(200);
        (await Asked(CentralCoChair)).ShouldBeEmpty();
        (await Asked(LocalCoChair)).ShouldBe([$"erasure of {person}-private"]);
        (await Asked(Secretariat)).ShouldBeEmpty();
        (await register.Post(LocalCoChair, "/erasures/authorisations", erasure)).Being(200);
        (await Asked(LocalCoChair)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_new_co_chair_is_awaited_from_the_other_and_the_outgoing_one_and_later_from_the_seats_of_the_side()
    {
        var (wales, scotland, homeOffice) = (Holder(Wales), Holder(new SeatId("scotland")), Holder(new SeatId("home-office")));
        var successor = (await register.Post(Secretariat, "/people", new { name = "A new co-chair" })).Being(200).Json["person"]!.GetValue<Guid>();
        await Appoint(successor);
        foreach (var confirmer in new[] { CentralCoChair, LocalCoChair }) (await Asked(confirmer)).ShouldBe(["co-chair of local"]);
        foreach (var other in new[] { wales, scotland, homeOffice, new PersonId(successor) }) (await Asked(other)).ShouldBeEmpty();

        await register.Pass(14);
        (await Asked(wales)).ShouldBeEmpty(); // the fourteenth clear day still belongs to the two
        await register.Pass(1);
        foreach (var seat in new[] { wales, scotland }) (await Asked(seat)).ShouldBe(["co-chair of local"]);
        (await Asked(homeOffice)).ShouldBeEmpty();

        (await register.Post(wales, "/co-chairs/local/confirmation", new { person = successor })).Being(200);
        (await Asked(wales)).ShouldBeEmpty();
        (await Asked(scotland)).ShouldBe(["co-chair of local"]);
        (await register.Post(LocalCoChair, "/co-chairs/local/confirmation", new { person = successor })).Being(200); // the outgoing one
        foreach (var anybody in new[] { CentralCoChair, wales, scotland }) (await Asked(anybody)).ShouldBeEmpty();

        // As it was, for the class's other test.
        await Appoint(LocalCoChair.Value);
        (await register.Post(CentralCoChair, "/co-chairs/local/confirmation", new { person = LocalCoChair.Value })).Being(200);
    }

    private async Task Appoint(Guid person)
    {
        var day = $"{register.Today:yyyy-MM-dd}";
        var notice = new { from = "lga", dated = day, document = "letter 2" };
        (await register.Post(Secretariat, "/co-chairs/local", new { person, from = day, notice })).Being(200);
    }

    private async Task ReadyFor(string reference, int? amendment)
    {
        foreach (var recorder in new[] { CentralCoChair, LocalCoChair, Secretariat })
            (await Asked(recorder)).ShouldBe([$"agreement of {reference} {amendment}"]);
        (await Asked(Holder(Wales))).ShouldBeEmpty();
        (await register.Get(Holder(Wales), $"/entries/{reference}/awaiting")).Json["awaited"]!.AsArray().Select(row => $"{row!["of"]}")
            .ShouldBe(["office:co-chair-central", "office:co-chair-local", "office:secretariat"]);
    }

    // Each thing in a line; comments, which nobody has to make, are left out.
    private async Task<List<string>> Asked(PersonId person) =>
    [
        .. (await register.Get(person, "/awaiting")).Being(200).Json["awaited"]!.AsArray()
            .Where(row => $"{row!["for"]}" != "comment")
            .Select(row => $"{row!["for"]} of {row["subject"] ?? $"{row["reference"]} {row["amendment"]}"}"),
    ];
}
