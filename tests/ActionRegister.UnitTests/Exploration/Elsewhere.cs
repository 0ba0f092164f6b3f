using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.UnitTests.Deciding;
using static ActionRegister.UnitTests.Exploration.SmallGroup;

namespace ActionRegister.UnitTests.Exploration;

/// <summary>What happens besides: people come and go, and settings change.</summary>
internal static class Elsewhere
{
    /// <summary>The local seat changes hands, there and back.</summary>
    public static Move ChangeMember { get; } = new("member changes", w =>
    {
        var next = w.Ledger.Group.Seats[LocalSeat].Holder == LocalMember ? Newcomer : LocalMember;
        return w.Do(
            (new NominateMember(LocalSeat, next, TheGroup.Letter("wales-partnership", $"letter {w.Ledger.Log.Count}")), Secretariat),
            (new AppointMember(LocalSeat, next, LondonDay.Of(w.Now)), Secretariat));
    });

    /// <summary>The local seat falls vacant; recorded late, from a day long before.</summary>
    public static Move EndMemberLate { get; } = new("member had left", w => w.Ledger.Group.Seats[LocalSeat].Current is { } current
        ? w.Do(new EndMembership(LocalSeat, current.Person, current.Since, TheGroup.Letter("wales-partnership")), Secretariat)
        : null);

    /// <summary>The office of the central co-chair changes hands, there and back.</summary>
    public static Move ChangeCoChair { get; } = new("co-chair changes", w => w.Do(
        new AppointCoChair(
            Side.Central,
            w.Ledger.Group.CoChairs[Side.Central].Person == CentralCoChair ? NewCoChair : CentralCoChair,
            LondonDay.Of(w.Now),
            TheGroup.Letter("home-office")),
        Secretariat));

    public static Move ConfirmCoChair { get; } = new("co-chair is confirmed", w =>
        w.Ledger.Group.CoChairs[Side.Central].Person is { } person ? w.Do(new ConfirmCoChair(Side.Central, person), LocalCoChair) : null);

    public static IReadOnlyList<Move> CoChairs { get; } = [ChangeCoChair, ConfirmCoChair];

    public static IReadOnlyList<Move> People { get; } = [ChangeMember, .. CoChairs];

    /// <summary>A setting is chosen, and put back, by decisions that are not looked at here.</summary>
    public static Move Choose(SettingName name, string one, string other) => new($"{name} changes", w =>
    {
        var rules = w.Ledger.Group.Rules;
        var from = rules.Value(name);
        return w.Happens(new(StreamName.Group, new SettingChosen(
            TheEntry.Numbered(90), new("D-2026-0090"), rules.Number + 1, name, from, from == one ? other : one)));
    });
}
