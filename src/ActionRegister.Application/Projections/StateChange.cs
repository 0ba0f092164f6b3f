using ActionRegister.Domain.Contents;

namespace ActionRegister.Application.Projections;

/// <summary>What an event changes in the state of an entry; null leaves it as it is.</summary>
internal sealed record StateChange(string? Stage = null)
{
    /// <summary>Empties a day.</summary>
    public static readonly DateOnly Cleared = ProjectionRows.Forever;

    public ContentHash? Hash { get; init; }

    public DateOnly? Closes { get; init; }

    public DateOnly? Asked { get; init; }

    public int AskedAgreed { get; init; }

    public bool AsksAnew => Asked is not null;

    public DateOnly? AgreedOn { get; init; }

    public int? Rules { get; init; }

    public DateOnly? ReportedUntil { get; init; }

    public int Amendments { get; init; }

    /// <summary>The state after the one before.</summary>
    public StateRow Of(StateRow before, long position) => before with
    {
        RecFrom = position,
        Stage = Stage ?? before.Stage,
        Hash = Hash?.Value ?? before.Hash,
        Closes = (before.AskedAgreed | AskedAgreed) == 3 && AskedAgreed > 0
            ? Earlier(before.Closes, before.AskedCloses)
            : Changed(before.Closes, Closes),
        AskedCloses = Changed(before.AskedCloses, Asked),
        AskedAgreed = AsksAnew ? 0 : before.AskedAgreed | AskedAgreed,
        AgreedOn = AgreedOn ?? before.AgreedOn,
        Rules = Rules ?? before.Rules,
        ReportedUntil = Changed(before.ReportedUntil, ReportedUntil),
        OpenAmendments = before.OpenAmendments + Amendments,
    };

    private static DateOnly? Changed(DateOnly? before, DateOnly? change) =>
        change is null ? before : change == Cleared ? null : change;

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null || other < one ? other ?? one : one;
}
