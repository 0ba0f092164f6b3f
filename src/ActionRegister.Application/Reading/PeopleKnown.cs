using System.Collections.Concurrent;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.People;

namespace ActionRegister.Application.Reading;

/// <summary>A person whom the register knows now.</summary>
public sealed record PersonRow(PersonId Id, PrivateText Name, IReadOnlyList<SignIn> SignIns);

/// <summary>Who is known to the register, and who signs in as whom: always as it is now.</summary>
public sealed class PeopleKnown(ReadDatabase models)
{
    // Nobody is ever forgotten, only renamed: whom it knew once it need not look up again.
    private readonly ConcurrentDictionary<PersonId, bool> _known = [];

    /// <summary>Everybody, by name.</summary>
    public Task<IReadOnlyList<PersonRow>> All(CancellationToken cancellation) => Read(null, cancellation);

    /// <summary>One person, or null.</summary>
    public async Task<PersonRow?> Find(PersonId person, CancellationToken cancellation) =>
        (await Read(person.Value, cancellation)).SingleOrDefault();

    /// <summary>Whether the register knows the person.</summary>
    public async Task<bool> Knows(PersonId person, CancellationToken cancellation)
    {
        if (_known.ContainsKey(person)) return true;
        if (await Find(person, cancellation) is null) return false;
        _known.TryAdd(person, true);
        return true;
    }

    /// <summary>Whose confirmed sign-in this is, by <see cref="Commands.RegisterKeys.SignInKey"/>; null when nobody's.</summary>
    public async Task<PersonId?> BySignIn(string key, CancellationToken cancellation)
    {
        var found = await models.Query(
            $"select person from read.sign_in where key = {key} and confirmed", row => new PersonId(row.GetGuid(0)), cancellation);
        return found is [var only] ? only : null; // bound to two people it is nobody's
    }

    /// <summary>What these people are called now; whom the register does not know is left out.</summary>
    public async Task<IReadOnlyDictionary<PersonId, PrivateText>> NamesOf(IEnumerable<PersonId> persons, CancellationToken cancellation)
    {
        var ids = persons.Select(person => person.Value).Distinct().ToArray();
        if (ids.Length == 0) return new Dictionary<PersonId, PrivateText>();
        var found = await models.Query(
            $"select person, name, name_erased_by from read.person where person = any({ids})",
            row => (Id: new PersonId(row.GetGuid(0)), Name: Name(row)),
            cancellation);
        return found.ToDictionary(f => f.Id, f => f.Name);
    }

    private static PrivateText Name(Npgsql.NpgsqlDataReader row) =>
        row.IsDBNull(1) ? PrivateText.Erased(row.GetInt64(2)) : PrivateText.Of(row.GetString(1));

    private Task<IReadOnlyList<PersonRow>> Read(Guid? person, CancellationToken cancellation) => models.Query(
        $"""
        select p.person, p.name, p.name_erased_by, coalesce(array_agg(s.key order by s.key) filter (where s.key is not null), array[]::text[]),
          coalesce(array_agg(s.confirmed order by s.key) filter (where s.key is not null), array[]::boolean[])
        from read.person p left join read.sign_in s on s.person = p.person
        where {person}::uuid is null or p.person = {person}
        group by p.person, p.name, p.name_erased_by
        order by p.name, p.person
        """,
        row => new PersonRow(
            new PersonId(row.GetGuid(0)),
            Name(row),
            [.. row.GetFieldValue<string[]>(3).Zip(row.GetFieldValue<bool[]>(4), (key, confirmed) => new SignIn(key, confirmed))]),
        cancellation);
}
