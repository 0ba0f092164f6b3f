using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.UnitTests.Deciding;

/// <summary>
/// The way of one text through the register, by the commands that people use: a test starts from where it has come to.
/// It fails at the first refusal.
/// </summary>
public sealed class Course(Ledger ledger, EntryId id, int? amendment, DateTimeOffset at)
{
    public Ledger Ledger { get; } = ledger;

    public EntryId Id { get; } = id;

    public int? Amendment { get; } = amendment;

    public DateTimeOffset At { get; private set; } = at;

    public Deliberation Deliberation => Ledger.Entry(Id).Deliberation(Amendment)!; // a course begins with a text

    /// <summary>The text as it stands.</summary>
    public ContentHash Hash => Deliberation.Hash;

    /// <summary>What follows happens on that day.</summary>
    public Course On(string day)
    {
        At = Scenario.Instant(day);
        return this;
    }

    /// <summary>What follows happens that many days later.</summary>
    public Course Days(int days)
    {
        At = At.AddDays(days);
        return this;
    }

    /// <summary>Somebody does something, and is not refused.</summary>
    public Course Do(ICommand command, PersonId? by, Capacity? @as = null)
    {
        if (Ledger.Do(command, by, At, @as) is Outcome.Refused { Refusal: var refusal })
            throw new InvalidOperationException($"{command.GetType().Name} was refused: {refusal.Because}");
        return this;
    }

    /// <summary>Events recorded without asking anybody.</summary>
    public Course Record(params IReadOnlyList<IEvent> events) => Record(StreamName.Of(Id), events);

    /// <summary>Events of another stream recorded without asking anybody.</summary>
    public Course Record(StreamName stream, params IReadOnlyList<IEvent> events)
    {
        Ledger.Record(At, [.. events.Select(e => new Fact(stream, e))]);
        return this;
    }

    /// <summary>Everybody is told: early notice of a proposal, consultation on an amendment.</summary>
    public Course Notice() => Do(
        Amendment is { } number ? new OpenConsultation(Id, number, Hash) : new GiveEarlyNotice(Id, Hash, null, []),
        TheGroup.Secretariat);

    /// <summary>The first day after the window.</summary>
    public Course Wait()
    {
        var closes = Deliberation.WindowCloses() ?? throw new InvalidOperationException("No window is open.");
        At = LondonDay.StartOf(closes.AddDays(1)).AddHours(9);
        return this;
    }

    /// <summary>The group is asked, for fourteen days.</summary>
    public Course Ask() => Do(new OpenRound(Id, Amendment, Hash, LondonDay.Of(At).AddDays(14)), TheGroup.Secretariat);

    /// <summary>Every seat of the electorate consents, apart from some.</summary>
    public Course Seats(params IReadOnlyList<SeatId> but)
    {
        foreach (var seat in Deliberation.OpenRound!.Electorate.Except(but)) Seat(seat, Position.Consent); // the group was asked
        return this;
    }

    /// <summary>One seat answers, by whoever holds it.</summary>
    public Course Seat(SeatId seat, Position position, string? reasons = null) => Do(
        new RecordPosition(
            Id, Amendment, Hash, position,
            position == Position.NeedsTime ? LondonDay.Of(At).AddDays(7) : null,
            reasons is null ? null : PrivateText.Of(reasons),
            Interest: null),
        Ledger.Group.Seats[seat].Holder,
        TheGroup.HolderOf(seat));

    /// <summary>One co-chair consents.</summary>
    public Course Consents(Side side) =>
        Do(new GiveConsent(Id, Amendment, Hash, null, null), Ledger.Group.CoChairs[side].Person, TheGroup.CoChair(side));

    /// <summary>Both co-chairs consent.</summary>
    public Course CoChairs() => Consents(Side.Central).Consents(Side.Local);

    /// <summary>Told, waited for, asked, and everybody has consented.</summary>
    public Course Ready() => Notice().Wait().Ask().Days(1).Seats().Days(1).CoChairs();

    /// <summary>The proposal becomes a decision or an action.</summary>
    public Course Agree() => Do(new RecordJointAgreement(Id, Hash), TheGroup.Secretariat);

    /// <summary>The amendment is adopted.</summary>
    public Course Adopt() => Do(new AdoptAmendment(Id, Amendment!.Value, Hash), TheGroup.Secretariat); // of an amendment
}
