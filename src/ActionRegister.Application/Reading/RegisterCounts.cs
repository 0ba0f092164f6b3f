using ActionRegister.Domain.Contents;

namespace ActionRegister.Application.Reading;

/// <summary>How many there are: exactly up to a thousand, then only that there are more.</summary>
/// <param name="AtLeast">The number; a thousand where there are more.</param>
/// <param name="Over">Whether there are more than that.</param>
public readonly record struct Counted(int AtLeast, bool Over)
{
    /// <summary>Up to this many are counted.</summary>
    public const int Most = 1000;

    /// <summary>That many, as they are told.</summary>
    public static Counted Of(long count) => new((int)Math.Min(count, Most), count > Most);
}

/// <summary>How many entries a question finds at a moment, and how many it would find with another choice of one filter.</summary>
/// <param name="Moment">The moment it is true of.</param>
/// <param name="Total">What the question finds.</param>
/// <param name="ByStage">The same for each stage alone, whatever stages were asked for; a stage that is left out has none.</param>
/// <param name="ByKind">The same for decisions and for actions, whichever was asked for.</param>
/// <param name="Overdue">The same for overdue actions alone. These three are null where words are searched for that very many texts have.</param>
public sealed record RegisterCounts(
    Moment Moment,
    Counted Total,
    IReadOnlyDictionary<Stage, Counted>? ByStage,
    IReadOnlyDictionary<EntryKind, Counted>? ByKind,
    Counted? Overdue);
