using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Membership;

/// <summary>What must be so before a change of co-chair can be recorded, or a co-chair's word can give others a say.</summary>
internal static class CoChairRules
{
    /// <summary>What is wrong with the letter of the body that employs or designates the co-chair; null when nothing is.</summary>
    public static Refusal? Notice(Group group, Side side, BodyNotice notice, DateOnly today)
    {
        var terms = group.Rules.Terms;
        var body = terms.Composition.CoChairs.First(c => c.Side == side).Body;
        return NoticeRules.Fault(notice, new(body), today) is { } fault ? Refusal.Rule(terms.CoChairs, fault) : null;
    }

    /// <summary>
    /// Refuses a co-chair whom nobody has confirmed yet. Otherwise one false record of a change would be enough to
    /// confirm the next one, a sign-in or a secretariat.
    /// </summary>
    public static Refusal? Unconfirmed(Group group, Side side) => group.CoChairs[side].Confirmed
        ? null
        : Refusal.NotPermitted(
            "You have not been confirmed as co-chair yet, and can give nobody else a say until then.",
            group.Rules.Terms.CoChairs);
}
