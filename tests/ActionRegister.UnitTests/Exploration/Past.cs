using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.UnitTests.Exploration;

/// <summary>
/// The events before a position of the log, and what they say of the group. Written from the law alone: it shares no line with
/// the states and requirements that the product decides by.
/// </summary>
internal sealed class Past(IReadOnlyList<Recorded> log, long now)
{
    public IReadOnlyList<Recorded> Log => log;

    public long Now => now;

    /// <summary>Every event before now, oldest first.</summary>
    public IEnumerable<Recorded> Events => log.Take((int)now);

    public Past At(long position) => new(log, position);

    public IEnumerable<Recorded> Of(EntryId entry) => Events.Where(r => r.Stream == StreamName.Of(entry));

    // Acts are dated at about noon here, so the day in London is the day in UTC.
    public static DateOnly Day(DateTimeOffset instant) => DateOnly.FromDateTime(instant.UtcDateTime);

    /// <summary>Who holds a seat, since which position, and until which recorded and which named day others held it.</summary>
    public IReadOnlyList<(PersonId Person, long From, long? To, DateOnly? LastDay)> Tenures(SeatId seat)
    {
        var tenures = new List<(PersonId Person, long From, long? To, DateOnly? LastDay)>();
        foreach (var r in Events)
        {
            switch (r.Event)
            {
                case MemberAppointed e when e.Seat == seat:
                    End(r.Position, e.From);
                    tenures.Add((e.Person, r.Position, null, null));
                    break;
                case MembershipEnded e when e.Seat == seat: End(r.Position, e.On); break;
                case SeatEnded e when e.Seat == seat: End(r.Position, Day(r.Clock)); break;
            }
        }

        return tenures;

        void End(long position, DateOnly lastDay)
        {
            if (tenures is [.., { To: null } last]) tenures[^1] = (last.Person, last.From, position, lastDay);
        }
    }

    public PersonId? HolderOf(SeatId seat) => Tenures(seat) is [.., { To: null } last] ? last.Person : null;

    /// <summary>Every seat that there is, with its side.</summary>
    public IEnumerable<Seat> Seats()
    {
        var seats = new List<Seat>();
        foreach (var r in Events)
        {
            if (r.Event is GroupFounded founded) seats.AddRange(founded.Seats);
            if (r.Event is SeatCreated created) seats.Add(created.Seat);
            if (r.Event is SeatEnded ended) seats.RemoveAll(s => s.Id == ended.Seat);
        }

        return seats;
    }

    /// <summary>Who is co-chair of a side, since which position, and whether confirmed.</summary>
    public (PersonId? Person, long Since, bool Confirmed) CoChair(Side side)
    {
        (PersonId? Person, long Since, bool Confirmed) office = (null, -1, false);
        foreach (var r in Events)
        {
            office = r.Event switch
            {
                CoChairAppointed e when e.Side == side => (e.Person, r.Position, false),
                CoChairEnded e when e.Side == side => (null, r.Position, false),
                CoChairConfirmed { By: not CoChairConfirmer.Seat } e when e.Side == side => office with { Confirmed = true },
                FoundingConfirmed => office with { Confirmed = true }, // taken together, before anything else happens
                _ => office,
            };
        }

        return office;
    }

    /// <summary>The value in force for a setting.</summary>
    public string Value(SettingName name) =>
        Events.Select(r => r.Event).OfType<SettingChosen>().LastOrDefault(e => e.Setting == name)?.To ?? Settings.Of(name).Default;

    /// <summary>Every value in force for a setting from a position to now.</summary>
    public IEnumerable<string> ValuesSince(long position, SettingName name) =>
    [
        At(position).Value(name),
        .. Events.Where(r => r.Position >= position).Select(r => r.Event).OfType<SettingChosen>().Where(e => e.Setting == name).Select(e => e.To),
    ];

    /// <summary>The last content agreed on an entry; null when it is not agreed, or no longer stands.</summary>
    public ContentHash? LastAgreed(EntryId entry)
    {
        ContentHash? agreed = null;
        foreach (var r in Of(entry))
        {
            agreed = r.Event switch
            {
                JointAgreementRecorded e => e.Hash,
                EntryImported e => e.Hash,
                AmendmentAdopted { Kind: AmendmentKind.Overturn } => null,
                AmendmentAdopted e => e.After,
                EntrySuperseded or ActionFellWithDecision => null,
                _ => agreed,
            };
        }

        return agreed;
    }
}
