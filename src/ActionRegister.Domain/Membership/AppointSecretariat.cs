using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.People;

namespace ActionRegister.Domain.Membership;

/// <summary>A co-chair appoints somebody to the secretariat; it takes effect when the other co-chair has done the same.</summary>
public sealed record AppointSecretariat(PersonId Person) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [StreamName.Of(Person)];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context) => OfficeRules.Appoint(
        view,
        context,
        Person,
        held: view.Group.Secretariat.GetValueOrDefault(Person),
        otherOffice: view.Group.Auditors.GetValueOrDefault(Person),
        by => new SecretariatAppointed(Person, by.Side));
}
