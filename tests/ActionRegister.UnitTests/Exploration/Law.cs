using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.UnitTests.Exploration;

/// <summary>
/// Judges agreements and adoptions by the law of the register, told from the events alone. It is written a second time on purpose:
/// what the product decides by is compared with this.
/// </summary>
internal static class Law
{
    /// <summary>Codes of the requirements that an agreement or adoption recorded from that position on lacked.</summary>
    public static IReadOnlyList<string> Breaches(IReadOnlyList<Recorded> log, int from) =>
    [
        .. log.Skip(from).SelectMany(r => r.Event switch
        {
            JointAgreementRecorded e => Unmet(Agreement(log, r, e)),
            AmendmentAdopted e => Unmet(Adoption(log, r, e)),
            _ => [],
        }),
    ];

    private static IEnumerable<string> Unmet(IEnumerable<(string Code, bool Met)> verdicts) => verdicts.Where(v => !v.Met).Select(v => v.Code);

    private static IEnumerable<(string Code, bool Met)> Agreement(IReadOnlyList<Recorded> log, Recorded r, JointAgreementRecorded agreed)
    {
        var (past, id, today) = (new Past(log, r.Position), new EntryId(Guid.Parse(r.Stream.Key)), Past.Day(r.Clock));
        var text = new TextPast(past, id, null);
        var (consents, standing) = (new Consents(past, text, today), text.Standing);
        var ended = text.Events.Any(e => e.Event is ProposalWithdrawn or ProposalLapsed or JointAgreementRecorded);
        var rare = standing.Supersedes.Count > 0 || standing.Content.Carries is not null;

        yield return ("J1", !ended && agreed.Hash == standing.Content.Hash);
        yield return ("J2", Complete(standing.Content));
        yield return ("J3", text.Told(today) && !(rare && text.IsShort()));
        yield return ("J4", text.DealtWith());
        yield return ("J5", consents.Asked());
        yield return ("J6", text.Round() is null ? LastRoundConsented(past, text, today) : consents.Group());
        yield return ("J7", past.Value(SettingName.WhoAgreesForASide) == "co-chair" ? consents.CoChairs() : consents.EverySeatOfEachSide());
        yield return ("J8", Stands(past, text, superseding: standing.Supersedes.Count > 0, amendment: false) && UnderStands(past, id));
        yield return ("J9", standing.Supersedes.All(s => past.LastAgreed(s.Entry) == s.LastAgreed
            && consents.CoChairs()
            && text.Telling()?.Days >= int.Parse(past.Value(SettingName.Consultation), null)
            && Append(log, r).Any(f => f.Stream == StreamName.Of(s.Entry) && f.Event is EntrySuperseded e && e.By == id)));
        yield return ("J10", Carries(log, r, past, standing.Content.Carries));
    }

    private static IEnumerable<(string Code, bool Met)> Adoption(IReadOnlyList<Recorded> log, Recorded r, AmendmentAdopted adopted)
    {
        var (past, id, today) = (new Past(log, r.Position), new EntryId(Guid.Parse(r.Stream.Key)), Past.Day(r.Clock));
        var text = new TextPast(past, id, adopted.Amendment);
        var (consents, standing) = (new Consents(past, text, today), text.Standing);
        var ended = text.Events.Any(e => e.Event is AmendmentWithdrawn or AmendmentLapsed or AmendmentAdopted);
        var proposed = text.Events.Select(e => e.Event).OfType<AmendmentProposed>().Single();
        var falls = text.Events.Select(e => e.Event).OfType<AmendmentRevised>().LastOrDefault()?.Falls ?? proposed.Falls;

        yield return ("M1", !ended && past.LastAgreed(id) is { } last && standing.Base == last && adopted.Before == last
            && adopted.After == standing.Content.Hash && adopted.After != last);
        yield return ("M2", text.Told(today) && !text.IsShort());
        yield return ("M3", text.DealtWith());
        yield return ("M4", consents.CoChairs());
        yield return ("M5", consents.Asked() && consents.Group());
        yield return ("M6", Stands(past, text, superseding: false, amendment: true));
        yield return ("M7", proposed.Kind switch
        {
            AmendmentKind.Overturn => standing.Content.Overturned && falls.All(f => past.LastAgreed(f.Entry) == f.LastAgreed
                && Append(log, r).Any(e => e.Stream == StreamName.Of(f.Entry) && e.Event is ActionFellWithDecision)),
            AmendmentKind.Correct => Complete(standing.Content) && past.Of(id).Any(e => e.Position == proposed.Source?.Event),
            _ => Complete(standing.Content),
        });
    }

    private static bool Complete(Content c) => !string.IsNullOrEmpty(c.Reasons) && !string.IsNullOrEmpty(c.Impact) && c.Supersedes is not null
        && c.Contributors is { } who && ((who.Central.Count > 0 && who.Local.Count > 0) || who.WhyOneSide is not null)
        && (c.Kind == EntryKind.Decision || (c.Owners.Count > 0 && c.Due is not null));

    // J6 on its own asks what the positions amount to; that their round is still open is J5.
    private static bool LastRoundConsented(Past past, TextPast text, DateOnly today) =>
        text.Events.LastOrDefault(r => r.Event is Domain.Rounds.RoundClosed) is { } closed
        && new Consents(past.At(closed.Position), text.At(closed.Position), today).Group();

    // J8, M6: what the openings stored held at all times since.
    private static bool Stands(Past past, TextPast text, bool superseding, bool amendment)
    {
        if (text.Telling() is { } telling)
        {
            var since = telling.By.Position;
            var notice = past.ValuesSince(since, SettingName.EarlyNotice).Select(int.Parse);
            var consultation = past.ValuesSince(since, SettingName.Consultation).Select(int.Parse);
            if ((amendment ? consultation : superseding ? notice.Concat(consultation) : notice) is var days
                && (superseding ? days.Max() != telling.Days : !telling.Shortened && days.Any(d => d != telling.Days)))
                return false;
        }

        return text.Round() is not { } round
            || (past.ValuesSince(round.By.Position, SettingName.GroupConsent).Distinct().Count() == 1
                && past.ValuesSince(round.By.Position, SettingName.WhoAgreesForASide).Distinct().Count() == 1);
    }

    private static bool UnderStands(Past past, EntryId id) =>
        past.Of(id).Select(r => r.Event).OfType<ActionProposed>().SingleOrDefault()?.Under is not { } decision
        || past.LastAgreed(decision) is not null
        || !past.Of(decision).Any(r => r.Event is JointAgreementRecorded or ProposalWithdrawn or ProposalLapsed);

    private static bool Carries(IReadOnlyList<Recorded> log, Recorded r, Past past, Carried? carried) => carried switch
    {
        null => true,
        { Setting: { } s } => past.Value(s.Name) == s.From
            && Append(log, r).Any(f => f.Event is SettingChosen e && e.Setting == s.Name && e.From == s.From && e.To == s.To),
        { Terms: { } t } => Append(log, r).Any(f => f.Event is TermsOfReferenceAdopted e && e.Terms == t.To),
        _ => false,
    };

    // The facts recorded with it stand right behind it.
    private static IEnumerable<Recorded> Append(IReadOnlyList<Recorded> log, Recorded r) => log.Skip((int)r.Position + 1);
}
