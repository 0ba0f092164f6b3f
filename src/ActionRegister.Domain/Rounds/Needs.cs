using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Rounds;

/// <summary>
/// Requirements that agreement on a proposal and adoption of an amendment share. Each is one question with one answer,
/// used to refuse and to explain.
/// </summary>
internal static class Needs
{
    public static Requirement Make(
        this Matter matter, string code, string needed, Clause clause, bool met, string standing, params IEnumerable<long?> shownBy) =>
        new(code, needed, clause, matter.Rules.Number, met, standing, [.. shownBy.OfType<long>().Distinct().Order()]);

    /// <summary>J4, M3: everybody who commented in time has an answer, and what was accepted was done.</summary>
    public static Requirement CommentsAnswered(this Matter matter, string code)
    {
        var d = matter.Deliberation;
        var gaps = new List<string>();
        var unanswered = d.Comments.Where(c => c is { Counts: true, Answer: null }).Select(c => c.Number).ToList();
        if (unanswered.Count > 0) gaps.Add($"{Comments(unanswered)} has no answer yet; the sponsor answers each.");
        var unnamed = d.Comments.Where(c => c is { Counts: true, Answer: not null, Settled: false }).Select(c => c.Number).ToList();
        if (unnamed.Count > 0) gaps.Add($"{Comments(unnamed)} was accepted, but no revision names it.");
        var claims = d.Claims.Where(c => !IsSettled(c, d)).Select(c => c.Number).ToList();
        if (claims.Count > 0)
            gaps.Add($"Claim of conflict {string.Join(", ", claims)} is open: supersede the entry, have the claim withdrawn, or let both co-chairs record why there is none.");

        return matter.Make(
            code,
            "Every comment made in time is answered, each accepted one is followed by a revision that names it, and every claim of conflict is settled.",
            matter.Amendment is null || !matter.Locked ? matter.Rules.Terms.CommentAndChange : matter.Rules.Terms.Amending,
            gaps.Count == 0,
            gaps.Count > 0 ? string.Join(' ', gaps)
                : d.Comments.Count == 0 ? "Nobody commented." : "Every comment that counts is answered.",
            d.Comments.SelectMany(c => new[] { c.Position, c.AnsweredAt }));
    }

    /// <summary>J7, M4: both co-chairs consented to exactly this text: two people, each in office then and now.</summary>
    public static Requirement BothSides(this Matter matter, string code, WhoAgreesForASide rule)
    {
        var d = matter.Deliberation;
        var gaps = rule switch
        {
            WhoAgreesForASide.CoChair => Enum.GetValues<Side>().Select(s => CoChairGap(matter, s)).OfType<string>().ToList(),
            WhoAgreesForASide.EverySeatOfTheSide => Enum.GetValues<Side>().Select(s => SideGap(matter, s)).OfType<string>().ToList(),
        };
        var consents = d.CoChairs.Values.Where(c => c.Consents && c.Hash == d.Hash).ToList();
        if (rule == WhoAgreesForASide.CoChair && gaps.Count == 0 && consents.Select(c => c.Person).Distinct().Count() < 2)
            gaps.Add("Both consents come from the same person; two people are needed.");

        return matter.Make(
            code,
            "Both sides consent to exactly this text: two people, each in office when they consented and still.",
            matter.ConsentClause,
            gaps.Count == 0,
            gaps.Count == 0 ? "Both sides have consented to this text." : string.Join(' ', gaps),
            consents.Select(c => (long?)c.Position));
    }

    /// <summary>J6, and half of M5: the positions taken are the group's consent.</summary>
    public static (bool Met, string Standing, IEnumerable<long?> ShownBy) GroupConsents(this Matter matter)
    {
        var d = matter.Deliberation;
        if (d.Round is not { } round) return (false, "The group has not been asked about this text.", []);

        var answers = SeatAnswers.Of(matter, round);
        var gaps = round.Rule switch
        {
            GroupConsent.EverySeat => answers.NotFor(),
            GroupConsent.NoObjectionAfterWindow => answers.NotWithoutObjection(),
        };
        gaps.AddRange(answers.SidesWithoutConsent());
        var unanswered = d.Objections.Where(o => o.AnsweredAt is null).Select(o => o.Number).ToList();
        if (unanswered.Count > 0) gaps.Add($"Objection {string.Join(", ", unanswered)} has no answer yet; the sponsor answers each.");

        return (
            gaps.Count == 0,
            gaps.Count == 0 ? "The group has consented." : string.Join(' ', gaps),
            [round.Position, .. round.Positions.Values.Select(p => (long?)p.At)]);
    }

