using ActionRegister.Application.Events;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.People;
using ActionRegister.Domain.Rounds;
using ActionRegister.EventStore.Entries;
using ActionRegister.EventStore.Reading;
using ActionRegister.EventStore.Verification;
using Entry = ActionRegister.EventStore.Entries.Entry;
using Opening = ActionRegister.EventStore.Verification.Opening;

namespace ActionRegister.Application.Audit;

/// <summary>
/// Judges the log again: folds it from the beginning, asks for what every command must have asked for, and names each whose
/// facts the rules in force then would not have recorded. Whoever has the application's password can append a well-formed
/// lie; this is what finds it.
/// </summary>
public sealed class RulesAudit(EventTypes types)
{
    private static readonly Attribution _nobody = new(null, "register", null, "audit");

    private readonly View _view = new();
    private readonly Dictionary<StreamName, object> _states = [];
    private readonly Dictionary<(EntryId, PersonId), AuthorToken> _tokens = [];
    private readonly ImportedBatches _imports = new();
    private readonly List<Kept> _command = [];
    private readonly List<Finding> _findings = [];

    /// <summary>What the rules would have refused.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Commands that were decided again.</summary>
    public int Judged { get; private set; }

    /// <summary>Commands whose facts do not say all that was asked: the founding, a sign-in, what was erased.</summary>
    public int Unjudged { get; private set; }

    /// <summary>Takes the next event of the log; with the last of its command, the command is judged.</summary>
    public void Next(Entry entry, IReadOnlyList<Opening> openings)
    {
        Kept kept;
        try
        {
            kept = types.Decode(Stored(entry, openings));
        }
        catch (Exception e) when (e is UnknownStoredEventException or InvalidOperationException)
        {
            Broken(entry.Position, entry.Position, $"Event {entry.Position} is of a kind that the register does not know, or not whole: {entry.Type}.");
            return;
        }

        if (_command.Count > 0 && _command[0].Command != kept.Command) End();
        _command.Add(kept);
        if (kept.N == kept.Of - 1) End();
    }

    /// <summary>Judges what is left.</summary>
    public void End()
    {
        if (_command.Count == 0) return;
        try
        {
            Judge();
        }
        catch (Exception e) when (IsNonsense(e))
        {
            Broken($"it cannot be decided at all ({e.Message})");
        }

        foreach (var kept in _command)
            Fold(kept);
        _command.Clear();
    }

    private void Judge()
    {
        var first = _command[0];
        Remember();
        if (first.Recorded.Rules != (_view.Group.InForce?.Number ?? 0))
            Broken($"it says that it was decided by rules {first.Recorded.Rules}, and {_view.Group.InForce?.Number ?? 0} were in force");
        if (first.Event is GroupFounded)
        {
            if (first.Position != 0) Broken("a group is founded on an empty log only");
            Unjudged++;
            return;
        }

        if (CommandsAgain.Of(_command, _view) is not { } command)
        {
            if (first.Stream == StreamName.Group)
                Broken("the group's terms, settings, seats and bodies change only together with the agreement of an entry that carries the change");
            else if (first.Event is Domain.Contents.ReferenceAllotted)
                Broken("a reference is allotted only together with its entry");
            else if (_command.Any(kept => kept.Event is Domain.Proposals.EntryImported))
                Broken("an entry is imported by the founding or by an import only");
            else
                Unjudged++;
            return;
        }

        if (first.Attribution is not { } by)
        {
            Unjudged++; // who did it was erased
            return;
        }

        Judged++;
        Decide(command, by);
    }

    private void Decide(ICommand command, Attribution by)
    {
        foreach (var missing in Missing(command))
            Add(missing, Domain.Deciding.Fold.Initial(missing));
        var context = new Context(
            _command[0].Recorded.Clock,
            by.Person,
            Capacity.Parse(by.Capacity),
            (entry, person) => _tokens.GetValueOrDefault((entry, person), new("unknown")));
        switch (command.Decide(_view, context))
        {
            case Outcome.Refused { Refusal: var refusal }:
                Broken($"{refusal.Because}{(refusal.Clause is { } clause ? $" ({clause})" : "")}");
                break;
            case Outcome.Accepted { Facts: var facts } when !Same(facts):
                Broken(facts.Count == 0 ? "what it says was so already" : "the rules lead to other facts than those recorded");
                break;
        }
    }

