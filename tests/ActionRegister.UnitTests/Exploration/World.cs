using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.People;
using ActionRegister.Domain.Rounds;
using ActionRegister.UnitTests.Deciding;

namespace ActionRegister.UnitTests.Exploration;

/// <summary>A register, what time it is there, and by which requirements it decides.</summary>
internal sealed record World(Ledger Ledger, DateTimeOffset Now, RuleBook Book)
{
    /// <summary>Whoever tries in place of those whose act it is, or null.</summary>
    public PersonId? Instead { get; init; }

    /// <summary>What comes of asking; null when it is refused or already so.</summary>
    public World? Do(ICommand command, PersonId? by, Capacity? @as = null)
    {
        var fork = Ledger.Fork();
        return fork.Do(command, Instead ?? by, Now, Instead is null ? @as : null, Book) is Outcome.Accepted { Facts.Count: > 0 } ? this with { Ledger = fork } : null;
    }

    /// <summary>Several acts one after the other; null when one is refused.</summary>
    public World? Do(params IReadOnlyList<(ICommand Command, PersonId By)> acts) =>
        acts.Aggregate((World?)this, (world, act) => world?.Do(act.Command, act.By));

    /// <summary>What the group decided elsewhere.</summary>
    public World Happens(Fact fact)
    {
        var fork = Ledger.Fork();
        fork.Record(Now, fact);
        return this with { Ledger = fork };
    }

    public Deliberation? Text(EntryId id, int? amendment) => Ledger.Entry(id).Deliberation(amendment);

    /// <summary>Noon of the first day on which the window of a text, or else the time to answer, is over; null when nothing runs.</summary>
    public World? Wait(EntryId id, int? amendment)
    {
        if (Text(id, amendment) is not { IsOpen: true } text) return null;

        var today = LondonDay.Of(Now);
        DateOnly?[] ends = [text.WindowCloses(), text.OpenRound?.PlannedClose];
        return ends.Where(day => day >= today).Min() is { } next
            ? this with { Now = LondonDay.StartOf(next.AddDays(1)).AddHours(12) }
            : null;
    }
}

/// <summary>Something that somebody may try in any state; null when it does nothing there.</summary>
internal sealed record Move(string Name, Func<World, World?> Take);
