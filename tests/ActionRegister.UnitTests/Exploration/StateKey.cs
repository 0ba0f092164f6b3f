using System.Globalization;
using System.Text;
using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.UnitTests.Exploration;

/// <summary>
/// What the rules can tell apart in a state, and nothing else: positions in the log and instants stand only for what came
/// before what, and for what is over.
/// </summary>
internal sealed class StateKey
{
    private readonly StringBuilder _key = new(160);
    private readonly World _world;
    private readonly Group _group;

    // What has ended makes no difference by the full book, and may make one where a requirement is missing.
    private readonly bool _byEveryRequirement;

    private StateKey(World world)
    {
        (_world, _group) = (world, world.Ledger.Group);
        _byEveryRequirement = ReferenceEquals(world.Book, RuleBook.Full);
    }

    public static string Of(World world, IReadOnlyList<EntryId> entries)
    {
        var key = new StateKey(world);
        key.AddGroup();
        foreach (var id in entries) key.Add(world.Ledger.Entry(id));
        return key._key.ToString();
    }

    private void AddGroup()
    {
        foreach (var side in Enum.GetValues<Side>()) Add(_group.CoChairs[side].Person).Add(_group.CoChairs[side].Confirmed);
        foreach (var seat in SmallGroup.Seats) Add(_group.Seats[seat].Holder);
        var rules = _group.Rules;
        Add(rules.EarlyNoticeDays.Value).Add(rules.ConsultationDays.Value).Add((int)rules.GroupConsent.Value);
    }

    private void Add(Entry entry)
    {
        Mark('\n').Add((int)entry.Status).Add(entry.LastAgreed?.Content.Hash);
        if (entry.Proposal is { } proposal) Add(proposal, PutAt(entry.Id, null));
        for (var number = 1; number <= entry.Counts.Amendments; number++)
        {
            var amendment = entry.Amendments[number];
            Mark('#').Add(amendment.Base == entry.LastAgreed?.Content.Hash);
            foreach (var falls in amendment.Falls) Add(falls.LastAgreed == _world.Ledger.Entry(falls.Entry).LastAgreed?.Content.Hash);
            Add(amendment.Deliberation, PutAt(entry.Id, number));
        }
    }

    // Told from the log, so that something given on a text before it was put there is never taken for the same.
    private long PutAt(EntryId id, int? amendment)
    {
        var log = _world.Ledger.Log;
        var stream = StreamName.Of(id);
        for (var n = log.Count - 1; n >= 0; n--)
        {
            if (log[n].Stream == stream && log[n].Event switch
            {
                DecisionProposed or ActionProposed or ProposalRevised => amendment is null,
                AmendmentProposed e => e.Amendment == amendment,
                AmendmentRevised e => e.Amendment == amendment,
                _ => false,
            })
                return n;
        }

        return -1;
    }

    private void Add(Deliberation text, long putAt)
    {
        Mark('|').Add((int)text.Ending).Add(text.Hash).Add(text.OnlyFromComments);
        if (text.Ending != Ending.None && _byEveryRequirement) return;

        if (text.Opening is { Void: false } opening)
        {
            Mark('o').Add(opening.Position > putAt).Add(opening.Days).Add(ClearDays.IsClosed(opening.Closes, _world.Now));
            Add(Held(opening.Rules, r => r.EarlyNoticeDays.Value == opening.Days && r.ConsultationDays.Value == opening.Days));
            foreach (var seat in SmallGroup.Seats) Add(_group.Seats[seat].FilledSince(opening.Position));
        }

        foreach (var s in text.Supersedes) Mark('s').Add(s.LastAgreed == _world.Ledger.Entry(s.Entry).LastAgreed?.Content.Hash);
        foreach (var c in text.Comments)
        {
            Mark('c').Add(c.Counts).Add((int?)c.Answer ?? -1).Add(c.NamedByRevision);
            foreach (var side in Enum.GetValues<Side>()) Add(c.AnsweredAt > text.CoChairs.GetValueOrDefault(side)?.Position);
        }

        foreach (var objection in text.Objections) Mark('b').Add(objection.AnsweredAt is null);
        foreach (var side in Enum.GetValues<Side>())
        {
            if (text.CoChairs.GetValueOrDefault(side) is { } said)
                Mark('k').Add(said.Position > putAt).Add((int)side).Add(said.Consents).Add(said.Person).Add(_group.CoChairs[side].Since > said.Position);
        }

        if (text.OpenRound is { } open) Add(open.Position > putAt).Add(open);
        else if (text.Round is { } round)
        {
            Mark('e'); // closing again is already so
            if (!_byEveryRequirement) Add(round);
        }
    }

    private StateKey Add(Round round)
    {
        Mark('r').Add((int)round.Rule).Add(ClearDays.IsClosed(round.PlannedClose, _world.Now));
        Add(Held(round.Rules, r => r.GroupConsent.Value == round.Rule));
        foreach (var seat in SmallGroup.Seats)
        {
            Add(round.Electorate.Contains(seat));
            if (round.Positions.GetValueOrDefault(seat) is not { } answer) continue;
            Mark('p').Add(seat).Add((int)answer.Position).Add(answer.By == _group.Seats[seat].Holder);
            Add(_group.Seats[seat].Tenures.Any(t => t.Person == answer.By && t.From < answer.At && t.To > answer.At && t.LastDay < answer.Day));
        }

        return this;
    }

    // Whether something was so under those rules and all that came after.
    private bool Held(int rules, Func<RulesInForce, bool> so) =>
        _group.RulesHistory.Count == rules || _group.RulesHistory.Skip(rules - 1).All(so);

    private StateKey Add(bool value) => Mark(value ? 'y' : 'n');

    private StateKey Add(int value)
    {
        _key.Append(CultureInfo.InvariantCulture, $"{value},");
        return this;
    }

    private StateKey Add(SeatId seat) => Mark(seat.Value[0]);

    private StateKey Add(PersonId? person) => person is { } p ? Add(p.Value.GetHashCode()) : Mark('-');

    private StateKey Add(ContentHash? hash)
    {
        _key.Append(hash is { } h ? h.Value.AsSpan(0, 6) : "-");
        return this;
    }

    private StateKey Mark(char mark)
    {
        _key.Append(mark);
        return this;
    }
}
