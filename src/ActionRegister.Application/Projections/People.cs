using ActionRegister.Application.Events;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Erasures;
using ActionRegister.Domain.People;

namespace ActionRegister.Application.Projections;

/// <summary>Names and sign-ins, for whoever has to know who is asking.</summary>
internal sealed class People : IReadModel
{
    public string Name => "people";

    public int Build => 3;

    public IEnumerable<FormattableString> Apply(Kept kept) => kept.Event switch
    {
        PersonRecorded e => [Named(kept, e.Name)],
        PersonRenamed e => [Named(kept, e.Name)],
        SignInBound e =>
        [
            $"insert into sign_in (key, person, confirmed) values ({e.Key}, {kept.Key()}, {!e.NeedsConfirmation})",
        ],
        SignInConfirmed e => [$"update sign_in set confirmed = true where key = {e.Key} and person = {kept.Key()}"],
        SignInUnbound e => [$"delete from sign_in where key = {e.Key} and person = {kept.Key()}"],
        _ when Erasure.By(kept.Event) is (var named, ErasedPart.Private) =>
            [$"update person set name = null, name_erased_by = {kept.Position} where named_at = {named}"],
        _ => [],
    };

    private static FormattableString Named(Kept kept, PrivateText name) => $"""
        insert into person (person, name, name_erased_by, named_at) values ({kept.Key()}, {name.Words}, {name.ErasedBy}, {kept.Position})
        on conflict (person) do update set
          name = excluded.name, name_erased_by = excluded.name_erased_by, named_at = excluded.named_at
        """;
}
