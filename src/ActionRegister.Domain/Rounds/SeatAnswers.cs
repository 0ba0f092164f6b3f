using ActionRegister.Domain.Membership;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Rounds;

/// <summary>A seat that counts in a round, and the answer that counts for it now; null when it has none.</summary>
internal sealed record CountedAnswer(SeatId Seat, string Name, Side Side, Position? Position);

/// <summary>What the seats of a round amount to.</summary>
internal sealed class SeatAnswers
{
    private readonly Matter _matter;
    private readonly Round _round;
    private readonly List<CountedAnswer> _answers;

    private SeatAnswers(Matter matter, Round round)
    {
        _matter = matter;
        _round = round;
        _answers = [.. round.Counting.Select(Count)];
    }

    public static SeatAnswers Of(Matter matter, Round round) => new(matter, round);

    public IEnumerable<CountedAnswer> OfSide(Side side) => _answers.Where(a => a.Side == side);

    /// <summary>The answer that counts for a seat now; null when it has none.</summary>
    public Position? Of(SeatId seat) => _answers.FirstOrDefault(a => a.Seat == seat)?.Position;

    /// <summary>How many seats gave which answer.</summary>
    public Tally Tally() => new(
        _answers.Count, Of(Position.Consent), Of(Position.NoObjection), Of(Position.Objection), Of(Position.Abstain),
        Of(Position.NeedsTime), _answers.Count(a => a.Position is null));

    /// <summary>Under "every seat": the seats that are not for, and why.</summary>
    public List<string> NotFor()
    {
        var open = _answers.Where(a => a.Position is not (Position.Consent or Position.NoObjection)).ToList();
        return open.Count == 0 ? [] : [$"Every seat has to be for. Not for yet: {string.Join(", ", open.Select(Describe))}."];
    }

    /// <summary>Under "no objection after the window": what is missing.</summary>
    public List<string> NotWithoutObjection()
    {
        var gaps = new List<string>();
        if (_matter.Today <= _round.PlannedClose) gaps.Add($"Seats may answer until the end of {_round.PlannedClose.Words()}.");
        if (_round.Reminders < 2) gaps.Add($"Two reminders are sent to those who have not answered; {_round.Reminders} so far.");
        var objecting = _answers.Where(a => a.Position == Position.Objection).ToList();
        if (objecting.Count > 0) gaps.Add($"An objection blocks: {string.Join(", ", objecting.Select(a => a.Name))}.");
        foreach (var side in Enum.GetValues<Side>())
        {
            var seats = OfSide(side).ToList();
            var answered = seats.Count(a => a.Position is not null);
            if (2 * answered < seats.Count)
                gaps.Add($"Half of the {Word(side)} seats have to answer; {answered} of {seats.Count} have.");
        }

        return gaps;
    }

    /// <summary>Under every rule: a side none of whose seats consents.</summary>
    public IEnumerable<string> SidesWithoutConsent() =>
        from side in Enum.GetValues<Side>()
        where !OfSide(side).Any(a => a.Position == Position.Consent)
        select $"No seat of the {Word(side)} side has consented; at least one has to.";

    private CountedAnswer Count(SeatId id)
    {
        var seat = _matter.Group.Seats[id];
        var answer = _round.Positions.GetValueOrDefault(id);
        var counts = answer is not null && answer.Hash == _matter.Deliberation.Hash && !GivenOutOfOffice(seat, answer);
        return new(id, seat.Seat.Name, seat.Seat.Side, counts ? answer!.Position : null);
    }

    // A late record of an ending voids what the person answered after their last day and is not yet used.
    private static bool GivenOutOfOffice(SeatState seat, SeatAnswer answer) => seat.Tenures.Any(t =>
        t.Person == answer.By && t.From < answer.At && t.To > answer.At && t.LastDay < answer.Day);

    private int Of(Position position) => _answers.Count(a => a.Position == position);

    private static string Describe(CountedAnswer answer) => $"{answer.Name} ({Word(answer.Position)})";

    private static string Word(Position? position) => position is not { } given ? "no answer" : given switch
    {
        Position.Objection => "objection",
        Position.Abstain => "abstains",
        Position.NeedsTime => "needs time",
        Position.Consent or Position.NoObjection => "for",
    };

    private static string Word(Side side) => side == Side.Central ? "central" : "local";
}
