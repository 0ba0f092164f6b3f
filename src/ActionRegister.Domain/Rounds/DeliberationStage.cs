using ActionRegister.Domain.Deciding;

namespace ActionRegister.Domain.Rounds;

/// <summary>Where a text stands. Time alone closes a window: the stage is computed, never stored.</summary>
public enum DeliberationStage
{
    /// <summary>Put forward or revised; notice or consultation of this text is yet to be given.</summary>
    Proposed,

    /// <summary>The notice or consultation runs.</summary>
    InNotice,

    /// <summary>The window has closed; the group can be asked.</summary>
    NoticeClosed,

    /// <summary>The group is being asked.</summary>
    InRound,

    /// <summary>It became an agreement, or the amendment was adopted.</summary>
    Agreed,

    /// <summary>Taken back.</summary>
    Withdrawn,

    /// <summary>Ended for lack of any act.</summary>
    Lapsed,
}

/// <summary>Computes the stage of a text at an instant.</summary>
public static class DeliberationStages
{
    /// <summary>Where the text stands at <paramref name="now"/>.</summary>
    public static DeliberationStage StageAt(this Deliberation deliberation, DateTimeOffset now) => deliberation.Ending switch
    {
        Ending.Agreed => DeliberationStage.Agreed,
        Ending.Withdrawn => DeliberationStage.Withdrawn,
        Ending.Lapsed => DeliberationStage.Lapsed,
        Ending.None when deliberation.OpenRound is not null => DeliberationStage.InRound,
        Ending.None when deliberation.WindowCloses() is { } closes =>
            ClearDays.IsClosed(closes, now) ? DeliberationStage.NoticeClosed : DeliberationStage.InNotice,
        Ending.None => DeliberationStage.Proposed,
    };

    /// <summary>The London day at whose end the window on this text closes, short notice counted; null when none is open.</summary>
    public static DateOnly? WindowCloses(this Deliberation deliberation) =>
        deliberation.Opening is not { Void: false } opening || opening.Hash != deliberation.Hash ? null
        : deliberation.ShortNotice is { Agreed: true } s && s.Hash == deliberation.Hash && s.Closes < opening.Closes ? s.Closes
        : opening.Closes;

    /// <summary>Whether the window on this text stands on short notice.</summary>
    public static bool IsShort(this Deliberation deliberation) =>
        deliberation.WindowCloses() is { } closes && closes != deliberation.Opening?.Closes;
}
