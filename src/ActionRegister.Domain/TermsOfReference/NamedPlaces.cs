namespace ActionRegister.Domain.TermsOfReference;

/// <summary>Every place that the rules rely on, with its name.</summary>
// The names are hashed with a content that carries terms: none is ever changed.
public static class NamedPlaces
{
    /// <summary>Name and cite of each place; the cite is null where the terms are silent.</summary>
    public static IReadOnlyList<(string Name, string? Cite)> Named(this ClausePlaces places) =>
    [
        ("forum", places.Forum),
        ("engagement", places.Engagement),
        ("impact", places.Impact),
        ("oversight", places.Oversight),
        ("dispersalReview", places.DispersalReview),
        ("pressures", places.Pressures),
        ("contingency", places.Contingency),
        ("advice", places.Advice),
        ("programme", places.Programme),
        ("data", places.Data),
        ("jointAgreement", places.JointAgreement),
        ("earlyNotice", places.EarlyNotice),
        ("commentAndChange", places.CommentAndChange),
        ("coDesign", places.CoDesign),
        ("outcomes", places.Outcomes),
        ("membership", places.Membership),
        ("nominations", places.Nominations),
        ("invitees", places.Invitees),
        ("escalationIn", places.EscalationIn),
        ("feedToMinisters", places.FeedToMinisters),
        ("escalationOut", places.EscalationOut),
        ("reportBack", places.ReportBack),
        ("regionalIssues", places.RegionalIssues),
        ("substitutes", places.Substitutes),
        ("confidentiality", places.Confidentiality),
        ("review", places.Review),
        ("coChairs", places.CoChairs),
        ("papers", places.Papers),
        ("changeLock", places.ChangeLock),
        ("subGroups", places.SubGroups),
        ("subGroupAgreement", places.SubGroupAgreement),
        ("meetings", places.Meetings),
        ("extraMeetings", places.ExtraMeetings),
        ("agreementToExtraMeetings", places.AgreementToExtraMeetings),
        ("transition", places.Transition),
        ("informedBy", places.InformedBy),
        ("contractGovernance", places.ContractGovernance),
    ];
}
