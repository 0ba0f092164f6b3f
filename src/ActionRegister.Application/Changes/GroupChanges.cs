using System.Collections.Immutable;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Application.Changes;

/// <summary>Compares the group at two moments.</summary>
public static class GroupChanges
{
    /// <summary>Everything that differs: founding, name, terms and settings, then bodies, seats, offices, assistants.</summary>
    public static IReadOnlyList<GroupChange> Between(Group before, Group after) =>
    [
        .. before.Founding == after.Founding ? [] : new[] { new GroupChange.Founding(before.Founding, after.Founding) },
        .. before.Name == after.Name ? [] : new[] { new GroupChange.Renamed(before.Name, after.Name) },
        .. Rules(before.InForce, after.InForce),
        .. Bodies(before, after),
        .. Seats(before, after),
        .. CoChairs(before, after),
        .. People(before.Secretariat, after.Secretariat, (person, now) => new GroupChange.Secretariat(person, now)),
        .. People(before.Auditors, after.Auditors, (person, now) => new GroupChange.Auditor(person, now)),
        .. before.Assistants.Except(after.Assistants).Select(a => new GroupChange.Assistant(a.For, a.Assistant, Now: false)).OrderBy(Order),
        .. after.Assistants.Except(before.Assistants).Select(a => new GroupChange.Assistant(a.For, a.Assistant, Now: true)).OrderBy(Order),
    ];

    private static string Order(GroupChange.Assistant change) => $"{change.For} {change.Person}";

    private static IEnumerable<GroupChange> Rules(RulesInForce? before, RulesInForce? after)
    {
        if (after is null) yield break;
        // Terms are compared by name: a name is one wording for ever.
        if (before?.Terms.Name != after.Terms.Name) yield return new GroupChange.Terms(before?.Terms, after.Terms);
        foreach (var setting in Settings.All)
        {
            var (from, to) = (before?.Value(setting.Name) ?? setting.Default, after.Value(setting.Name));
            if (from != to)
                yield return new GroupChange.SettingValue(setting.Name, from, to, after.Chosen.FirstOrDefault(c => c.Name == setting.Name)?.By);
        }
    }

    private static IEnumerable<GroupChange> Bodies(Group before, Group after)
    {
        foreach (var id in before.Bodies.Keys.Union(after.Bodies.Keys).OrderBy(id => id.Value, StringComparer.Ordinal))
        {
            var (from, to) = (before.Bodies.GetValueOrDefault(id)?.Name, after.Bodies.GetValueOrDefault(id)?.Name);
            if (from != to) yield return new GroupChange.BodyNamed(id, from, to);
        }
    }

    // A seat never vanishes, it ends.
    private static IEnumerable<GroupChange> Seats(Group before, Group after)
    {
        foreach (var (id, now) in after.Seats.OrderBy(s => s.Key.Value, StringComparer.Ordinal))
        {
            var then = before.Seats.GetValueOrDefault(id);
            if ((then is { Ended: false }) != !now.Ended) yield return new GroupChange.SeatExists(now.Seat, !now.Ended);
            if (then?.Holder != now.Holder) yield return new GroupChange.SeatHolder(now.Seat, then?.Holder, now.Holder);
        }
    }

    private static IEnumerable<GroupChange> CoChairs(Group before, Group after) =>
        from side in Enum.GetValues<Side>()
        let then = before.CoChairs[side]
        let now = after.CoChairs[side]
        where (then.Person, then.Confirmed) != (now.Person, now.Confirmed)
        select new GroupChange.CoChair(side, then.Person, now.Person, now.Confirmed);

    private static IEnumerable<GroupChange> People(
        ImmutableDictionary<PersonId, OfficeHolding> before,
        ImmutableDictionary<PersonId, OfficeHolding> after,
        Func<PersonId, bool, GroupChange> change)
    {
        foreach (var person in before.Keys.Union(after.Keys).OrderBy(person => person.Value))
        {
            var now = after.GetValueOrDefault(person) is { InEffect: true };
            if (now != before.GetValueOrDefault(person) is { InEffect: true }) yield return change(person, now);
        }
    }
}
