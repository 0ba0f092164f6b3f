using ActionRegister.Application.Commands;
using ActionRegister.Application.Events;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.IntegrationTests.Application;

namespace ActionRegister.Benchmarks.Playing;

/// <summary>A command that the rules accepted, and all that its record needs.</summary>
/// <param name="Rules">Number of the rules that it was decided by.</param>
/// <param name="Versions">Of the streams written, before it.</param>
internal sealed record Played(
    DateTimeOffset Clock, int Rules, IReadOnlyList<Fact> Facts, IReadOnlyList<(StreamName Stream, long Version)> Versions, Attribution By);

/// <summary>The rules say no to somebody's next act: their entry goes no further.</summary>
internal sealed class RefusedInPlay(string because) : Exception(because);

/// <summary>
/// The register in memory: every act is decided by every rule, at the hour it is played, and folded. What was accepted waits
/// to be written.
/// </summary>
internal sealed class Play
{
    private readonly RegisterKeys _keys;
    private readonly View _view = new();
    private readonly Dictionary<StreamName, (object State, long Version)> _states = [];
    private readonly Dictionary<(EntryKind, int), int> _references = [];
    private readonly List<Played> _waiting = [];
    private DateTimeOffset _clock;

    public Play(RegisterKeys keys, DateTimeOffset start)
    {
        (_keys, _clock) = (keys, start);
        _view.Add(StreamName.Group, Group.Initial);
    }

    public DateTimeOffset Now => _clock;

    public DateOnly Today => LondonDay.Of(_clock);

    public Group Group => _view.Group;

    /// <summary>How many events happened.</summary>
    public long Events { get; private set; }

    public Entry Entry(EntryId id) => _view.Entry(id)!; // asked for by its own life

    /// <summary>Goes on to an hour that has not come yet.</summary>
    public void GoTo(DateTimeOffset hour) => _clock = hour > _clock ? hour : _clock;

    public void ByCoChair(Side side, ICommand command) =>
        Do(command, side == Side.Central ? TestGroup.CentralCoChair : TestGroup.LocalCoChair, new Capacity.CoChair(side));

    public void BySeat(SeatId seat, ICommand command) => Do(command, TestGroup.Holder(seat), new Capacity.Holder(seat));

    public void BySecretariat(ICommand command) => Do(command, TestGroup.Secretariat, new Capacity.Secretariat());

    /// <summary>The next free reference of the kind.</summary>
    public Reference NextReference(EntryKind kind)
    {
        var key = (kind, Today.Year);
        Reference reference;
        do reference = Reference.Of(kind, Today.Year, _references[key] = _references.GetValueOrDefault(key) + 1);
        while (_states.ContainsKey(StreamName.Of(reference)));
        return reference;
    }

    /// <summary>Decides, and folds what is accepted; a second passes.</summary>
    public void Do(ICommand command, PersonId? by, Capacity capacity)
    {
        _clock = _clock.AddSeconds(1);
        while (Fold.Missing(command, _view) is { Count: > 0 } missing)
        {
            foreach (var stream in missing) _view.Add(stream, Fold.Initial(stream));
        }

        switch (command.Decide(_view, new Context(_clock, by, capacity, _keys.AuthorToken)))
        {
            case Outcome.Accepted { Facts: { Count: > 0 } facts }:
                Happened(facts, new Attribution(by, capacity.ToString(), capacity.Party, "bench"));
                break;
            case Outcome.Refused { Refusal: var refusal }:
                throw new RefusedInPlay($"{command.GetType().Name}: {refusal.Because}");
            default:
                throw new RefusedInPlay($"{command.GetType().Name}: it is so already.");
        }
    }

    /// <summary>What happened since it was taken last.</summary>
    public IReadOnlyList<Played> Take()
    {
        var taken = _waiting.ToList();
        _waiting.Clear();
        return taken;
    }

    private void Happened(IReadOnlyList<Fact> facts, Attribution by)
    {
        var rules = Group.InForce?.Number ?? 0;
        var streams = facts.Select(fact => fact.Stream).Distinct().Select(stream => (stream, Of(stream).Version)).ToList();
        _waiting.Add(new(_clock, rules, facts, streams, by));
        foreach (var (stream, happened) in facts)
        {
            var (state, version) = Of(stream);
            var after = Fold.Evolve(state, new Recorded(stream, version + 1, Events++, _clock, rules, happened));
            _states[stream] = (after, version + 1);
            _view.Add(stream, after);
        }
    }

    private (object State, long Version) Of(StreamName stream) =>
        _states.TryGetValue(stream, out var known) ? known : (Fold.Initial(stream), 0);
}
