using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;

namespace ActionRegister.Application.Reading;

/// <summary>What is needed before a proposal is agreed or an amendment adopted, and what of it is so.</summary>
/// <param name="Content">The content that the next step is about.</param>
public sealed record RequirementsPage(
    Moment Moment, EntryId Entry, int? Amendment, ContentHash Content, IReadOnlyList<Requirement> Requirements);

/// <summary>What is missing: the same list of requirements that refuses.</summary>
public sealed class RequirementsOf
{
    /// <summary>The list for the proposal (null) or an amendment; null when there is no such thing at that moment.</summary>
    public Task<RequirementsPage?> Find(EntryId entry, int? amendment, AsOf asOf, CancellationToken cancellation) =>
        throw new NotSupportedException("The requirements are landed next.");
}
