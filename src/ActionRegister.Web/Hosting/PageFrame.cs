using ActionRegister.Application.Reading;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.Web.Identity;
using ActionRegister.Web.Wording;

namespace ActionRegister.Web.Hosting;

/// <summary>What every page shows around itself: the group, who is signed in and as what. Read once for a request.</summary>
public sealed class PageFrame(GroupNow groups, PeopleKnown people, IHttpContextAccessor http, PartyWords words)
{
    private Group? _group;
    private PersonRow? _me;

    /// <summary>The group as it is now.</summary>
    public Group Group => _group ?? throw new InvalidOperationException("Read it first.");

    /// <summary>Who is signed in, or null.</summary>
    public PersonId? Person => http.HttpContext is { } context ? Caller.PersonOf(context.User) : null;

    /// <summary>The name of who is signed in; null when nobody is, or once the name is erased.</summary>
    public string? MyName => _me?.Name.Words;

    /// <summary>What the person signed in may act as; none when nobody is.</summary>
    public IReadOnlyList<Capacity> Capacities => Person is { } person ? Group.CapacitiesOf(person) : [];

    /// <summary>The same in words: "Co-chair, local government".</summary>
    public IReadOnlyList<string> MyOffices => [.. Capacities.Select(c => words.Of(c, Group))];

    /// <summary>Whether the person may read log entries.</summary>
    public bool IsAuditor => Capacities.Any(c => c is Capacity.Auditor);

    /// <summary>Whether an act is open to anybody in one of this person's capacities.</summary>
    public bool May(Act act) => Capacities.Any(c => PermissionTable.Of(act, PermissionTable.RoleOf(c)) != Grant.No);

    /// <summary>Why nothing can be recorded yet; null once the founding is confirmed.</summary>
    public string? NotOpen => FoundingGuard.Open(Group)?.Because;

    /// <summary>Reads it; a second call costs nothing.</summary>
    public async Task Read(CancellationToken cancellation)
    {
        if (_group is not null) return;
        _me = Person is { } person ? await people.Find(person, cancellation) : null;
        _group = await groups.Find(cancellation);
    }
}
