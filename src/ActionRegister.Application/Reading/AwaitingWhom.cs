using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;

namespace ActionRegister.Application.Reading;

/// <summary>What somebody is asked for.</summary>
public enum AskedFor
{
    /// <summary>To comment while a window is open; nobody has to.</summary>
    Comment,

    /// <summary>To agree to a short notice.</summary>
    ShortNotice,

    /// <summary>To answer a comment.</summary>
    AnswerToComment,

    /// <summary>To settle a claim of conflict, or to add the link that it asks for.</summary>
    Conflict,

    /// <summary>To give the seat's position.</summary>
    Position,

    /// <summary>To answer an objection.</summary>
    AnswerToObjection,

    /// <summary>To consent as co-chair.</summary>
    Consent,

    /// <summary>To say whether a vacant seat is left out.</summary>
    LeavingOutSeat,

    /// <summary>To do the action, and to report it done.</summary>
    Action,

    /// <summary>To look at a report that an action is done.</summary>
    CompletionReport,

    /// <summary>To confirm the founding.</summary>
    Founding,

    /// <summary>To confirm a new co-chair.</summary>
    CoChair,

    /// <summary>To appoint somebody to an office, as the other co-chair has.</summary>
    Office,

    /// <summary>To confirm a sign-in.</summary>
    SignIn,

    /// <summary>To confirm the correction of a record.</summary>
    RecordCorrection,
}

/// <summary>One thing that a seat or office is asked for.</summary>
/// <param name="Of">The seat or office that is asked.</param>
/// <param name="Entry">The entry it is about, or null for a matter of the group.</param>
/// <param name="Number">Of the comment, objection, claim, round, report or correction it is about, or null.</param>
/// <param name="Subject">The person or seat it is about, or null.</param>
/// <param name="Until">The London day by whose end it is asked for, or null.</param>
/// <param name="Since">Position of the event that asks.</param>
public sealed record AwaitedRow(
    Party Of,
    AskedFor For,
    EntryId? Entry,
    Reference? Reference,
    string? Title,
    int? Amendment,
    int? Number,
    string? Subject,
    DateOnly? Until,
    long Since);

/// <summary>What is awaited, the nearest deadline first.</summary>
public sealed record AwaitedPage(Moment Moment, IReadOnlyList<AwaitedRow> Rows);

/// <summary>What this person is asked for, in every capacity that the person has.</summary>
public sealed class AwaitingWhom
{
    /// <summary>Everything that the person is asked for at that moment.</summary>
    public Task<AwaitedPage> Find(PersonId person, AsOf asOf, CancellationToken cancellation) =>
        throw new NotSupportedException("The projections are landed next.");

    /// <summary>Everything that anybody is asked for on one entry.</summary>
    public Task<AwaitedPage> On(EntryId entry, AsOf asOf, CancellationToken cancellation) =>
        throw new NotSupportedException("The projections are landed next.");
}
