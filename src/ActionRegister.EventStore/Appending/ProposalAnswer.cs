using ActionRegister.EventStore.Reading;

namespace ActionRegister.EventStore.Appending;

/// <summary>What <c>log.append</c> made of a proposal.</summary>
internal abstract record ProposalAnswer
{
    private ProposalAnswer()
    {
    }

    /// <summary>Everything was written.</summary>
    public sealed record Written : ProposalAnswer;

    /// <summary>Nothing was written: another host was faster, and this is the head now.</summary>
    public sealed record Moved(LogHead Head) : ProposalAnswer;

    /// <summary>
    /// Nothing was written: these commands, by their place in the proposal, cannot be recorded; the others can be
    /// proposed again.
    /// </summary>
    public sealed record Lost(IReadOnlyDictionary<int, Loss> Losses) : ProposalAnswer;
}

/// <summary>Why one command of a proposal cannot be recorded.</summary>
internal abstract record Loss
{
    private Loss()
    {
    }

    /// <summary>The log has an answer for its caller.</summary>
    public sealed record Answered(AppendVerdict Verdict) : Loss;

    /// <summary>The instant at which it was judged is too far from the database's clock.</summary>
    public sealed record ClockOutOfStep(DateTimeOffset DatabaseClock) : Loss;
}
