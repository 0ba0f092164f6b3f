namespace ActionRegister.Domain.Deciding;

/// <summary>What came of asking: facts to record, or a refusal. Never an exception.</summary>
public abstract record Outcome
{
    private Outcome()
    {
    }

    /// <summary>The act is allowed; these facts are recorded together or not at all.</summary>
    public sealed record Accepted(IReadOnlyList<Fact> Facts) : Outcome;

    /// <summary>The act is refused and nothing is recorded.</summary>
    public sealed record Refused(Refusal Refusal) : Outcome;

    /// <summary>What was asked for is already so: nothing to record, nothing to refuse.</summary>
    public static Outcome AlreadySo { get; } = new Accepted([]);

    /// <summary>Accepts with facts of one stream.</summary>
    public static Outcome Accept(StreamName stream, params IReadOnlyList<IEvent> events) =>
        new Accepted([.. events.Select(e => new Fact(stream, e))]);

    /// <summary>Accepts with facts of several streams, in the order given.</summary>
    public static Outcome Accept(IReadOnlyList<Fact> facts) => new Accepted(facts);

    /// <summary>A refusal is an outcome.</summary>
    public static implicit operator Outcome(Refusal refusal) => new Refused(refusal);
}
