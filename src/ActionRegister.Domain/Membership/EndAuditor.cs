using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.People;

namespace ActionRegister.Domain.Membership;

/// <summary>A co-chair ends an auditor's office, or takes back an appointment that the other co-chair has not made yet.</summary>
public sealed record EndAuditor(PersonId Person) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context) => OfficeRules.End(
        view,
        context,
        held: view.Group.Auditors.GetValueOrDefault(Person),
        by => new AuditorEnded(Person, by.Side));
}
