using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.People;

namespace ActionRegister.Domain.Membership;

/// <summary>A co-chair ends somebody's place in the secretariat, or takes back an appointment that the other co-chair has not made yet.</summary>
public sealed record EndSecretariat(PersonId Person) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context) => OfficeRules.End(
        view,
        context,
        held: view.Group.Secretariat.GetValueOrDefault(Person),
        by => new SecretariatEnded(Person, by.Side));
}
