using ActionRegister.Application.Reading;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.Web.Entries;
using ActionRegister.Web.Problems;

namespace ActionRegister.Web.Membership;

/// <summary>The group at a moment.</summary>
/// <param name="Version">Version of the group's stream: the ETag.</param>
/// <param name="Origin">Names the log, for ever.</param>
/// <param name="Founding">How far the founding has come.</param>
/// <param name="FoundingHash">What both co-chairs confirm.</param>
/// <param name="Seats">Every seat that exists, and who holds it.</param>
/// <param name="Rules">The rules in force; left out before the founding.</param>
internal sealed record GroupResponse(
    MomentResponse Moment,
    long Version,
    string Name,
    string Origin,
    FoundingStatus Founding,
    string FoundingHash,
    IReadOnlyList<Side> FoundingConfirmedBy,
    IReadOnlyList<BodyResponse> Bodies,
    IReadOnlyList<SeatResponse> Seats,
    IReadOnlyList<CoChairOfficeResponse> CoChairs,
    IReadOnlyList<OfficeResponse> Secretariat,
    IReadOnlyList<OfficeResponse> Auditors,
    IReadOnlyList<AssistantResponse> Assistants,
    RulesResponse? Rules)
{
    public static GroupResponse Of(GroupPage page)
    {
        var g = page.Group;
        return new(
            MomentResponse.Of(page.Moment),
            page.StreamVersion,
            g.Name,
            g.Origin,
            g.Founding,
            g.FoundingHash.Value ?? "",
            [.. g.FoundingConfirmedBy.Order()],
            [.. g.Bodies.Values.OrderBy(b => b.Id.Value, StringComparer.Ordinal).Select(b => new BodyResponse(b.Id.Value, b.Name, b.Side))],
            [.. g.StandingSeats.Select(SeatResponse.Of)],
            [.. g.CoChairs.OrderBy(c => c.Key).Select(c => CoChairOfficeResponse.Of(c.Key, c.Value))],
            [.. g.Secretariat.Select(s => OfficeResponse.Of(s.Key, s.Value)).OrderBy(o => o.Person)],
            [.. g.Auditors.Select(s => OfficeResponse.Of(s.Key, s.Value)).OrderBy(o => o.Person)],
            [.. g.Assistants.Select(a => new AssistantResponse(a.For.Value, a.Assistant.Value)).OrderBy(a => a.For, StringComparer.Ordinal)],
            g.InForce is { } rules ? RulesResponse.Of(rules) : null);
    }
}

/// <summary>An organisation that takes part.</summary>
internal sealed record BodyResponse(string Id, string Name, Side Side);

/// <summary>A place in the group.</summary>
/// <param name="NominatedBy">The body that fills it.</param>
/// <param name="Holder">Who holds it; left out while it is vacant.</param>
/// <param name="Nominated">Whom the body nominated and who has not taken the seat yet.</param>
internal sealed record SeatResponse(
    string Id, string Name, Side Side, string NominatedBy, Guid? Holder, DateTimeOffset? VacatedAt, IReadOnlyList<Guid> Nominated)
{
    public static SeatResponse Of(SeatState s) => new(
        s.Seat.Id.Value,
        s.Seat.Name,
        s.Seat.Side,
        s.Seat.NominatedBy.Value,
        s.Holder?.Value,
        s.VacatedAt,
        [.. s.Nominations.Select(n => n.Person.Value)]);
}

/// <summary>The office of a side's co-chair.</summary>
/// <param name="Confirmed">Whether the holder may consent.</param>
internal sealed record CoChairOfficeResponse(Side Side, Guid? Person, long? Since, bool Confirmed, DateOnly? ConfirmableBySeatsFrom)
{
    public static CoChairOfficeResponse Of(Side side, CoChairOffice o) =>
        new(side, o.Person?.Value, o.Since, o.Confirmed, o.ConfirmableBySeatsFrom);
}

/// <summary>A place in the secretariat, or an auditor's office.</summary>
/// <param name="InEffect">Whether both co-chairs have appointed.</param>
internal sealed record OfficeResponse(Guid Person, bool InEffect, IReadOnlyList<Side> AppointedBy)
{
    public static OfficeResponse Of(Domain.People.PersonId person, OfficeHolding o) => new(person.Value, o.InEffect, [.. o.AppointedBy.Order()]);
}

/// <summary>Who assists the holder of which seat or office.</summary>
internal sealed record AssistantResponse(string For, Guid Person);

/// <summary>The rules in force.</summary>
/// <param name="Number">Counts every change of terms or setting.</param>
/// <param name="Terms">The version of the terms: "ARCSEG, October 2022".</param>
/// <param name="Settings">Every setting, with the clause that demands it and where its value comes from.</param>
internal sealed record RulesResponse(int Number, string Terms, IReadOnlyList<SettingResponse> Settings)
{
    public static RulesResponse Of(RulesInForce rules) => new(
        rules.Number, rules.Terms.ShortName, [.. Domain.TermsOfReference.Settings.All.Select(s => SettingResponse.Of(s, rules))]);
}

/// <summary>A setting and its value in force.</summary>
/// <param name="Basis">Where the value comes from: "the terms are silent; default of the register".</param>
internal sealed record SettingResponse(
    string Name, string Question, string Value, string Default, IReadOnlyList<string> Choices, string? Days, ClauseResponse Clause, string Basis)
{
    public static SettingResponse Of(Setting setting, RulesInForce rules)
    {
        var provision = rules.Provision(setting.Name);
        return new(
            setting.StoredName,
            setting.Question,
            provision.Value,
            setting.Default,
            setting.Choices,
            setting.Days?.ToString(),
            new(provision.Clause.Terms, provision.Clause.Cite),
            provision.Basis);
    }
}
