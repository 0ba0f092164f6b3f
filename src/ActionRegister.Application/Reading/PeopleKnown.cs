using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.People;

namespace ActionRegister.Application.Reading;

/// <summary>A person whom the register knows now.</summary>
public sealed record PersonRow(PersonId Id, PrivateText Name, IReadOnlyList<SignIn> SignIns);

/// <summary>Who is known to the register, and who signs in as whom: always as it is now.</summary>
public sealed class PeopleKnown
{
    /// <summary>Everybody, by name.</summary>
    public Task<IReadOnlyList<PersonRow>> All(CancellationToken cancellation) =>
        throw new NotSupportedException("The projections are landed next.");

    /// <summary>One person, or null.</summary>
    public Task<PersonRow?> Find(PersonId person, CancellationToken cancellation) =>
        throw new NotSupportedException("The projections are landed next.");

    /// <summary>Whose confirmed sign-in this is, by <see cref="Commands.RegisterKeys.SignInKey"/>; null when nobody's.</summary>
    public Task<PersonId?> BySignIn(string key, CancellationToken cancellation) =>
        throw new NotSupportedException("The projections are landed next.");
}
