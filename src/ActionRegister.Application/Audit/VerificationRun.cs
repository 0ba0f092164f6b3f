using ActionRegister.Domain.People;

namespace ActionRegister.Application.Audit;

/// <summary>How far a verification is.</summary>
public enum VerificationPhase
{
    /// <summary>Checkpoints, and the hashes of the tree, are read.</summary>
    Beginning,

    /// <summary>Events are verified, and the commands that made them judged again.</summary>
    Verifying,

    /// <summary>It came to its end; the result says what was found.</summary>
    Ended,

    /// <summary>The host was stopped before its end: nothing is known.</summary>
    Stopped,

    /// <summary>It could not be carried out: nothing is known.</summary>
    Failed,
}

/// <summary>One verification of the log, as this host did it or does it; kept until the next is started or the host stops.</summary>
/// <param name="By">Who started it.</param>
/// <param name="Done">How many events have been verified.</param>
/// <param name="Of">How many the log had at the beginning; 0 until that is known.</param>
/// <param name="EndedAt">When it was over, in whatever way; null while it runs.</param>
/// <param name="Result">What was found, once it ended.</param>
public sealed record VerificationRun(
    DateTimeOffset StartedAt,
    PersonId By,
    VerificationPhase Phase,
    long Done,
    long Of,
    DateTimeOffset? EndedAt,
    VerificationResult? Result)
{
    /// <summary>Whether it is still under way.</summary>
    public bool Runs => Phase is VerificationPhase.Beginning or VerificationPhase.Verifying;
}

/// <summary>
/// What verifying found, when only what the register itself holds is believed: whoever has kept checkpoints or receipts outside
/// compares those, too, with <c>register verify --kept</c>.
/// </summary>
/// <param name="Events">How many events there are.</param>
/// <param name="Proved">How many of them, from the first, the last signed checkpoint proves: its size.</param>
/// <param name="Origin">In whose name that checkpoint is signed; null before the first.</param>
/// <param name="Checkpoints">How many checkpoints were compared.</param>
/// <param name="Judged">How many commands were judged again by the rules in force then.</param>
/// <param name="Unjudged">How many could not be: the founding, sign-ins and what was erased do not say all that was asked.</param>
/// <param name="Erased">How many parts are gone because an event erased them.</param>
/// <param name="Faults">How many findings there are.</param>
/// <param name="Findings">The first of them, at most <see cref="VerificationRuns.MostFindings"/>.</param>
public sealed record VerificationResult(
    long Events,
    long Proved,
    string? Origin,
    int Checkpoints,
    int Judged,
    int Unjudged,
    int Erased,
    int Faults,
    IReadOnlyList<VerificationFinding> Findings)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool Good => Faults == 0;
}

/// <summary>Something that is not as it was recorded, or as the rules would have had it.</summary>
/// <param name="First">Position of the first event concerned.</param>
/// <param name="Last">Position of the last.</param>
/// <param name="Says">What it is, as a full sentence.</param>
/// <param name="ByTheRules">Whether the rules would have refused it; otherwise what is stored is not what was signed or hashed.</param>
public sealed record VerificationFinding(long First, long Last, string Says, bool ByTheRules);