    private IEnumerable<StreamName> Missing(ICommand command)
    {
        Add(StreamName.Group, _view.Group);
        while (Domain.Deciding.Fold.Missing(command, _view) is { Count: > 0 } missing)
        {
            foreach (var stream in missing)
                yield return stream;
        }
    }

    private bool Same(IReadOnlyList<Fact> facts)
    {
        if (facts.Count != _command.Count) return false;
        return facts.Zip(_command).All(pair =>
            pair.First.Stream == pair.Second.Stream
            && types.NameOf(pair.First.Event) == types.NameOf(pair.Second.Event)
            && SameParts(pair.First.Event, pair.Second.Event));
    }

    // What rules read is in data and text; free text is whatever somebody wrote.
    private bool SameParts(IEvent decided, IEvent recorded)
    {
        var (a, b) = (types.Encode(decided, _nobody), types.Encode(recorded, _nobody));
        return a.Data.Span.SequenceEqual(b.Data.Span) && (a.Text ?? default).Span.SequenceEqual((b.Text ?? default).Span);
    }

    // Tokens stand for persons under a key that a verifier does not have: what was said once has to stay so.
    private void Remember()
    {
        foreach (var kept in _command)
        {
            if (kept.Event is CommentMade made && kept.Attribution?.Person is { } person)
                _tokens.TryAdd((new EntryId(Guid.Parse(kept.Stream.Key)), person), made.Author);
        }
    }

    private void Fold(Kept kept)
    {
        try
        {
            var state = _states.GetValueOrDefault(kept.Stream) ?? Domain.Deciding.Fold.Initial(kept.Stream);
            Add(kept.Stream, Domain.Deciding.Fold.Evolve(state, kept.Recorded));
            if (_imports.Next(kept) is { } wrong) Broken(wrong);
        }
        catch (Exception e) when (IsNonsense(e))
        {
            Broken(kept.Position, kept.Position, $"Event {kept.Position} ({kept.Type}) cannot be of {kept.Stream}: {e.Message}");
        }
    }

    private void Add(StreamName stream, object state)
    {
        _states[stream] = state;
        _view.Add(stream, state);
    }

    /// <summary>What the register never writes can be anything: a stream without an entry, an amendment of nothing.</summary>
    internal static bool IsNonsense(Exception e) => e is FormatException or ArgumentException or InvalidOperationException
        or KeyNotFoundException or NullReferenceException or System.Diagnostics.UnreachableException;

    private void Broken(string why)
    {
        var (first, last) = (_command[0], _command[^1]);
        Broken(first.Position, last.Position, $"Event {first.Position} ({first.Type}) would have been refused: {why.TrimEnd('.')}.");
    }

    private void Broken(long first, long last, string says) => _findings.Add(new(FindingKind.RuleBroken, first, last, says));

    private static StoredEvent Stored(Entry entry, IReadOnlyList<Opening> openings)
    {
        ReadOnlyMemory<byte>? Bytes(string part) => openings.FirstOrDefault(opening => opening.Part == part).Bytes;
        bool Has(string part) => entry.Commitments.Any(commitment => commitment.Part == part);
        return new(
            entry.Position, entry.Stream, entry.Version, entry.Type, entry.At, entry.Clock, entry.Terms, entry.Cause, entry.Command,
            entry.N, entry.Of,
            new(
                Bytes(PartCommitment.Data) ?? throw new InvalidOperationException("The data are missing."),
                Bytes(PartCommitment.Text),
                new ErasablePart(Bytes(PartCommitment.Actor)),
                Has(PartCommitment.Private) ? new ErasablePart(Bytes(PartCommitment.Private), 0) : null));
    }
}
