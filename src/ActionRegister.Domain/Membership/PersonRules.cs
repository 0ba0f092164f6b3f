using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.People;

namespace ActionRegister.Domain.Membership;

/// <summary>What must be so of a person before a seat or an office can be theirs.</summary>
internal static class PersonRules
{
    /// <summary>Refuses somebody whom the register does not know.</summary>
    public static Refusal? Unrecorded(View view, PersonId person) => view.Person(person) is { Exists: true }
        ? null
        : Refusal.NotFound($"The register knows no person {person}: the secretariat has to record them first.");

    /// <summary>Refuses a seat or co-chair office to those who serve the group and are no part of it.</summary>
    public static Refusal? Serves(Group group, PersonId person) =>
        group.Secretariat.GetValueOrDefault(person) is { InEffect: true }
            ? Refusal.Rule(null, "The secretariat holds no seat and no co-chair office: end that office first.")
        : group.Auditors.GetValueOrDefault(person) is { InEffect: true }
            ? Refusal.Rule(null, "An auditor holds no seat and no co-chair office: end that office first.")
        : null;

    /// <summary>Refuses secretariat and auditor's office to those who hold a seat or a co-chair office.</summary>
    public static Refusal? TakesPart(Group group, PersonId person) =>
        group.StandingSeats.FirstOrDefault(s => s.Holder == person) is { } seat
            ? Refusal.Rule(null, $"This person holds the seat for {seat.Seat.Name}; secretariat and auditor hold no seat.")
        : group.CoChairs.Any(c => c.Value.Person == person)
            ? Refusal.Rule(null, "This person is a co-chair; secretariat and auditor hold no co-chair office.")
        : null;
}
