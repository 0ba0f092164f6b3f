using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Founding;

/// <summary>What can be wrong with a founding. Everything that is wrong is said at once: a founding is typed once.</summary>
internal static class FoundingChecks
{
    private const int EventsInOneAppend = 64;

    private sealed record Fault(string Because, Clause? Clause = null);

    public static Refusal? Check(FoundGroup founding, DateOnly today)
    {
        var faults = founding.Terms.Count == 0
            ? [new("A group is founded on its terms of reference: give at least one version.")]
            : Names(founding)
                .Concat(Terms(founding, today))
                .Concat(People(founding))
                .Concat(Members(founding, today))
                .Concat(CoChair(founding, Side.Central, founding.Central, today))
                .Concat(CoChair(founding, Side.Local, founding.Local, today))
                .Concat(Offices(founding))
                .Concat(Size(founding))
                .ToList();
        return faults.Count == 0 ? null : Refusal.Rule(faults[0].Clause, string.Join(' ', faults.Select(f => f.Because)));
    }

    private static IEnumerable<Fault> Names(FoundGroup founding)
    {
        if (string.IsNullOrWhiteSpace(founding.Name)) yield return new("The group needs a name.");

        // The first line of a signed checkpoint (C2SP tlog-checkpoint) and of a signature's key name.
        if (founding.Origin.Length is 0 or > 100 || founding.Origin.Any(c => c is <= ' ' or > '~' or '+' or '"' or '\\'))
            yield return new("The origin names the log for ever: 1 to 100 characters of printable ASCII without space, +, \" or \\.");
    }

    private static IEnumerable<Fault> Terms(FoundGroup founding, DateOnly today)
    {
        for (var i = 0; i < founding.Terms.Count; i++)
        {
            var (document, name) = (founding.Terms[i], founding.Terms[i].Terms.ShortName);
            var reference = Reference.Of(EntryKind.Decision, today.Year, i + 1);
            foreach (var fault in TermsFaults.Of(document.Terms)) yield return new($"\"{name}\": {fault}");
            if (document.Reference != reference) yield return new($"\"{name}\" becomes {reference}, not {document.Reference}.");
            if (document.Terms.Dated.Day is not { } day)
                yield return new($"\"{name}\" states no date: give the day from which it was in force, and where that day comes from.");
            else if (day > today)
                yield return new($"\"{name}\" takes effect on {day:O}, which is still to come: found on the terms in force.");
            else if (i > 0 && founding.Terms[i - 1].Terms.Dated.Day > day)
                yield return new($"\"{name}\" took effect before the version named before it: give the versions in order of effect.");
        }

        if (Repeated(founding.Terms.Select(t => t.Terms.Name)) || Repeated(founding.Terms.Select(t => t.Entry)))
            yield return new("Each version of the terms is given once and becomes an entry of its own.");
    }

    private static IEnumerable<Fault> People(FoundGroup founding)
    {
        if (Repeated(founding.People.Select(p => p.Id))) yield return new("Somebody is recorded twice: each person is recorded once.");
        if (Repeated(founding.People.Where(p => p.SignIn is not null).Select(p => p.SignIn)))
            yield return new("One sign-in is bound to two people: it opens the register as one person only.");
        if (founding.People.Any(p => p.SignIn is { } key && !SignInKey.IsWellFormed(key))) yield return new(SignInKey.Expected);

        IEnumerable<PersonId> named =
        [
            .. founding.Members.Select(m => m.Person), founding.Central.Person, founding.Local.Person,
            .. founding.Secretariat, .. founding.Auditor is { } auditor ? [auditor] : Array.Empty<PersonId>(),
        ];
        foreach (var person in named.Except(founding.People.Select(p => p.Id)))
            yield return new($"The person {person} is given a seat or an office and is not among the people recorded.");
    }

    private static IEnumerable<Fault> Members(FoundGroup founding, DateOnly today)
    {
        var terms = founding.Terms[^1].Terms;
        foreach (var member in founding.Members)
        {
            if (terms.Composition.Seats.FirstOrDefault(s => s.Key == member.Seat.Value) is not { } seat)
            {
                yield return new($"The terms know no seat \"{member.Seat}\".", terms.Membership);
                continue;
            }

            if (NoticeRules.Fault(member.Nomination, new(seat.NominatingBody), today) is { } fault)
                yield return new($"{seat.Name}: {fault}", terms.Nominations);
            if (EffectiveDay.Fault(member.From, today) is { } day) yield return new($"{seat.Name}: {day}");
        }

        if (Repeated(founding.Members.Select(m => m.Seat)))
            yield return new("A seat is given to two people: one person holds it at a time.", terms.Membership);
        if (Repeated(founding.Members.Select(m => m.Person)))
            yield return new("A person is given two seats: one person holds at most one.", terms.Membership);
    }

    private static IEnumerable<Fault> CoChair(FoundGroup founding, Side side, FoundingCoChair coChair, DateOnly today)
    {
        var terms = founding.Terms[^1].Terms;
        var office = terms.Composition.CoChairs.First(c => c.Side == side);
        if (NoticeRules.Fault(coChair.Notice, new(office.Body), today) is { } fault)
            yield return new($"{office.Name}: {fault}", terms.CoChairs);
        if (EffectiveDay.Fault(coChair.From, today) is { } day) yield return new($"{office.Name}: {day}");
    }

    private static IEnumerable<Fault> Offices(FoundGroup founding)
    {
        if (founding.Central.Person == founding.Local.Person)
            yield return new("One person cannot be both co-chairs: it takes two people.", founding.Terms[^1].Terms.CoChairs);
        if (founding.Secretariat.Count == 0) yield return new("A group is founded with its secretariat: name at least one person.");
        if (Repeated(founding.Secretariat)) yield return new("Somebody is named twice for the secretariat.");

        IReadOnlyList<PersonId> bound = [.. founding.Members.Select(m => m.Person), founding.Central.Person, founding.Local.Person];
        if (founding.Secretariat.Any(bound.Contains)) yield return new("The secretariat holds no seat and no co-chair office.");
        if (founding.Auditor is { } auditor && (bound.Contains(auditor) || founding.Secretariat.Contains(auditor)))
            yield return new("The auditor holds no seat and no other office.");
    }

    private static IEnumerable<Fault> Size(FoundGroup founding)
    {
        var events = founding.Facts().Count;
        if (events > EventsInOneAppend)
        {
            yield return new(
                $"The founding would record {events} events, and one append takes {EventsInOneAppend}: "
                + "leave people or sign-ins out and let the secretariat add them.");
        }
    }

    private static bool Repeated<T>(IEnumerable<T> items) => items.GroupBy(item => item).Any(g => g.Count() > 1);
}
