using ActionRegister.Application.Events;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.Proposals;
using ActionRegister.EventStore.Appending;
using ActionRegister.IntegrationTests.Application;
using Shouldly;

namespace ActionRegister.IntegrationTests.Reading;

/// <summary>What the model says of one entry.</summary>
/// <param name="From">Since which day the text shown is in force, where it is.</param>
/// <param name="LastTitle">Title of the text recorded last.</param>
internal sealed record Modelled(EntryId Entry, string Title, bool InForce, DateOnly? From, Stage Stage, string LastTitle);

/// <summary>
/// Six entries whose events come in any order: proposed, imported, agreed, amended, corrected, overturned, superseded, each in
/// force from some day of a short calendar. It also says, from its list of events alone, how each entry stands.
/// </summary>
internal sealed class RandomHistory
{
    private const int Entries = 6;
    private const int Steps = 60;
    private static readonly DateOnly _first = new(2026, 1, 1);

    private readonly List<Happened> _happened = [];
    private uint _state;

    public RandomHistory(uint seed)
    {
        _state = seed;
        var texts = 0;
        for (var entry = 0; entry < Entries; entry++) Begin(entry, ++texts);
        for (var step = 0; step < Steps; step++)
        {
            var entry = Below(Entries);
            if (Last(entry) is { Stage: Stage.Proposed or Stage.Agreed }) Go(entry, ++texts);
        }
    }

    /// <summary>The days that are asked about: before, within and after the calendar of the events.</summary>
    public static IReadOnlyList<DateOnly> Days { get; } = [.. Enumerable.Range(-1, 12).Select(n => _first.AddDays(n))];

    /// <summary>Every event, in the order of the log.</summary>
    public IReadOnlyList<Fact> Events => [.. _happened.Select(h => new Fact(StreamName.Of(IdOf(h.Entry)), h.Event))];

    /// <summary>How the entries stand, the newest first: what was recorded last, of all that begins by the day, decides.</summary>
    public IReadOnlyList<Modelled> At(long position, DateOnly day)
    {
        var until = _happened.Take((int)position + 1).ToList();
        return
        [
            .. Enumerable.Range(0, Entries).Where(entry => until.Any(h => h.Entry == entry)).OrderDescending().Select(entry =>
            {
                var own = until.Where(h => h.Entry == entry).ToList();
                var effect = own.LastOrDefault(h => h.From <= day);
                var last = own.Last(h => h.Latest is not null).Latest!;
                return effect?.InForce is { } inForce
                    ? new Modelled(IdOf(entry), inForce.Title, true, effect.From, own[^1].Stage, last.Title)
                    : new Modelled(IdOf(entry), last.Title, false, null, own[^1].Stage, last.Title);
            }),
        ];
    }

    /// <summary>A word that only the text brought last by that position has.</summary>
    public string WordAt(long position) => Word(_happened.Take((int)position + 1).Last(h => h.Brought is not null).Brought!.Title);

    /// <summary>Where that text stands.</summary>
    public IEnumerable<EntryId> WithWordAt(long position) =>
        [IdOf(_happened.Take((int)position + 1).Last(h => h.Brought is not null).Entry)];

    public async Task Append(EventLog log, CancellationToken cancellation)
    {
        var versions = new Dictionary<StreamName, long>();
        var number = 0;
        foreach (var (stream, happened) in Events)
        {
            var by = new Attribution(null, "register", null, "test");
            var command = new AppendCommand(
                Guid.ParseExact($"00000000-0000-8000-8000-{number++:D12}", "D"), TimeProvider.System.GetUtcNow(), 1, null, new byte[32], new byte[32],
                [new(stream.Value, versions.GetValueOrDefault(stream))],
                [new(stream.Value, EventCatalogue.All.NameOf(happened), EventCatalogue.All.Encode(happened, by))]);
            (await log.Append(command, cancellation)).ShouldBeOfType<AppendVerdict.Appended>();
            versions[stream] = versions.GetValueOrDefault(stream) + 1;
        }
    }

    private void Begin(int entry, int text)
    {
        var content = Text(text);
        var reference = Reference.Of(EntryKind.Decision, 2026, entry + 1);
        if (Below(3) == 0)
        {
            var from = Day();
            Add(entry, new EntryImported(reference, "founding", null, content.Hash, from, null, null, null, content), Stage.Agreed, content, content, from, content);
        }
        else
        {
            Add(entry, new DecisionProposed(reference, Party.Of(TestGroup.Wales), content.Hash, [], [], content), Stage.Proposed, content, content);
        }
    }

    // What is agreed may come into force on any day, before or after what was agreed earlier.
    private void Go(int entry, int text)
    {
        var (last, from, content) = (Last(entry), Day(), Text(text));
        if (last.Stage == Stage.Proposed)
        {
            if (Below(3) == 0)
                Add(entry, new ProposalRevised(Latest(entry).Hash, content.Hash, [], false, [], [], content), Stage.Proposed, content, content);
            else
                Add(entry, new JointAgreementRecorded(Latest(entry).Hash, from, 1, false), Stage.Agreed, null, null, from, Latest(entry));
            return;
        }

        var (number, kind) = (_happened.Count(h => h.Entry == entry && h.Event is AmendmentProposed) + 1, (AmendmentKind)Below(3));
        if (kind == AmendmentKind.Overturn && Below(3) > 0) kind = AmendmentKind.Amend;
        var source = kind == AmendmentKind.Correct ? new CorrectionSource(0, "It says so.") : null;
        if (kind == AmendmentKind.Overturn) content = Content.Overturning(EntryKind.Decision, content.Title, $"No longer: {content.Title}.", null, []);
        var before = Latest(entry);
        Add(entry, new AmendmentProposed(number, kind, Party.Of(TestGroup.Wales), before.Hash, content.Hash, [], source, content), Stage.Agreed, content);
        if (Below(4) == 0) return;
        var adopted = new AmendmentAdopted(number, kind, before.Hash, content.Hash, from, 1, []);
        if (kind == AmendmentKind.Overturn) Add(entry, adopted, Stage.Overturned, null, null, from);
        else Add(entry, adopted, Stage.Agreed, null, content, from, content);
    }

    private void Add(int entry, IEvent happened, Stage stage, Content? brought, Content? latest = null, DateOnly? from = null, Content? inForce = null) =>
        _happened.Add(new(entry, happened, stage, brought, latest, from, inForce));

    private Happened Last(int entry) => _happened.Last(h => h.Entry == entry);

    private Content Latest(int entry) => _happened.Last(h => h.Entry == entry && h.Latest is not null).Latest!;

    private static Content Text(int number) => TestGroup.Decision($"Title word{number}x", $"Text number {number}.");

    private static string Word(string title) => title.Split(' ')[^1];

    private static EntryId IdOf(int entry) => new(Guid.ParseExact($"00000000-0000-7000-a000-{entry:D12}", "D"));

    private DateOnly Day() => _first.AddDays(Below(10));

    private int Below(int bound) => (int)((_state = (_state * 1664525) + 1013904223) >> 8) % bound;

    /// <param name="Brought">The text that it brings, if any: it can be searched for from then on.</param>
    /// <param name="Latest">What is shown from then on where nothing is in force.</param>
    /// <param name="From">The day from which it decides what is in force.</param>
    /// <param name="InForce">What is in force then; null when nothing is.</param>
    private sealed record Happened(int Entry, IEvent Event, Stage Stage, Content? Brought, Content? Latest, DateOnly? From, Content? InForce);
}
