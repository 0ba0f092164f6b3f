using ActionRegister.Application.Reading;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.People;

namespace ActionRegister.Application.Audit;

/// <summary>Who may read entries of the log as they are hashed; proofs, and what the register shows, are for everybody who reads it.</summary>
public sealed class LogReaders(GroupNow group)
{
    /// <summary>Whether the permission table lets the person read entries now.</summary>
    public async Task<bool> MayReadEntries(PersonId person, CancellationToken cancellation) =>
        (await group.Find(cancellation)).CapacitiesOf(person)
            .Any(held => PermissionTable.Of(Act.ReadLog, PermissionTable.RoleOf(held)) == Grant.Yes);
}
