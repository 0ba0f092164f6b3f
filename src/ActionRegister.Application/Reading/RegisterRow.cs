using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Membership;

namespace ActionRegister.Application.Reading;

/// <summary>Where an entry stands, as people say it; whether a window is closed is judged at the moment of the answer.</summary>
public enum Stage
{
    /// <summary>Put forward, and no notice of this text has been given.</summary>
    Proposed,

    /// <summary>The early notice runs.</summary>
    InNotice,

    /// <summary>The early notice has closed.</summary>
    NoticeClosed,

    /// <summary>The group is being asked.</summary>
    InRound,

    /// <summary>Agreed and locked.</summary>
    Agreed,

    /// <summary>Taken back before agreement.</summary>
    Withdrawn,

    /// <summary>Ended for lack of any act.</summary>
    Lapsed,

    /// <summary>Overturned, or fallen with its decision.</summary>
    Overturned,

    /// <summary>Replaced by another entry.</summary>
    Superseded,

    /// <summary>Imported, and both co-chairs have not confirmed its import yet.</summary>
    Unconfirmed,
}

/// <summary>How far an agreed action is.</summary>
public enum ActionProgress
{
    /// <summary>To be done.</summary>
    Open,

    /// <summary>Reported done, and still disputable.</summary>
    ReportedDone,

    /// <summary>Done: nobody disputed the report in time.</summary>
    Done,
}

/// <summary>One line of the register.</summary>
/// <param name="Title">Title of the content in force on the day asked about, otherwise of the latest text.</param>
/// <param name="Sponsor">Who put it forward; null for what was imported.</param>
/// <param name="Owners">Owners named by the same content as the title.</param>
/// <param name="Due">For an action with a day: by when.</param>
/// <param name="ProposedOn">The London day on which it came into the register.</param>
/// <param name="NoticeCloses">The London day at whose end the early notice of the standing text closes.</param>
/// <param name="AgreedOn">The London day of agreement.</param>
/// <param name="EffectiveFrom">The London day since which the content shown is in force.</param>
/// <param name="InForce">Whether some content of it is in force on the day asked about.</param>
/// <param name="Rules">Number of the rules by which it was agreed.</param>
/// <param name="Progress">For an agreed action.</param>
/// <param name="Overdue">For an agreed action: due, and neither done nor reported done.</param>
/// <param name="OpenAmendments">How many amendments are open.</param>
/// <param name="LastPosition">Position of the last event recorded on it, up to the moment.</param>
public sealed record RegisterRow(
    EntryId Id,
    Reference Reference,
    EntryKind Kind,
    string Title,
    Stage Stage,
    Party? Sponsor,
    IReadOnlyList<Party> Owners,
    DateOnly? Due,
    DateOnly ProposedOn,
    DateOnly? NoticeCloses,
    DateOnly? AgreedOn,
    DateOnly? EffectiveFrom,
    bool InForce,
    bool Imported,
    int? Rules,
    ActionProgress? Progress,
    bool Overdue,
    int OpenAmendments,
    long LastPosition);
