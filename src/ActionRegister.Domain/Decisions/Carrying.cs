using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Decisions;

/// <summary>
/// J10: terms and settings change only by an agreed entry that carries the change; the facts are written in the same append.
/// </summary>
public static class Carrying
{
    /// <summary>Why new terms cannot take the place of those in force as they are written, or null.</summary>
    /// <param name="group">The group with the rules in force.</param>
    /// <param name="entry">The entry that would carry them; null for one that is yet to be proposed.</param>
    /// <param name="change">From which terms to which.</param>
    public static string? Gap(Group group, EntryId? entry, TermsChange change)
    {
        var inForce = group.Rules.Terms;
        if (change.From != inForce.Name) return $"The proposal starts from the terms \"{change.From}\"; \"{inForce.Name}\" are in force.";
        if (change.To.Name == inForce.Name) return "The new terms bear the name of the old; a new version has its own name.";
        if (inForce.HasChangeLock && entry != group.TermsAdoptedBy)
            return "The terms in force have a lock: new terms are an amendment of the entry that adopted them.";

        // There is no event that moves a standing seat: it ends, and another begins.
        var standing = group.StandingSeats.ToDictionary(s => s.Seat.Id, s => s.Seat);
        return change.To.Composition.Seats.FirstOrDefault(s => standing.TryGetValue(new(s.Key), out var seat)
                && (seat.Side != s.Side || seat.NominatedBy != new BodyId(s.NominatingBody))) is { } moved
            ? $"The seat {moved.Key} exists with another side or nominating body; a seat that differs has a name of its own."
            : null;
    }

    /// <summary>Why the carried change cannot be made, or null.</summary>
    internal static string? Gap(Matter m) => Change(m) switch
    {
        null => null,
        { Setting: { } setting, Terms: null } => Gap(m, setting),
        { Setting: null, Terms: { } terms } => Gap(m.Group, m.Entry.Id, terms),
        _ => "An entry carries either one setting or new terms, not both and not neither.",
    };

    /// <summary>What agreement writes to the group.</summary>
    internal static IEnumerable<Fact> Facts(Matter m)
    {
        var number = m.Rules.Number + 1;
        return Change(m) switch
        {
            { Setting: { } s } => On(new SettingChosen(m.Entry.Id, m.Entry.Reference, number, s.Name, s.From, s.To)),
            { Terms: { } t } => On(
                [new TermsOfReferenceAdopted(m.Entry.Id, m.Entry.Reference, number, t.To), .. Recompose(m.Group, t.To.Composition)]),
            _ => [],
        };
    }

    /// <summary>When an entry that chose a setting is overturned, the default comes back in the same append.</summary>
    internal static IEnumerable<Fact> FactsOfOverturn(Matter m)
    {
        if (m.Entry.LastAgreed?.Content.Carries?.Setting is not { } setting) return [];

        var inForce = m.Rules.Chosen.FirstOrDefault(c => c.Name == setting.Name);
        if (inForce?.By != m.Entry.Reference.Value) return []; // somebody else has chosen since

        return On(new SettingChosen(
            m.Entry.Id, m.Entry.Reference, m.Rules.Number + 1, setting.Name, inForce.Value, Settings.Of(setting.Name).Default));
    }

    // An amendment that leaves what its entry carries as it is makes no change of rules.
    private static Carried? Change(Matter m)
    {
        var carried = m.Deliberation.Content.Carries;
        return m.Amendment is not null && carried is not null && Same(carried, m.Entry.LastAgreed?.Content.Carries) ? null : carried;
    }

    private static bool Same(Carried a, Carried? b) =>
        b is not null && CanonicalJson.Write(a.ToCanonical()).AsSpan().SequenceEqual(CanonicalJson.Write(b.ToCanonical()));

    private static string? Gap(Matter m, SettingChange change)
    {
        var inForce = m.Rules.Value(change.Name);
        var setting = Settings.Of(change.Name);
        return change.From != inForce
            ? $"The proposal starts from \"{change.From}\" for {setting.StoredName}; \"{inForce}\" is in force."
            : Settings.Check(change.Name, change.From, change.To);
    }

    private static IEnumerable<IEvent> Recompose(Group group, Composition after)
    {
        var bodies = after.Bodies.ToDictionary(b => new BodyId(b.Key), b => new Body(new(b.Key), b.Name, b.Side));
        var seats = after.Seats.ToDictionary(
            s => new SeatId(s.Key), s => new Seat(new(s.Key), s.Name, s.Side, new(s.NominatingBody)));
        foreach (var body in bodies.Values.Where(b => !group.Bodies.ContainsKey(b.Id))) yield return new BodyAdmitted(body);
        foreach (var seat in seats.Values.Where(s => group.Seats.GetValueOrDefault(s.Id) is null or { Ended: true }))
            yield return new SeatCreated(seat);
        foreach (var seat in group.StandingSeats.Where(s => !seats.ContainsKey(s.Seat.Id))) yield return new SeatEnded(seat.Seat.Id);
        foreach (var body in group.Bodies.Keys.Where(b => !bodies.ContainsKey(b)).OrderBy(b => b.Value, StringComparer.Ordinal))
            yield return new BodyLeft(body);
    }

    private static IEnumerable<Fact> On(params IEnumerable<IEvent> events) => events.Select(e => new Fact(StreamName.Group, e));
}
