using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;

namespace ActionRegister.UnitTests.Deciding;

/// <summary>
/// A register in memory: decides commands as the product does and records what is accepted. A fork costs nothing, so a
/// search may try every act from every state.
/// </summary>
public sealed class Ledger
{
    private ImmutableDictionary<StreamName, Stream> _streams = ImmutableDictionary<StreamName, Stream>.Empty;

    private sealed record Stream(object State, long Version);

    /// <summary>Every event, in the order of the log.</summary>
    public ImmutableList<Recorded> Log { get; private set; } = [];

    public Group Group => (Group)State(StreamName.Group);

    public Entry Entry(EntryId id) => (Entry)State(StreamName.Of(id));

    public Person Person(PersonId id) => (Person)State(StreamName.Of(id));

    /// <summary>How many events the stream has.</summary>
    public long Version(StreamName stream) => _streams.GetValueOrDefault(stream)?.Version ?? 0;

    /// <summary>Stands for a person on an entry; here under a secret that everybody knows.</summary>
    public static AuthorToken Token(EntryId entry, PersonId person) =>
        new(Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes($"{entry}/{person}")))[..43]);

    /// <summary>A second register with the same history; what is done in one is not done in the other.</summary>
    public Ledger Fork() => (Ledger)MemberwiseClone();

    /// <summary>A register with that history, folded from nothing.</summary>
    public static Ledger Replayed(IReadOnlyList<Recorded> history) => new()
    {
        Log = [.. history],
        _streams = history.GroupBy(recorded => recorded.Stream).ToImmutableDictionary(
            stream => stream.Key, stream => new Stream(Fold.Of(stream.Key, stream), stream.Count())),
    };

    /// <summary>Decides, and records what is accepted. <paramref name="by"/> is null for an operator and for the register itself.</summary>
    public Outcome Do(ICommand command, PersonId? by, DateTimeOffset at, Capacity? @as = null, RuleBook? book = null)
    {
        var outcome = Ask(command, by, at, @as, book);
        if (outcome is Outcome.Accepted accepted) Record(at, accepted.Facts);
        return outcome;
    }

    /// <summary>Decides and records nothing.</summary>
    public Outcome Ask(ICommand command, PersonId? by, DateTimeOffset at, Capacity? @as = null, RuleBook? book = null)
    {
        var view = See(command);
        var outcome = command.Decide(view, new Context(at, by, @as, Token) { Book = book ?? RuleBook.Full });
        if (outcome is Outcome.Accepted accepted) Check(accepted, view);
        return outcome;
    }

    /// <summary>Records events without asking anybody: how a test sets the scene.</summary>
    public void Record(DateTimeOffset at, params IReadOnlyList<Fact> facts)
    {
        var rules = Group.InForce?.Number ?? 0;
        foreach (var (stream, happened) in facts)
        {
            var recorded = new Recorded(stream, Version(stream) + 1, Log.Count, at, rules, happened);
            _streams = _streams.SetItem(stream, new(Fold.Evolve(State(stream), recorded), recorded.Version));
            Log = Log.Add(recorded);
        }
    }

    /// <summary>What the command looks at: everything that it reads, until it asks for nothing new.</summary>
    public View See(ICommand command)
    {
        var view = new View();
        while (Fold.Missing(command, view) is { Count: > 0 } missing)
        {
            foreach (var stream in missing) view.Add(stream, State(stream));
        }

        return view;
    }

    private object State(StreamName stream) => _streams.GetValueOrDefault(stream)?.State ?? Fold.Initial(stream);

    // What the log would refuse: a write to a stream that nobody read, or a command of more than 64 events.
    private static void Check(Outcome.Accepted accepted, View view)
    {
        if (accepted.Facts.FirstOrDefault(fact => !view.Has(fact.Stream)) is { } blind)
            throw new InvalidOperationException($"{blind.Event.GetType().Name} is written to {blind.Stream}, which was not read.");
        if (accepted.Facts.Count > 64)
            throw new InvalidOperationException($"One command may record 64 events; this one has {accepted.Facts.Count}.");
    }
}
