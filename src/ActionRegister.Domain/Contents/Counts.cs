using ActionRegister.Domain.Actions;
using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Importing;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;

namespace ActionRegister.Domain.Contents;

/// <summary>How many of each thing an entry has had: the last number given, so that "comment 5" is never another.</summary>
public readonly record struct Counts(
    int Amendments,
    int Comments,
    int Rounds,
    int Objections,
    int Claims,
    int Reports,
    int Completions,
    int Reviews,
    int Corrections)
{
    internal Counts After(IEvent e) => e switch
    {
        AmendmentProposed => this with { Amendments = Amendments + 1 },
        CommentMade => this with { Comments = Comments + 1 },
        RoundOpened => this with { Rounds = Rounds + 1 },
        PositionRecorded { Objection: not null } => this with { Objections = Objections + 1 },
        ConflictClaimed => this with { Claims = Claims + 1 },
        ProgressReported or ProgressImported => this with { Reports = Reports + 1 },
        ActionCompleted or CompletionImported => this with { Completions = Completions + 1 },
        OutcomeReviewed => this with { Reviews = Reviews + 1 },
        RecordCorrected => this with { Corrections = Corrections + 1 },
        _ => this,
    };
}
