using ActionRegister.Application.Commands;
using ActionRegister.Application.Events;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.People;
using ActionRegister.Domain.Rounds;
using ActionRegister.EventStore.Reading;
using Shouldly;

namespace ActionRegister.IntegrationTests.Application;

/// <summary>What was asked for on an entry's first amendment, by whom, and what came of it.</summary>
internal sealed record Attempt(ICommand Command, EntryId Entry, PersonId By, Handled Answer);

/// <summary>The whole log, read from zero and judged again by the domain alone.</summary>
internal sealed class ReplayedLog(EventTypes types, ILookup<StreamName, Recorded> streams)
{
    // Every state that each stream went through, the initial one first.
    private readonly Dictionary<StreamName, List<object>> _states = [];

    public static async Task<ReplayedLog> Read(RunningRegister register, CancellationToken cancellation)
    {
        var (reader, types) = (register.Get<EventReader>(), register.Get<EventTypes>());
        var all = new List<Recorded>();
        while (await reader.ReadForward(all.Count, 1000, cancellation) is { Count: > 0 } chunk)
            all.AddRange(chunk.Select(stored => types.Decode(stored).Recorded));
        return new(types, all.ToLookup(recorded => recorded.Stream));
    }

    public IReadOnlyList<Recorded> Of(EntryId entry) => [.. streams[StreamName.Of(entry)]];

    public Entry Entry(EntryId entry) => (Entry)State(StreamName.Of(entry), long.MaxValue);

    /// <summary>An attempt that was recorded is decided the same just before its position; any other at some moment of the race.</summary>
    public void ShouldJudgeAlike(Attempt attempt)
    {
        if (attempt.Answer is Handled.Recorded recorded)
        {
            var clock = recorded.Facts[0].Recorded.Clock;
            Told(Decide(attempt, recorded.First, clock)).ShouldBe(
                string.Join('\n', recorded.Facts.Select(fact => Told(fact.Event))));
            return;
        }

        var told = attempt.Answer switch
        {
            Handled.AlreadySo => "",
            Handled.Refused refused => refused.Refusal.Because,
            Handled.Conflict => null, // it was never decided to the end
            _ => throw new InvalidOperationException($"{attempt.Answer}"),
        };
        if (told is null) return;
        Of(attempt.Entry).SkipWhile(recorded => recorded.Event is not RoundOpened { Amendment: 1 })
            .Any(recorded => Told(Decide(attempt, recorded.Position + 1, recorded.Clock)) == told).ShouldBeTrue(told);
    }

    private Outcome Decide(Attempt attempt, long size, DateTimeOffset clock)
    {
        var view = new View();
        while (Fold.Missing(attempt.Command, view) is { Count: > 0 } missing)
        {
            foreach (var stream in missing) view.Add(stream, State(stream, size));
        }

        var capacity = view.Group.CapacitiesOf(attempt.By).ShouldHaveSingleItem(); // nobody in these races holds two
        return attempt.Command.Decide(view, new Context(clock, attempt.By, capacity, (_, _) => new("")));
    }

    private object State(StreamName stream, long size)
    {
        if (!_states.TryGetValue(stream, out var states))
        {
            states = [Fold.Initial(stream)];
            foreach (var recorded in streams[stream]) states.Add(Fold.Evolve(states[^1], recorded));
            _states.Add(stream, states);
        }

        return states[streams[stream].Count(recorded => recorded.Position < size)];
    }

    private string Told(Outcome outcome) => outcome switch
    {
        Outcome.Refused refused => refused.Refusal.Because,
        Outcome.Accepted accepted => string.Join('\n', accepted.Facts.Select(fact => Told(fact.Event))),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private string Told(IEvent happened) => $"{types.NameOf(happened)} {types.Facts(happened)}";
}
