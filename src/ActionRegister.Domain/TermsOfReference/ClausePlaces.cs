namespace ActionRegister.Domain.TermsOfReference;

/// <summary>Where one version of the terms says what the rules rely on; null where it is silent.</summary>
public sealed record ClausePlaces
{
    /// <summary>The forum for discussion at a senior officer level, on jointly agreed principles.</summary>
    public required string? Forum { get; init; }

    /// <summary>Improved engagement, joint working and understanding.</summary>
    public required string? Engagement { get; init; }

    /// <summary>Impacts and resource implications for councils and partners.</summary>
    public required string? Impact { get; init; }

    /// <summary>Joint oversight of the arrangements for accommodation.</summary>
    public required string? Oversight { get; init; }

    /// <summary>Reviewing dispersal on a national basis.</summary>
    public required string? DispersalReview { get; init; }

    /// <summary>Pressures in particular parts of the country, clusters and concentrations.</summary>
    public required string? Pressures { get; init; }

    /// <summary>Contingency arrangements.</summary>
    public required string? Contingency { get; init; }

    /// <summary>Advice on wider issues.</summary>
    public required string? Advice { get; init; }

    /// <summary>The joint programme of activity.</summary>
    public required string? Programme { get; init; }

    /// <summary>Access to data, and the considerations to which it is subject.</summary>
    public required string? Data { get; init; }

    /// <summary>Actions on joint priorities made nationally are agreed jointly.</summary>
    public required string JointAgreement { get; init; }

    /// <summary>Early notification of intended actions or decisions.</summary>
    public required string EarlyNotice { get; init; }

    /// <summary>Notice allows for comment and change.</summary>
    public required string CommentAndChange { get; init; }

    /// <summary>Transparency, co-design and co-production.</summary>
    public required string CoDesign { get; init; }

    /// <summary>Better outcomes for the people who arrive and for communities.</summary>
    public required string? Outcomes { get; init; }

    /// <summary>Which bodies the group consists of.</summary>
    public required string Membership { get; init; }

    /// <summary>How members are nominated.</summary>
    public required string Nominations { get; init; }

    /// <summary>Other attendees may be invited.</summary>
    public required string? Invitees { get; init; }

    /// <summary>Regional structures may bring issues to the group.</summary>
    public required string? EscalationIn { get; init; }

    /// <summary>The group's work feeds advice to Ministers and the task group.</summary>
    public required string? FeedToMinisters { get; init; }

    /// <summary>Issues may be taken to the political level.</summary>
    public required string? EscalationOut { get; init; }

    /// <summary>Attendees report back to the Chief Executives of their region.</summary>
    public required string? ReportBack { get; init; }

    /// <summary>Attendees bring their region's issues to meetings.</summary>
    public required string? RegionalIssues { get; init; }

    /// <summary>Who stands in for a member at one meeting.</summary>
    public required string? Substitutes { get; init; }

    /// <summary>How discussion is held and what may be repeated outside.</summary>
    public required string? Confidentiality { get; init; }

    /// <summary>When the terms themselves are reviewed.</summary>
    public required string Review { get; init; }

    /// <summary>Who the co-chairs are.</summary>
    public required string CoChairs { get; init; }

    /// <summary>When papers are submitted and circulated.</summary>
    public required string? Papers { get; init; }

    /// <summary>Nothing agreed is amended or overturned without consultation and consent.</summary>
    public required string? ChangeLock { get; init; }

    /// <summary>Sub-groups: purpose, product, leads.</summary>
    public required string? SubGroups { get; init; }

    /// <summary>No sub-group without the group's agreement.</summary>
    public required string? SubGroupAgreement { get; init; }

    /// <summary>How often the group meets.</summary>
    public required string Meetings { get; init; }

    /// <summary>Meetings outside the cycle.</summary>
    public required string? ExtraMeetings { get; init; }

    /// <summary>Whose agreement a meeting outside the cycle needs.</summary>
    public required string? AgreementToExtraMeetings { get; init; }

    /// <summary>The period of transition during which the group meets.</summary>
    public required string? Transition { get; init; }

    /// <summary>Work informed by discussion in other structures.</summary>
    public required string? InformedBy { get; init; }

    /// <summary>Feedback on formal contract governance.</summary>
    public required string? ContractGovernance { get; init; }
}
