using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.People;
using Shouldly;

namespace ActionRegister.UnitTests.Deciding;

/// <summary>Given what happened, when somebody asks, then this is recorded, refused, or already so.</summary>
public sealed class Scenario
{
    private static readonly JsonSerializerOptions _written = new() { Converters = { new JsonStringEnumConverter() } };

    private readonly Ledger _ledger;
    private DateTimeOffset _at;
    private PersonId? _by;
    private Capacity? _as;
    private Outcome? _outcome;

    private Scenario(Ledger ledger) => _ledger = ledger;

    /// <summary>Events recorded on a fresh register, long before anybody asks.</summary>
    public static Scenario Given(params IReadOnlyList<Fact> facts) => Given(new Ledger()).And(facts);

    /// <summary>A register as it stands; the scenario works on a fork of it, at the instant of its last event.</summary>
    public static Scenario Given(Ledger ledger) =>
        new(ledger.Fork()) { _at = ledger.Log.LastOrDefault()?.Clock ?? Instant("2026-01-05T10:00:00Z") };

    /// <summary>An instant as people write it in a test: <c>2026-06-01T10:00:00Z</c>, or a day, at noon UTC.</summary>
    public static DateTimeOffset Instant(string written) =>
        written.Length == 10
            ? DateTimeOffset.Parse($"{written}T12:00:00Z", CultureInfo.InvariantCulture)
            : DateTimeOffset.Parse(written, CultureInfo.InvariantCulture);

    /// <summary>The register in which it happens.</summary>
    public Ledger Ledger => _ledger;

    /// <summary>The outcome of the last <see cref="When"/>.</summary>
    public Outcome Outcome => _outcome ?? throw new InvalidOperationException("Nobody has asked yet.");

    /// <summary>More events, recorded without asking anybody.</summary>
    public Scenario And(params IReadOnlyList<Fact> facts)
    {
        _ledger.Record(_at, facts);
        return this;
    }

    /// <summary>More events of one stream.</summary>
    public Scenario And(StreamName stream, params IReadOnlyList<IEvent> events) =>
        And([.. events.Select(happened => new Fact(stream, happened))]);

    /// <summary>What follows happens at that instant.</summary>
    public Scenario At(DateTimeOffset at)
    {
        _at = at;
        return this;
    }

    /// <inheritdoc cref="At(DateTimeOffset)"/>
    public Scenario At(string written) => At(Instant(written));

    /// <summary>What follows is done by that person, in the capacity claimed or in the one that the permissions allow.</summary>
    public Scenario By(PersonId person, Capacity? @as = null)
    {
        (_by, _as) = (person, @as);
        return this;
    }

    /// <summary>What follows is done by the operator.</summary>
    public Scenario ByOperator()
    {
        (_by, _as) = (null, new Capacity.Operator());
        return this;
    }

    /// <summary>What follows is done by the register itself.</summary>
    public Scenario ByRegister()
    {
        (_by, _as) = (null, new Capacity.Register());
        return this;
    }

    /// <summary>Somebody asks; what is accepted is recorded, so that another <see cref="When"/> may follow.</summary>
    public Scenario When(ICommand command)
    {
        _outcome = _ledger.Do(command, _by, _at, _as);
        return this;
    }

    /// <summary>Exactly these events were recorded, in this order.</summary>
    public Scenario Then(params IReadOnlyList<IEvent> events)
    {
        Accepted().Facts.Select(fact => Written(fact.Event)).ShouldBe(events.Select(Written));
        return this;
    }

    /// <summary>Events were recorded, and these are true of them.</summary>
    public Scenario Then(Action<IReadOnlyList<Fact>> hold)
    {
        Accepted().Facts.ShouldNotBeEmpty();
        hold(Accepted().Facts);
        return this;
    }

    /// <summary>Something was recorded.</summary>
    public Scenario ThenAccepted() => Then(_ => { });

    /// <summary>Refused in a sentence that contains these words, and for the clause with that cite, when given.</summary>
    public Scenario ThenRefused(string because, RefusalKind kind = RefusalKind.Rule, string? cite = null)
    {
        var refusal = Outcome.ShouldBeOfType<Outcome.Refused>(Told(Outcome)).Refusal;
        refusal.Because.ShouldContain(because, Case.Sensitive);
        refusal.Kind.ShouldBe(kind);
        if (cite is not null) refusal.Clause?.Cite.ShouldBe(cite);
        (cite is null || refusal.Clause is not null).ShouldBeTrue($"no clause is cited; {cite} should be");
        return this;
    }

    /// <summary>Refused because whoever asks may not do it.</summary>
    public Scenario ThenNotPermitted(string because = "", string? cite = null) =>
        ThenRefused(because, RefusalKind.NotPermitted, cite);

    /// <summary>Neither refused nor recorded: it is so already.</summary>
    public Scenario ThenAlreadySo()
    {
        Accepted().Facts.ShouldBeEmpty();
        return this;
    }

    private Outcome.Accepted Accepted() => Outcome.ShouldBeOfType<Outcome.Accepted>(Told(Outcome));

    // Records compare lists by reference; what is written down compares them by what they say, and reads well when it differs.
    private static string Written(IEvent happened) =>
        $"{happened.GetType().Name} {JsonSerializer.Serialize(happened, happened.GetType(), _written)}";

    private static string Told(Outcome outcome) => outcome switch
    {
        Outcome.Refused refused => $"refused: {refused.Refusal.Because}",
        Outcome.Accepted { Facts: [] } => "already so",
        Outcome.Accepted accepted => $"accepted: {string.Join(", ", accepted.Facts.Select(fact => fact.Event.GetType().Name))}",
        _ => "",
    };
}