    /// <summary>J8, M6: the values that the openings stored held ever since, and what the text relies on stands.</summary>
    public static List<string> FallenAway(this Matter matter) =>
        [.. new[] { matter.VoidNotice(), matter.VoidRound() }.OfType<string>()];

    /// <summary>Why the rules have made the notice or consultation of this text void, or null.</summary>
    // A setting that was changed and put back has voided it all the same.
    public static string? VoidNotice(this Matter matter)
    {
        var d = matter.Deliberation;
        if (d.Opening is not { Void: false } opening || opening.Hash != d.Hash) return null;

        var since = matter.RulesSince(opening.Rules).Select(rules => NoticeLength.Under(rules, matter, opening)).ToList();
        return since.FindIndex(days => days != opening.Days) is var other and >= 0
            ? $"It was opened for {opening.Days.ClearDaysWords()}, and the rules have asked for {since[other].ClearDaysWords()} since. "
                + "It is void and has to be opened again."
            : null;
    }

    /// <summary>Why the rules have made the round on this text void, or null.</summary>
    public static string? VoidRound(this Matter matter) =>
        matter.Deliberation.OpenRound is { } round
            && matter.RulesSince(round.Rules).Any(r => r.GroupConsent.Value != round.Rule || r.WhoAgreesForASide.Value != round.SideRule)
                ? "The rule for the group's consent has changed since the round was opened; the round is void and has to be opened again."
                : null;

    private static IEnumerable<RulesInForce> RulesSince(this Matter matter, int number) => matter.Group.RulesHistory.Skip(number - 1);

    private static bool IsSettled(Claim claim, Deliberation d) =>
        claim.Withdrawn || claim.SettledByBoth || d.Supersedes.Any(s => s.Entry == claim.With);

    private static string? CoChairGap(Matter matter, Side side)
    {
        var office = matter.Group.CoChairs[side];
        var name = Capitalised(matter.Group.NameOf(Party.CoChair(side)));
        var d = matter.Deliberation;
        if (office.Person is not { } holder) return $"The office of {matter.Group.NameOf(Party.CoChair(side))} is vacant; a vacant office blocks.";
        if (d.CoChairs.GetValueOrDefault(side) is not { } answer || answer.Hash != d.Hash)
            return $"{name} has not consented to this text.";
        if (!answer.Consents) return $"{name} has refused consent to this text.";
        if (answer.Person != holder || office.Since > answer.Position)
            return $"{name} who consented has left office since; the one in office now has to consent.";
        if (!office.Confirmed) return $"{name} has not been confirmed in office yet.";

        // A consent is given after every comment is dealt with; one given before an answer knew less.
        return d.Comments.Any(c => c.Counts && c.AnsweredAt > answer.Position)
            ? $"{name} consented before every comment was answered, and has to consent again."
            : null;
    }

    private static string? SideGap(Matter matter, Side side)
    {
        if (matter.Deliberation.OpenRound is not { } round) return $"The seats of the {Word(side)} side have not been asked.";
        var missing = SeatAnswers.Of(matter, round).OfSide(side).Where(a => a.Position != Position.Consent).Select(a => a.Name).ToList();
        return missing.Count == 0 ? null : $"Every seat of the {Word(side)} side has to consent; missing: {string.Join(", ", missing)}.";
    }

    private static string Word(Side side) => side == Side.Central ? "central" : "local";

    private static string Capitalised(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static string Comments(List<int> numbers) =>
        numbers.Count == 1 ? $"Comment {numbers[0]}" : $"Each of comments {string.Join(", ", numbers)}";
}
