using ActionRegister.Application.Events;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Importing;
using ActionRegister.Domain.Proposals;

namespace ActionRegister.Application.Replaying;

/// <summary>
/// One entry folded by the rules' own fold, and the few events that its line in the register is read from. What is in force is
/// worked out from what the rules hold agreed, not by what the read models are made with.
/// </summary>
internal sealed class FoldedEntry
{
    private readonly List<Effect> _endings = [];
    private Entry _state = Entry.Initial;
    private string? _oldReference;
    private Kept? _first;
    private Kept? _agreed;
    private Kept? _last;

    /// <summary>Position of its first event.</summary>
    public long Position => _first!.Position; // nothing is folded from no event

    /// <summary>Takes its next event.</summary>
    public void Next(Kept kept)
    {
        _state = _state.Evolve(kept.Recorded);
        _first ??= kept;
        if (_state.Agreed.Count == 1) _agreed ??= kept;
        _last = kept;
        switch (kept.Event)
        {
            case EntryImported e: _oldReference = e.OldReference; break;
            case EntrySuperseded e: _endings.Add(new(kept.Position, e.EffectiveFrom, null, null)); break;
            case ActionFellWithDecision e: _endings.Add(new(kept.Position, e.EffectiveFrom, null, null)); break;
        }
    }

    /// <summary>The import that brought it, or null.</summary>
    public ImportId? Import => _state.Import?.Batch;

    /// <summary>What is to be said of it at the moment, when its import, if it has one, stands so.</summary>
    public EntryAnswer At(Moment moment, Import? import)
    {
        var state = _state.Of(import);
        var effects = Effects();
        var counts = Import is null || import?.Status == ImportStatus.Confirmed;
        var inForce = counts ? effects.LastOrDefault(effect => effect.From <= moment.EffectiveOn) : null;
        var shown = Content(inForce) ?? EntryAsAt.Latest(state);
        IReadOnlyList<Kept> events = [.. new[] { _first, _agreed, _last }.OfType<Kept>()];
        var row = EntryRow.Of(state, events, inForce is { Content: not null } ? inForce : null, shown, moment);
        return new(
            row,
            _oldReference,
            _state.Under,
            shown.ToCanonical(),
            Days(effects),
            new(row.Stage, row.Progress, row.Overdue, row.InForce, StoodRecorded.Half(shown.Hash.Value)));
    }

    private List<Effect> Effects() =>
    [
        .. _state.Agreed.Select(a => new Effect(a.Position, a.EffectiveFrom, a.Content.Overturned ? null : a.Content.Hash, a.Amendment))
            .Concat(_endings).OrderBy(effect => effect.Position),
    ];

    // On each day decides what was recorded last of all that begins by then.
    private List<DaysInForce> Days(List<Effect> effects)
    {
        var deciding = effects.Select(effect => effect.From).Distinct().Order()
            .Select(day => (Day: day, Effect: effects.Last(effect => effect.From <= day))).ToList();
        var begins = deciding.Where((one, i) => i == 0 || one.Effect != deciding[i - 1].Effect).ToList();
        return
        [
            .. begins.Select((one, i) => new DaysInForce(
                one.Day, i + 1 < begins.Count ? begins[i + 1].Day : null, one.Effect.Content?.Value, Content(one.Effect)?.ToCanonical())),
        ];
    }

    private Content? Content(Effect? effect) =>
        effect?.Content is { } hash ? _state.Agreed.First(agreed => agreed.Content.Hash == hash).Content : null;
}
