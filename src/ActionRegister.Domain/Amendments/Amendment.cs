using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Rounds;

namespace ActionRegister.Domain.Amendments;

/// <summary>A change put forward to an agreed entry, and what the group did with it.</summary>
/// <param name="Number">Its number on the entry, from 1.</param>
/// <param name="Kind">Amend, overturn or correct.</param>
/// <param name="Base">The last agreed content that it stands on.</param>
/// <param name="Falls">For an overturn: the actions that fall with the decision.</param>
/// <param name="Source">For a correction: what shows the error.</param>
/// <param name="Deliberation">The text after, and what the group did with it.</param>
public sealed record Amendment(
    int Number,
    AmendmentKind Kind,
    ContentHash Base,
    IReadOnlyList<FallingAction> Falls,
    CorrectionSource? Source,
    Deliberation Deliberation)
{
    /// <summary>Whether it stands on a content that is no longer the last agreed one.</summary>
    public bool IsStale(Entry entry) => Deliberation.IsOpen && entry.LastAgreed?.Content.Hash != Base;
}
