using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;

namespace ActionRegister.Web.Wording;

/// <summary>How sentences about what happened name seats, people and entries.</summary>
/// <param name="Group">The group whose seats, bodies and offices are named.</param>
/// <param name="People">Names of people; null where one was erased.</param>
/// <param name="References">How entries are quoted; one that is not among them is called "another entry".</param>
public sealed record NamesKnown(
    Group Group, IReadOnlyDictionary<PersonId, string?> People, IReadOnlyDictionary<EntryId, Reference> References);
