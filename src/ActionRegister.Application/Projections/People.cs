using ActionRegister.Application.Events;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Erasures;
using ActionRegister.Domain.People;
using ActionRegister.EventStore.Projections;

namespace ActionRegister.Application.Projections;

/// <summary>Names and sign-ins, for whoever has to know who is asking.</summary>
internal sealed class People : IReadModel
{
    public string Name => "people";

    public int Build => 4;

    public IEnumerable<RowChange> Apply(Kept kept) => kept.Event switch
    {
        PersonRecorded e => [Named(kept, e.Name)],
        PersonRenamed e => [Named(kept, e.Name)],
        SignInBound e => [rows => rows.Add(SignInRow.Table, new(e.Key, kept.Key(), !e.NeedsConfirmation))],
        SignInConfirmed e =>
        [
            rows => rows.Change(SignInRow.Table, e.Key, s => s.Person == kept.Key() && !s.Confirmed ? s with { Confirmed = true } : s),
        ],
        SignInUnbound e => [rows => rows.Change(SignInRow.Table, e.Key, s => s.Person == kept.Key() ? null : s)],
        // Seldom, and of few people: so it may look at all of them.
        _ when Erasure.By(kept.Event) is (var named, ErasedPart.Private) =>
        [
            rows => rows.ChangeAll(
                PersonRow.Table, p => p.NamedAt == named ? p with { Name = null, NameErasedBy = kept.Position } : p),
        ],
        _ => [],
    };

    private static RowChange Named(Kept kept, PrivateText name) => rows =>
    {
        var named = new PersonRow(kept.Key(), name.Words, name.ErasedBy, kept.Position);
        if (rows.Change(PersonRow.Table, kept.Key(), _ => named).Count == 0)
            rows.Add(PersonRow.Table, named);
    };
}

/// <summary>A person's name as it is now.</summary>
internal sealed record PersonRow(Guid Person, string? Name, long? NameErasedBy, long NamedAt)
{
    public static readonly Table<PersonRow> Table = new(
        "person",
        "person",
        new Columns<PersonRow>().Uuid("person", r => r.Person).Text("name", r => r.Name)
            .Long("name_erased_by", r => r.NameErasedBy).Long("named_at", r => r.NamedAt),
        row => new(row.GetGuid(0), row.Maybe<string>(1), row.MaybeLong(2), row.GetInt64(3)));
}

/// <summary>A way by which a person signs in.</summary>
internal sealed record SignInRow(string Key, Guid Person, bool Confirmed)
{
    public static readonly Table<SignInRow> Table = new(
        "sign_in",
        "key",
        new Columns<SignInRow>().Text("key", r => r.Key).Uuid("person", r => r.Person).Flag("confirmed", r => r.Confirmed),
        row => new(row.GetString(0), row.GetGuid(1), row.GetBoolean(2)));
}
