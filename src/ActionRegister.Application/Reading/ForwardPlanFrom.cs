using ActionRegister.Domain.Contents;

namespace ActionRegister.Application.Reading;

/// <summary>What is planned for a day.</summary>
public enum Planned
{
    /// <summary>An early notice closes at the end of the day.</summary>
    NoticeCloses,

    /// <summary>Agreement is intended.</summary>
    AgreementIntended,

    /// <summary>A consultation closes at the end of the day.</summary>
    ConsultationCloses,

    /// <summary>Answers to a round are asked for by the end of the day.</summary>
    RoundCloses,

    /// <summary>A content comes into force.</summary>
    ComesIntoForce,

    /// <summary>An action is due.</summary>
    ActionDue,

    /// <summary>A report that an action is done can be disputed until the end of the day.</summary>
    CompletionStands,
}

/// <summary>One line of the forward plan.</summary>
public sealed record PlannedRow(
    DateOnly Day, Planned What, EntryId Entry, Reference Reference, string Title, int? Amendment, long Since);

/// <summary>The plan, the nearest day first.</summary>
public sealed record ForwardPlan(Moment Moment, IReadOnlyList<PlannedRow> Rows);

/// <summary>What comes: notices, consultations, rounds, due dates.</summary>
public sealed class ForwardPlanFrom
{
    /// <summary>The plan from a London day on (null: the day of the moment), as known at that moment; at most 500 lines.</summary>
    public Task<ForwardPlan> Find(DateOnly? from, AsOf asOf, CancellationToken cancellation) =>
        throw new NotSupportedException("The projections are landed next.");
}
