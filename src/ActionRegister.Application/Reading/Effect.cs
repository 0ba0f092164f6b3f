using ActionRegister.Application.Events;
using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Importing;
using ActionRegister.Domain.Proposals;

namespace ActionRegister.Application.Reading;

/// <summary>From a day on, a content is in force, or nothing is: the entry was overturned, superseded, or fell.</summary>
/// <param name="Position">Where that was recorded.</param>
/// <param name="From">The first London day of it.</param>
/// <param name="Content">What is in force, or null.</param>
/// <param name="Amendment">The amendment that made it so, or null.</param>
internal sealed record Effect(long Position, DateOnly From, ContentHash? Content, int? Amendment)
{
    /// <summary>The effect of one event, or null when it has none.</summary>
    public static Effect? Of(Kept kept) => kept.Event switch
    {
        EntryImported e => new(kept.Position, e.EffectiveFrom, e.Hash, null),
        AmendmentImported { Kind: AmendmentKind.Overturn } e => new(kept.Position, e.EffectiveFrom, null, null),
        AmendmentImported e => new(kept.Position, e.EffectiveFrom, e.After, null),
        JointAgreementRecorded e => new(kept.Position, e.EffectiveFrom, e.Hash, null),
        AmendmentAdopted { Kind: AmendmentKind.Overturn } e => new(kept.Position, e.EffectiveFrom, null, e.Amendment),
        AmendmentAdopted e => new(kept.Position, e.EffectiveFrom, e.After, e.Amendment),
        EntrySuperseded e => new(kept.Position, e.EffectiveFrom, null, null),
        ActionFellWithDecision e => new(kept.Position, e.EffectiveFrom, null, null),
        _ => null,
    };

    /// <summary>What decides on a day: what was recorded last, of all that begins by then.</summary>
    public static Effect? On(DateOnly day, IEnumerable<Effect> oldestFirst) => oldestFirst.LastOrDefault(e => e.From <= day);

    /// <summary>The first day on which something recorded later decides instead, or null.</summary>
    public DateOnly? Before(IEnumerable<Effect> all) =>
        all.Where(e => e.Position > Position).Min(e => (DateOnly?)e.From);
}
