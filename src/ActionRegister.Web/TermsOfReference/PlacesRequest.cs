using ActionRegister.Domain.TermsOfReference;
using ActionRegister.Web.Input;
using FluentValidation;

namespace ActionRegister.Web.TermsOfReference;

/// <summary>The clause of a version that says each thing the rules rely on; left out where the version is silent.</summary>
internal sealed record PlacesRequest(
    string JointAgreement,
    string EarlyNotice,
    string CommentAndChange,
    string CoDesign,
    string Membership,
    string Nominations,
    string Review,
    string CoChairs,
    string Meetings,
    string? Forum = null,
    string? Engagement = null,
    string? Impact = null,
    string? Oversight = null,
    string? DispersalReview = null,
    string? Pressures = null,
    string? Contingency = null,
    string? Advice = null,
    string? Programme = null,
    string? Data = null,
    string? Outcomes = null,
    string? Invitees = null,
    string? EscalationIn = null,
    string? FeedToMinisters = null,
    string? EscalationOut = null,
    string? ReportBack = null,
    string? RegionalIssues = null,
    string? Substitutes = null,
    string? Confidentiality = null,
    string? Papers = null,
    string? ChangeLock = null,
    string? SubGroups = null,
    string? SubGroupAgreement = null,
    string? ExtraMeetings = null,
    string? AgreementToExtraMeetings = null,
    string? Transition = null,
    string? InformedBy = null,
    string? ContractGovernance = null)
{
    public IEnumerable<string> Cites() => new[]
    {
        Forum, Engagement, Impact, Oversight, DispersalReview, Pressures,
        Contingency, Advice, Programme, Data, JointAgreement, EarlyNotice,
        CommentAndChange, CoDesign, Outcomes, Membership, Nominations, Invitees,
        EscalationIn, FeedToMinisters, EscalationOut, ReportBack, RegionalIssues, Substitutes,
        Confidentiality, Review, CoChairs, Papers, ChangeLock, SubGroups,
        SubGroupAgreement, Meetings, ExtraMeetings, AgreementToExtraMeetings, Transition, InformedBy,
        ContractGovernance,
    }.OfType<string>();

    public ClausePlaces AsPlaces() => new()
    {
        Forum = Forum,
        Engagement = Engagement,
        Impact = Impact,
        Oversight = Oversight,
        DispersalReview = DispersalReview,
        Pressures = Pressures,
        Contingency = Contingency,
        Advice = Advice,
        Programme = Programme,
        Data = Data,
        JointAgreement = JointAgreement,
        EarlyNotice = EarlyNotice,
        CommentAndChange = CommentAndChange,
        CoDesign = CoDesign,
        Outcomes = Outcomes,
        Membership = Membership,
        Nominations = Nominations,
        Invitees = Invitees,
        EscalationIn = EscalationIn,
        FeedToMinisters = FeedToMinisters,
        EscalationOut = EscalationOut,
        ReportBack = ReportBack,
        RegionalIssues = RegionalIssues,
        Substitutes = Substitutes,
        Confidentiality = Confidentiality,
        Review = Review,
        CoChairs = CoChairs,
        Papers = Papers,
        ChangeLock = ChangeLock,
        SubGroups = SubGroups,
        SubGroupAgreement = SubGroupAgreement,
        Meetings = Meetings,
        ExtraMeetings = ExtraMeetings,
        AgreementToExtraMeetings = AgreementToExtraMeetings,
        Transition = Transition,
        InformedBy = InformedBy,
        ContractGovernance = ContractGovernance,
    };

    public static PlacesRequest Of(ClausePlaces places) => new(
        JointAgreement: places.JointAgreement,
        EarlyNotice: places.EarlyNotice,
        CommentAndChange: places.CommentAndChange,
        CoDesign: places.CoDesign,
        Membership: places.Membership,
        Nominations: places.Nominations,
        Review: places.Review,
        CoChairs: places.CoChairs,
        Meetings: places.Meetings,
        Forum: places.Forum,
        Engagement: places.Engagement,
        Impact: places.Impact,
        Oversight: places.Oversight,
        DispersalReview: places.DispersalReview,
        Pressures: places.Pressures,
        Contingency: places.Contingency,
        Advice: places.Advice,
        Programme: places.Programme,
        Data: places.Data,
        Outcomes: places.Outcomes,
        Invitees: places.Invitees,
        EscalationIn: places.EscalationIn,
        FeedToMinisters: places.FeedToMinisters,
        EscalationOut: places.EscalationOut,
        ReportBack: places.ReportBack,
        RegionalIssues: places.RegionalIssues,
        Substitutes: places.Substitutes,
        Confidentiality: places.Confidentiality,
        Papers: places.Papers,
        ChangeLock: places.ChangeLock,
        SubGroups: places.SubGroups,
        SubGroupAgreement: places.SubGroupAgreement,
        ExtraMeetings: places.ExtraMeetings,
        AgreementToExtraMeetings: places.AgreementToExtraMeetings,
        Transition: places.Transition,
        InformedBy: places.InformedBy,
        ContractGovernance: places.ContractGovernance);

    public sealed class Validator : AbstractValidator<PlacesRequest>
    {
        public Validator()
        {
            RuleFor(p => p.JointAgreement).IsLine();
            RuleFor(p => p.EarlyNotice).IsLine();
            RuleFor(p => p.CommentAndChange).IsLine();
            RuleFor(p => p.CoDesign).IsLine();
            RuleFor(p => p.Membership).IsLine();
            RuleFor(p => p.Nominations).IsLine();
            RuleFor(p => p.Review).IsLine();
            RuleFor(p => p.CoChairs).IsLine();
            RuleFor(p => p.Meetings).IsLine();
            RuleFor(p => p.Forum).IsLine();
            RuleFor(p => p.Engagement).IsLine();
            RuleFor(p => p.Impact).IsLine();
            RuleFor(p => p.Oversight).IsLine();
            RuleFor(p => p.DispersalReview).IsLine();
            RuleFor(p => p.Pressures).IsLine();
            RuleFor(p => p.Contingency).IsLine();
            RuleFor(p => p.Advice).IsLine();
            RuleFor(p => p.Programme).IsLine();
            RuleFor(p => p.Data).IsLine();
            RuleFor(p => p.Outcomes).IsLine();
            RuleFor(p => p.Invitees).IsLine();
            RuleFor(p => p.EscalationIn).IsLine();
            RuleFor(p => p.FeedToMinisters).IsLine();
            RuleFor(p => p.EscalationOut).IsLine();
            RuleFor(p => p.ReportBack).IsLine();
            RuleFor(p => p.RegionalIssues).IsLine();
            RuleFor(p => p.Substitutes).IsLine();
            RuleFor(p => p.Confidentiality).IsLine();
            RuleFor(p => p.Papers).IsLine();
            RuleFor(p => p.ChangeLock).IsLine();
            RuleFor(p => p.SubGroups).IsLine();
            RuleFor(p => p.SubGroupAgreement).IsLine();
            RuleFor(p => p.ExtraMeetings).IsLine();
            RuleFor(p => p.AgreementToExtraMeetings).IsLine();
            RuleFor(p => p.Transition).IsLine();
            RuleFor(p => p.InformedBy).IsLine();
            RuleFor(p => p.ContractGovernance).IsLine();
        }
    }
}
