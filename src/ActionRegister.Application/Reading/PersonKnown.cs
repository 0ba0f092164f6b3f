using System.Collections.Concurrent;
using ActionRegister.Domain.People;

namespace ActionRegister.Application.Reading;

/// <summary>Whether the register knows a person. Nobody is ever forgotten, only renamed: whom it knew once it need not look up again.</summary>
public sealed class PersonKnown(PeopleKnown people)
{
    private readonly ConcurrentDictionary<PersonId, bool> _known = [];

    /// <summary>Asks the read model for whoever was not known before.</summary>
    public async Task<bool> Is(PersonId person, CancellationToken cancellation)
    {
        if (_known.ContainsKey(person)) return true;
        if (await people.Find(person, cancellation) is null) return false;
        _known.TryAdd(person, true);
        return true;
    }
}
