using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.People;

namespace ActionRegister.Domain.Membership;

/// <summary>A co-chair appoints an auditor; it takes effect when the other co-chair has done the same.</summary>
public sealed record AppointAuditor(PersonId Person) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [StreamName.Of(Person)];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context) => OfficeRules.Appoint(
        view,
        context,
        Person,
        held: view.Group.Auditors.GetValueOrDefault(Person),
        otherOffice: view.Group.Secretariat.GetValueOrDefault(Person),
        by => new AuditorAppointed(Person, by.Side));
}
